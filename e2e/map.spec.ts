import type { Locator } from '@playwright/test'
import { expect, SAMPLE, test } from './driver.ts'

/** How much of what is seen of an element has just this colour, from 0 to 1. */
async function shareOf(colour: [red: number, green: number, blue: number], seen: Locator): Promise<number> {
  const png = (await seen.screenshot()).toString('base64')
  return seen.evaluate(
    async (_, { png, colour }) => {
      const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))
      const picture = await createImageBitmap(new Blob([bytes]))
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')
      if (!context) return 0
      context.drawImage(picture, 0, 0)
      const { data } = context.getImageData(0, 0, picture.width, picture.height)
      let found = 0
      for (let at = 0; at < data.length; at += 4)
        if (colour.every((part, index) => data[at + index] === part)) found += 1
      return found / (data.length / 4)
    },
    { png, colour },
  )
}

test('a marker and its stop are one: choosing either chooses both', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await waypost.markers.filter({ hasText: '4' }).click()
  await expect(waypost.stops.nth(1)).toHaveAttribute('aria-pressed', 'true')
  const card = page.getByRole('region', { name: 'Map and carrier' })
  await expect(card.getByText('Stayed')).toBeVisible()
  await expect(card.getByText('5.38025, 103.07963')).toBeVisible()
  await expect(card.getByText('corrected', { exact: true })).toBeVisible()
  await waypost.stops.last().click()
  await expect(card.getByText('Second-level Outlets SCP MORAK KTN7520')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card.getByText('Stayed')).toHaveCount(0)
})

test('the markers lie in the sea-side north-east of Malaysia', async ({ waypost }) => {
  await waypost.open(SAMPLE)
  await waypost.stops.last().click()
  await expect(waypost.page.getByText('6.14334, 102.21849')).toBeVisible()
})

test('land and sea are painted, in the colours of the theme, and again after a zoom', async ({
  waypost,
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
  await expect.poll(() => shareOf([244, 242, 236], waypost.map)).toBeGreaterThan(0.2)
  expect(await shareOf([207, 223, 232], waypost.map)).toBeGreaterThan(0.1)
  await page.getByRole('button', { name: 'Zoom out' }).click()
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => shareOf([32, 39, 44], waypost.map)).toBeGreaterThan(0.05)
  await expect.poll(() => shareOf([13, 22, 29], waypost.map)).toBeGreaterThan(0.1)
})

test('the map is used by keyboard: markers in order, Enter, Escape', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.markers).toHaveCount(5)
  const first = waypost.markers.first()
  await first.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(waypost.stops.nth(4)).toHaveAttribute('aria-pressed', 'true')
  await page.keyboard.press('Escape')
  await expect(waypost.stops.nth(4)).toHaveAttribute('aria-pressed', 'false')
})

test('a parcel without positions says so over a plain map', async ({ waypost, page }) => {
  await waypost.open('DATA-NO-COORDINATES')
  await expect(page.getByText('No coordinates to plot')).toBeVisible()
  await expect(
    page.getByText('The carrier named 5 places but sent no positions. The timeline is complete.'),
  ).toBeVisible()
})

test('scans without a position are counted', async ({ waypost, page }) => {
  await waypost.open('DATA-SOME-COORDINATES')
  await expect(
    page.getByRole('region', { name: 'Map and carrier' }).getByText('3 of 12 scans have no position.'),
  ).toBeVisible()
})

test('places found by their name are marked approximate; others are left without a position', async ({
  waypost,
  page,
}) => {
  const map = page.getByRole('region', { name: 'Map and carrier' })
  await waypost.open('DATA-PLACES-BY-NAME', 190008)
  await expect(map.getByText('3 places are shown approximately, by name.')).toBeVisible()
  await expect(map.getByText('2 of 7 scans have no position.')).toBeVisible()
  await expect(waypost.markers.filter({ hasText: /^7$/ })).toHaveAccessibleName(
    /^Stop 7 of 7, Koeln, approximate position, scanned/,
  )
  await expect(page.getByRole('main').getByText('position looked up by its name')).toHaveCount(3)
  await waypost.stops.first().click()
  await expect(map.getByText('Looked up by its name, not sent by the carrier.')).toBeVisible()
  await expect(map.getByText('approximate', { exact: true })).toBeVisible()
  await map.getByRole('button', { name: 'Why?' }).click()
  await expect(map.getByText(/looked up by name in a list of places/)).toBeVisible()
})

test('what the carrier did not send is not called sent', async ({ waypost, page }) => {
  await waypost.open('DATA-PLACES-BY-NAME', 190008)
  await waypost.more('Coordinate details')
  const row = page.getByRole('row').filter({ hasText: 'Koeln' })
  await expect(row.getByRole('cell').nth(1)).toHaveText('no position')
  await expect(row.getByRole('cell').nth(2)).toHaveText(/^50\.93, 6\.95 approximate, from the place name$/)
})

test('right coordinates are left alone and nothing is claimed', async ({ waypost, page }) => {
  await waypost.open('DATA-RIGHT-COORDINATES')
  await expect(waypost.markers).toHaveCount(5)
  await expect(page.getByText(/reversed/)).toHaveCount(0)
})

test('coordinates that only look reversed or odd say no more than that', async ({ waypost, page }) => {
  const map = page.getByRole('region', { name: 'Map and carrier' })
  await waypost.open('DATA-REVERSED-GERMANY', 7041)
  await expect(map.getByText(/^Coordinates looked reversed/)).toBeVisible()
  await waypost.open('DATA-ODD-COORDINATES', 7041)
  await expect(map.getByText(/^Coordinates look odd/)).toBeVisible()
})

test('the map comes after the status, and without it the page is whole', async ({ waypost, page }) => {
  await page.route('**/assets/JourneyMap*.js', (route) => route.abort())
  await waypost.open(SAMPLE)
  await expect(waypost.status).toHaveText('Out for delivery')
  await expect(page.getByText('The map did not load. The timeline needs no map.')).toBeVisible()
})

test('the way of a crowded journey is drawn where the painter beside the page does not come', async ({
  waypost,
  page,
}) => {
  await page.route('**/assets/painter-worker*.js', (route) => route.abort())
  await waypost.open('DATA-1000-STOPS', 100001)
  await expect(waypost.markers.first()).toBeVisible()
  for (let zooms = 0; zooms < 2; zooms += 1) {
    const marks = await waypost.markers.count()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => waypost.markers.count()).toBeGreaterThan(marks)
  }
  await expect(page.locator('.map-route')).toHaveCount(0)
  const inked = () =>
    page.locator('.leaflet-overlay-pane canvas').evaluate((canvas: HTMLCanvasElement) => {
      const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')
      if (!context || canvas.width === 0) return 0
      context.drawImage(canvas, 0, 0)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      return data.filter((value, index) => index % 4 === 3 && value > 0).length
    })
  await expect.poll(inked).toBeGreaterThan(1000)
})

test('a hand that drags a crowded journey far finds its way drawn there, before it lets go', async ({
  waypost,
  page,
}) => {
  await waypost.open('DATA-1000-STOPS', 100001)
  await expect(waypost.markers.first()).toBeVisible()
  const way = page.locator('.leaflet-overlay-pane canvas')
  for (let zooms = 0; zooms < 2; zooms += 1) {
    const marks = await waypost.markers.count()
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect.poll(() => waypost.markers.count()).toBeGreaterThan(marks)
  }
  await expect(page.locator('.map-route')).toHaveCount(0)
  const box = await waypost.map.boundingBox()
  if (!box) throw new Error('There is no map.')
  // The picture of this zoom, and not that of the one before grown.
  await expect.poll(async () => (await way.boundingBox())?.width).toBeLessThan(box.width * 1.6)
  // A place of the map that no mark lies on, near its right edge.
  await page.mouse.move(box.x + box.width - 120, box.y + box.height - 60)
  await page.mouse.down()
  await page.mouse.move(box.x + 100, box.y + box.height - 60, { steps: 12 })
  const reachesOver = async () => {
    const drawn = await way.boundingBox()
    return (drawn?.x ?? 0) + (drawn?.width ?? 0) - (box.x + box.width)
  }
  await expect.poll(reachesOver).toBeGreaterThan(0)
  await page.mouse.up()
})

test('a callout that is moved out of the way stands just where its room was looked for', async ({
  waypost,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 900 })
  await waypost.open(SAMPLE)
  const callout = page.locator('.map-callout')
  await expect(callout).toBeVisible()
  const { shift, away } = await callout.evaluate((element) => {
    const middleOf = ({ left, width }: DOMRect) => left + width / 2
    const mark = element.parentElement?.querySelector('.map-mark')
    if (!mark) throw new Error('The callout belongs to no mark.')
    return {
      shift: parseFloat(getComputedStyle(element).getPropertyValue('--shift')),
      away: middleOf(element.getBoundingClientRect()) - middleOf(mark.getBoundingClientRect()),
    }
  })
  expect(Math.abs(shift)).toBeGreaterThan(10)
  expect(Math.abs(away - shift)).toBeLessThan(1)
})
