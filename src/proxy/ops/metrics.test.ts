import { afterAll, beforeAll, expect, test } from 'vitest'
import { startEmulatedUpstream } from '../emulated-upstream.ts'
import { createProxy } from '../proxy.ts'
import { readSettings } from '../settings/settings.ts'
import { createMemoryShared } from '../sharing/memory.ts'
import { createLog } from './log.ts'
import { createMetrics } from './metrics.ts'

let emulated: Awaited<ReturnType<typeof startEmulatedUpstream>>
beforeAll(async () => {
  emulated = await startEmulatedUpstream()
})
afterAll(() => emulated.close())

function measured() {
  const metrics = createMetrics()
  const settings = readSettings({ BREAKER_FAILURES: '1', UPSTREAM_PER_SECOND: '100' })
  const shared = createMemoryShared(settings, Date.now)
  const log = createLog('silent')
  const { app, line } = createProxy(settings, { upstream: emulated.upstream, log, shared, metrics })
  metrics.watch({ shared, line })
  const ask = (path: string, init?: RequestInit) => app.request(path, init)
  /** The value of one series, by the whole of its name and labels. */
  const series = async (name: string) => {
    const line = (await metrics.text()).split('\n').find((each) => each.startsWith(`${name} `))
    return line === undefined ? undefined : Number(line.split(' ').at(-1))
  }
  return { metrics, ask, series }
}

test('requests are counted by route, status and kind', async () => {
  const { ask, series } = measured()
  await ask('/api/parcels/100079/601609743303')
  await ask('/api/parcels/100079/601609743303')
  await ask('/api/parcels/100079/FAULT-401')
  await ask('/api/nothing')
  await ask('/healthz')
  expect(await series('waypost_requests_total{route="parcel",status="200",kind="none"}')).toBe(2)
  expect(await series('waypost_requests_total{route="parcel",status="502",kind="upstream-refused"}')).toBe(1)
  expect(await series('waypost_requests_total{route="api",status="404",kind="not-found"}')).toBe(1)
  expect(await series('waypost_requests_total{route="health",status="200",kind="none"}')).toBe(1)
  expect(await series('waypost_requests_in_flight')).toBe(0)
})

test('a look-up is timed by where its answer came from, a call by how it ended', async () => {
  const { ask, series } = measured()
  await ask('/api/parcels/100079/601609743303')
  await ask('/api/parcels/100079/601609743303')
  await ask('/api/parcels/100079/FAULT-401')
  expect(await series('waypost_lookup_duration_seconds_count{source="cache"}')).toBe(1)
  expect(await series('waypost_lookup_duration_seconds_count{source="upstream"}')).toBe(1)
  expect(await series('waypost_lookup_duration_seconds_count{source="none"}')).toBe(1)
  expect(await series('waypost_cache_total{result="hit"}')).toBe(1)
  expect(await series('waypost_cache_total{result="miss"}')).toBe(1)
  expect(await series('waypost_upstream_call_duration_seconds_count{outcome="answered"}')).toBe(1)
  expect(await series('waypost_upstream_call_duration_seconds_count{outcome="upstream-refused"}')).toBe(1)
})

test('an open breaker shows', async () => {
  const { ask, series } = measured()
  expect(await series('waypost_breaker_open')).toBe(0)
  await ask('/api/parcels/100079/FAULT-500')
  expect(await series('waypost_breaker_open')).toBe(1)
  expect(await series('waypost_queue_places')).toBe(256)
})

test('nothing that a client sent makes or names a series', async () => {
  const { metrics, ask } = measured()
  const count = async () =>
    (await metrics.text()).split('\n').filter((line) => line.startsWith('waypost_')).length
  await ask('/api/parcels/100079/ABC12345')
  await ask('/zzz/before')
  const before = await count()
  for (const path of ['/api/parcels/100079/XYZ98765', '/zzz/after', '/track/100079/XYZ98765?q=zzz'])
    await ask(path, { headers: { 'X-Forwarded-For': '192.0.2.77', 'User-Agent': 'zzz' } })
  expect(await count()).toBe(before)
  expect(await metrics.text()).not.toMatch(/XYZ98765|zzz|192\.0\.2/)
})
