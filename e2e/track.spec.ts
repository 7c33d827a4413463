import { expect, JT_MY, SAMPLE, test } from './driver.ts'

test('a number and a carrier become status, timeline and map', async ({ waypost, page }) => {
  await waypost.home()
  await waypost.track(SAMPLE, 'j&t express (my)')
  await expect(page).toHaveURL(`/track/${JT_MY}/${SAMPLE}`)
  await expect(waypost.status).toHaveText('Out for delivery')
  await expect(waypost.status).toBeFocused()
  await expect(page.getByText('“Out for Delivery” · Drop Point CDC JERTEH 307, BESUT')).toBeVisible()
  const facts = page.getByLabel('Facts')
  await expect(facts).toContainText('Stops5')
  await expect(facts).toContainText('Scans12')
  const names = await waypost.stops.evaluateAll((rows) =>
    rows.map((row) => row.getAttribute('aria-label')?.split(', ')[1]),
  )
  expect(names).toEqual(['Besut', 'Kuala Nerus', 'Kota Bharu', 'Kota Bharu', 'Pasir Mas', 'Tumpat'])
  await expect(waypost.map).toHaveAccessibleName('Map of 5 stops, Tumpat to Besut')
})

test('times are those of the place, whatever zone the browser is in', async ({ waypost, page }) => {
  await waypost.open('601609743303-ORIGINAL')
  await expect(page.getByText('Mon 20 Jan 2025, 11:35 local time, UTC+08:00')).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: 'Sat 18 Jan' })).toBeVisible()
})

test('reversed coordinates are corrected, said, and proved with the raw value', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  const note = 'Coordinates were reversed in the carrier data; shown corrected (12 of 12 scans).'
  await expect(page.getByRole('region', { name: 'Map and carrier' }).getByText(note)).toBeVisible()
  await page.getByText('1 note on the carrier’s data').click()
  await expect(
    page.getByText(/The carrier sent latitude 10\d\.\d+\. Latitude cannot pass 90/).first(),
  ).toBeVisible()
  await waypost.more('Coordinate details')
  const row = page.getByRole('dialog').getByRole('row', { name: /Besut/ }).first()
  await expect(row).toContainText('102.518974, 5.729168')
  await expect(row).toContainText('5.729168, 102.518974 reversed back')
})

test('the address is the state: links, Back, Forward and reload end at the same parcel', async ({
  waypost,
  page,
}) => {
  await waypost.open(SAMPLE)
  await waypost.track('601609755108', '100079')
  await expect(waypost.status).toHaveText('Delivered')
  await page.goBack()
  await expect(waypost.status).toHaveText('Out for delivery')
  await expect(waypost.waybillField).toHaveValue(SAMPLE)
  await page.goForward()
  await expect(waypost.status).toHaveText('Delivered')
  await page.reload()
  await expect(waypost.status).toHaveText('Delivered')
})

test('the same question again asks again, and Back still goes back', async ({ waypost, page }) => {
  await waypost.home()
  await page.getByRole('link', { name: SAMPLE }).click()
  await expect(waypost.status).toHaveText('Out for delivery')
  const asked = page.waitForRequest(/api\/parcels/)
  await page.getByRole('button', { name: 'Track' }).click()
  await asked
  await page.goBack()
  await expect(waypost.status).toHaveText('Where is the parcel?')
})

test('an extra value travels in the fragment and in a header, never in the request’s address', async ({
  waypost,
  page,
}) => {
  const asked = page.waitForRequest(
    (request) => request.url().includes('/api/parcels/') && 'waypost-param' in request.headers(),
  )
  await waypost.open(SAMPLE, 100074, '#param=4833')
  const request = await asked
  expect(request.headers()['waypost-param']).toBe('4833')
  expect(request.url()).not.toContain('4833')
  await expect(page.getByLabel('Last 4 digits of the phone')).toHaveValue('4833')
})

test('an address that names no look-up says so', async ({ waypost, page }) => {
  await page.goto('/track/jt/601609743303')
  await expect(waypost.status).toHaveText('That is not a carrier.')
  await page.goto('/nowhere')
  await expect(waypost.status).toHaveText('There is no page at this address.')
})

test('a recent parcel is one press away', async ({ waypost, page }) => {
  await waypost.open(SAMPLE)
  await expect(waypost.status).toHaveText('Out for delivery')
  await page.getByRole('link', { name: 'Waypost, start page' }).click()
  await page.getByRole('region', { name: 'Recent' }).getByRole('link', { name: SAMPLE }).click()
  await expect(waypost.status).toHaveText('Out for delivery')
})
