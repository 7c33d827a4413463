import { expect, SAMPLE, test } from './driver.ts'

test('on a phone the answer comes first and its actions stay at hand', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.status).toBeInViewport()
  await expect(page.getByText(/^Left Besut with the courier/)).toBeInViewport()
  await expect(page.getByRole('button', { name: 'Copy update' })).toBeInViewport()
  await page.mouse.wheel(0, 4000)
  await expect(page.getByRole('button', { name: 'Copy update' })).toBeInViewport()
  // A parcel in trouble has one more.
  await waypost.open('601609812250')
  await expect(page.getByRole('button', { name: 'Carrier contact' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'More actions' })).toBeInViewport({ ratio: 1 })
})

test('on a phone the question folds away and comes back', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.waybillField).toBeHidden()
  await page.getByRole('button', { name: 'Find a parcel' }).tap()
  await waypost.waybillField.fill('601609755108')
  await page.getByRole('button', { name: 'Track' }).tap()
  await expect(waypost.status).toHaveText('Delivered')
})

test('on a phone every target is large enough for a thumb', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers.first()).toBeVisible()
  await page.getByRole('button', { name: 'Find a parcel' }).tap()
  await waypost.carrierField.tap()
  await page.keyboard.press('Escape')
  // Scans and marks stand as close as they are drawn; 24 px is what accessibility asks of them.
  const small = await page.locator('button, a, input, summary').evaluateAll((targets) =>
    targets.flatMap((target) => {
      const isDense = target.closest('.leaflet-pane, ol, .leaflet-control-attribution') !== null
      const box = (target.closest('label, :has(> [role=combobox])') ?? target).getBoundingClientRect()
      const after = getComputedStyle(target, '::after')
      const grown = after.position === 'absolute' ? -2 * Number.parseFloat(after.top) : 0
      const size = Math.min(box.width, box.height) + grown
      const isHidden = box.width < 2 || target.getAttribute('aria-hidden') === 'true'
      return !isHidden && size < (isDense ? 24 : 44)
        ? [`${target.ariaLabel ?? target.textContent}: ${size}`]
        : []
    }),
  )
  expect(small).toEqual([])
})

test('on a phone the notes on the positions stand below the map and cover none of it', async ({
  waypost,
  page,
}) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers.first()).toBeVisible()
  const note = page.getByText(/^Coordinates were reversed/)
  const why = page.getByRole('button', { name: 'Why?' })
  await expect(why).toHaveAttribute('aria-expanded', 'false')
  const [map, box] = [await waypost.map.boundingBox(), await note.boundingBox()]
  expect(box?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? Infinity))
  await why.tap()
  await expect(page.getByText(/Latitude cannot pass 90/)).toBeVisible()
})

test('on a phone the map can be fitted while a stop is open', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers.first()).toBeVisible()
  const last = waypost.markers.last()
  await last.tap()
  await expect(page.getByRole('region', { name: 'Map and carrier' }).getByText('Last scan')).toBeVisible()
  await page.getByRole('button', { name: 'Zoom in' }).tap()
  await page.getByRole('button', { name: 'Fit all stops' }).tap()
  await expect(last).toBeInViewport()
})

test('on a phone the map is zoomed by a double tap and by two fingers', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(3)
  // What comes above the map moves it.
  await expect(page.getByRole('button', { name: 'Show my time too' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add a note' })).toBeVisible()
  const box = (await waypost.map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  // Beside the pill of three stops, which come apart.
  const [x, y] = [box.x + box.width * 0.22, box.y + box.height * 0.4]
  const client = await page.context().newCDPSession(page)
  const put = (type: 'touchStart' | 'touchEnd') =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] })
  // Sent together: a slow machine would make two single taps of them.
  await Promise.all([put('touchStart'), put('touchEnd'), put('touchStart'), put('touchEnd')])
  await expect(waypost.markers.filter({ hasText: /^2$/ })).toHaveCount(1)

  const touch = (type: string, apart: number) =>
    client.send('Input.dispatchTouchEvent', {
      type: type as 'touchStart',
      touchPoints:
        type === 'touchEnd'
          ? []
          : [
              { x: x - apart / 2, y, id: 0 },
              { x: x + apart / 2, y, id: 1 },
            ],
    })
  await touch('touchStart', 120)
  for (const apart of [100, 80, 60, 40, 20]) await touch('touchMove', apart)
  await touch('touchEnd', 0)
  await expect(waypost.markers.filter({ hasText: /^2$/ })).toHaveCount(0)
})

test('on a phone the replay and the list of stops stand below the map', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers.first()).toBeVisible()
  await page.getByRole('button', { name: 'List' }).tap()
  const list = page.getByRole('region', { name: 'Stops as a list' })
  await expect(list.getByText('122 km in a straight line from stop 3')).toBeVisible()
  const [map, box] = [await waypost.map.boundingBox(), await list.boundingBox()]
  expect(box?.y).toBeGreaterThanOrEqual((map?.y ?? 0) + (map?.height ?? Infinity))
  await page.getByRole('button', { name: 'Replay', exact: true }).tap()
  await expect(page.getByRole('slider', { name: 'Moment of the journey' })).toBeVisible()
  await expect(waypost.map).toBeInViewport()
})
