import { gzipSync } from 'node:zlib'
import type { Request } from '@playwright/test'
import { expect, SAMPLE, test } from './driver.ts'

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10

test('the first view is at most 100 kB of JavaScript, and the map at most 60 kB more, after the status', async ({
  waypost,
  page,
}) => {
  const sources = new Map<string, string>()
  const reading: Promise<unknown>[] = []
  const read = async (request: Request) => {
    const response = await request.response()
    if (response) sources.set(new URL(request.url()).pathname, await response.text())
  }
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') reading.push(read(request))
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
  // What paints the map is a script of its own, beside the page.
  await expect.poll(() => [...sources.keys()].filter((path) => path.includes('painter'))).toHaveLength(1)
  await Promise.all(reading)

  // What the page itself names is on the way to the status; all else comes after it.
  const html = await (await page.request.get(page.url())).text()
  const paths = [...sources.keys()]
  const firstView = paths.filter((path) => html.includes(path))
  // Fetched while the answer is awaited; the map shares parts of it.
  const answer = closure(
    sources,
    paths.filter((path) => path.includes('/answer-')),
  )
  const map = closure(
    sources,
    paths.filter((path) => path.includes('/JourneyMap')),
  ).filter((path) => !firstView.includes(path) && !answer.includes(path))
  const rest = paths.filter((path) => !firstView.includes(path) && !map.includes(path))
  const weigh = (of: string[]) =>
    kilobytes(of.reduce((sum, path) => sum + gzipSync(sources.get(path) ?? '').length, 0))
  console.log(`gzip: first view ${weigh(firstView)} kB, the map ${weigh(map)} kB, the rest ${weigh(rest)} kB`)
  expect(weigh(firstView)).toBeGreaterThan(50)
  expect(weigh(firstView)).toBeLessThanOrEqual(100)
  expect(weigh(map)).toBeGreaterThan(30)
  expect(weigh(map)).toBeLessThanOrEqual(60)
  expect(weigh(rest)).toBeLessThanOrEqual(30)
})

/** Some scripts and all that they import, as far as they were fetched. */
function closure(sources: Map<string, string>, from: string[]): string[] {
  const found = new Set<string>()
  const waiting = [...from]
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    const source = sources.get(path) ?? ''
    const names = [...source.matchAll(/\bfrom\s*"\.\/([^"]+)"|["'`](\/assets\/painter[^"'`]+)/g)]
    for (const [, part, worker = ''] of names)
      waiting.push(new URL(part ?? worker, `http://host${path}`).pathname)
  }
  return [...found].filter((path) => sources.has(path))
}
