import { gzipSync } from 'node:zlib'
import { expect, SAMPLE, test } from './driver.ts'

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10

test('the first view is at most 100 kB of JavaScript, and the map at most 60 kB more, after the status', async ({
  waypost,
  page,
}) => {
  const sizes = new Map<string, number>()
  page.on('response', async (response) => {
    if (response.request().resourceType() === 'script')
      sizes.set(new URL(response.url()).pathname, gzipSync(await response.body()).length)
  })
  let allowMap: () => void = () => undefined
  const statusShown = new Promise<void>((resolve) => (allowMap = resolve))
  await page.route('**/assets/JourneyMap*.js', async (route) => {
    await statusShown
    await route.continue()
  })
  await waypost.open(SAMPLE)
  await expect(waypost.stops.first()).toBeVisible()
  allowMap()
  await expect(waypost.markers).toHaveCount(5)

  // What the page itself names is on the way to the status; all else comes after it.
  const html = await (await page.request.get(page.url())).text()
  const sum = (isWanted: (path: string) => boolean) =>
    kilobytes([...sizes].reduce((total, [path, size]) => total + (isWanted(path) ? size : 0), 0))
  const firstView = sum((path) => html.includes(path))
  const later = sum((path) => !html.includes(path))
  console.log(`first view ${firstView} kB, the map and what comes with it ${later} kB (gzip)`)
  expect(firstView).toBeGreaterThan(50)
  expect(firstView).toBeLessThanOrEqual(100)
  expect(later).toBeLessThanOrEqual(60)
})
