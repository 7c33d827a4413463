import { gzipSync } from 'node:zlib'
import { expect, SAMPLE, test } from './driver.ts'

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10

test('the first view is at most 100 kB of JavaScript, and the map at most 60 kB more, after the status', async ({
  waypost,
  page,
}) => {
  const scripts = new Map<string, number>()
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    scripts.set(new URL(response.url()).pathname, gzipSync(await response.body()).length)
  })
  let isMapAllowed = () => {}
  const statusShown = new Promise<void>((resolve) => (isMapAllowed = resolve))
  await page.route('**/assets/JourneyMap*.js', async (route) => {
    await statusShown
    await route.continue()
  })
  await waypost.open(SAMPLE)
  await expect(waypost.stops.first()).toBeVisible()
  const sum = (path: RegExp) =>
    [...scripts].reduce((total, [name, size]) => (path.test(name) ? total + size : total), 0)
  const firstView = sum(/./)
  isMapAllowed()
  await expect(waypost.markers).toHaveCount(5)
  const map = sum(/JourneyMap/)
  console.log(`first view ${kilobytes(firstView)} kB, map ${kilobytes(map)} kB (gzip)`)
  expect(kilobytes(firstView)).toBeLessThanOrEqual(100)
  expect(kilobytes(map)).toBeLessThanOrEqual(60)
})
