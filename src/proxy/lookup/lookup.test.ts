import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import type { Parcel } from '../../parcel/parcel.ts'
import { proxyOn } from '../testing/ask-proxy.ts'
import { answerJson, createGate, serveTinyUpstream, trackAnswer } from '../testing/tiny-upstream.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

type Answer = (response: ServerResponse, call: { count: number; number: string }) => void
type Track = Parameters<typeof trackAnswer>[1]

const echo =
  (track?: Track): Answer =>
  (response, { number }) =>
    answerJson(response, trackAnswer(number, track))

/** A proxy on a clock of the test's own, before an upstream that knows the number it was asked for. */
async function serve(answer: Answer, env: Record<string, string> = {}) {
  const tiny = await serveTinyUpstream((response, { count }) => {
    const { number } = JSON.parse(tiny.arrived[count - 1]?.body.toString() ?? '') as { number: string }
    answer(response, { count, number })
  })
  closers.push(tiny.close)
  const clock = { ms: Date.parse('2025-01-20T12:00:00Z') }
  const proxy = proxyOn(tiny.upstream, { now: () => clock.ms, env })
  const refresh = (waybill: string) => proxy.track(waybill, { headers: { 'Cache-Control': 'no-cache' } })
  return { ...proxy, clock, refresh, arrived: tiny.arrived }
}

test.each<[string, Track, number]>([
  ['a parcel on its way', { status: 'InTransit' }, MINUTE],
  ['a parcel of which nothing is known', { status: 'NotFound' }, 30 * SECOND],
  ['a delivered parcel', { status: 'Delivered' }, 30 * MINUTE],
  ['a returned parcel', { status: 'Exception', subStatus: 'Exception_Returned' }, 30 * MINUTE],
  ['a lost parcel, which may be found', { status: 'Exception', subStatus: 'Exception_Lost' }, MINUTE],
])('%s is kept for its life and no longer', async (_name, track, lifeMs) => {
  const { parcel, clock, arrived } = await serve(echo(track))
  const first = await parcel('ABC12345')
  clock.ms += lifeMs - 1
  expect(await parcel('ABC12345')).toEqual(first)
  expect(arrived).toHaveLength(1)
  clock.ms += 1
  expect((await parcel('ABC12345')).checkedAt).not.toBe(first.checkedAt)
  expect(arrived).toHaveLength(2)
})

test('spelling does not ask twice, but another carrier or extra value does', async () => {
  const { track, ask, arrived } = await serve(echo())
  for (const waybill of ['abc12345', 'ABC12345', '%20abc12345', 'ABC12345?utm=1']) await track(waybill)
  expect(arrived).toHaveLength(1)
  await ask('/api/parcels/3011/ABC12345')
  await track('ABC12345', { headers: { 'Waypost-Param': '4833' } })
  await track('ABC12345', { headers: { 'Waypost-Param': ' 4833 ' } })
  await track('ABC12345', { headers: { 'Waypost-Param': "UTF-8''4833" } })
  await track('ABC12345', { headers: { 'Waypost-Param': "UTF-8''M%C3%BCnchen" } })
  expect(arrived.map(({ body }) => JSON.parse(body.toString()) as unknown)).toEqual([
    { number: 'ABC12345', carrier: 100079 },
    { number: 'ABC12345', carrier: 3011 },
    { number: 'ABC12345', carrier: 100079, param: '4833' },
    { number: 'ABC12345', carrier: 100079, param: 'München' },
  ])
})

test('equal look-ups in flight become one call, and all get its answer', async () => {
  const { parcel, arrived } = await serve(echo())
  const parcels = await Promise.all(Array.from({ length: 50 }, () => parcel('ABC12345')))
  expect(new Set(parcels.map(({ checkedAt, waybill }) => `${waybill} ${checkedAt}`)).size).toBe(1)
  expect(arrived).toHaveLength(1)
})

test('equal look-ups in flight share a failure too, and the next one asks again', async () => {
  const { track, clock, arrived } = await serve((response, { count, number }) =>
    count === 1 ? answerJson(response, {}, 401) : answerJson(response, trackAnswer(number)),
  )
  const answers = await Promise.all([track('ABC12345'), track('ABC12345')])
  expect(answers.map(({ status }) => status)).toEqual([502, 502])
  expect(arrived).toHaveLength(1)
  clock.ms += 5 * SECOND
  expect((await track('ABC12345')).status).toBe(200)
})

test('somebody who leaves does not take the answer from the others', async () => {
  const asked = createGate()
  const held = createGate()
  const { track, arrived } = await serve((response, { number }) => {
    asked.open()
    void held.opened.then(() => answerJson(response, trackAnswer(number)))
  })
  const leaving = new AbortController()
  const left = track('ABC12345', { signal: leaving.signal })
  const stayed = track('ABC12345')
  await asked.opened
  leaving.abort()
  held.open()
  await left.catch(() => {})
  expect((await stayed).status).toBe(200)
  expect(arrived).toHaveLength(1)
})

test('a forced refresh asks again, at most every ten seconds', async () => {
  const { refresh, track, clock, arrived } = await serve(echo())
  await track('ABC12345')
  clock.ms += 9_999
  expect((await refresh('ABC12345')).status).toBe(200)
  expect(arrived).toHaveLength(1)
  clock.ms += 1
  await refresh('ABC12345')
  await refresh('ABC12345')
  expect(arrived).toHaveLength(2)
})

describe('an answer past its life', () => {
  const past = 61 * SECOND
  const failing = (fail: (response: ServerResponse) => void) =>
    serve((response, { count, number }) =>
      count === 1 ? answerJson(response, trackAnswer(number)) : fail(response),
    )

  test.each<[string, (response: ServerResponse) => void]>([
    ['is down', (response) => answerJson(response, {}, 503)],
    ['breaks the connection', (response) => response.destroy()],
    ['asks for a pause', (response) => response.writeHead(429, { 'Retry-After': '30' }).end()],
    ['sends something unreadable', (response) => response.writeHead(200).end('<html>')],
  ])('is served and marked when the upstream %s', async (_name, fail) => {
    const { parcel, clock } = await failing(fail)
    const fresh = await parcel('ABC12345')
    clock.ms += past
    expect(await parcel('ABC12345')).toEqual({ ...fresh, stale: true })
  })

  test('is not served when the upstream refuses: somebody must see that', async () => {
    const { track, clock } = await failing((response) => answerJson(response, {}, 401))
    await track('ABC12345')
    clock.ms += past
    expect((await track('ABC12345')).status).toBe(502)
  })

  test('is served for an hour more, and no longer', async () => {
    const { track, clock } = await failing((response) => answerJson(response, {}, 503))
    await track('ABC12345')
    clock.ms += 61 * MINUTE - 1
    expect((await track('ABC12345')).status).toBe(200)
    clock.ms += 1
    expect((await track('ABC12345')).status).toBe(503)
  })

  test('is served while the newer one takes its time, which comes with the next look-up', async () => {
    const held = createGate()
    const { parcel, clock, arrived } = await serve((response, { count, number }) => {
      if (count === 1) return answerJson(response, trackAnswer(number))
      void held.opened.then(() => answerJson(response, trackAnswer(number, { status: 'Delivered' })))
    })
    await parcel('ABC12345')
    clock.ms += past
    expect(await parcel('ABC12345')).toMatchObject({ status: 'InTransit', stale: true })
    const next = parcel('ABC12345')
    held.open()
    expect(await next).toMatchObject({ status: 'Delivered', stale: false })
    expect(arrived).toHaveLength(2)
  })

  test('is marked inside the raw answer too', async () => {
    const { track, clock } = await failing((response) => answerJson(response, {}, 503))
    await track('ABC12345')
    clock.ms += past
    const { parcel } = (await (await track('ABC12345?raw')).json()) as { parcel: Parcel }
    expect(parcel.stale).toBe(true)
  })
})

test('a forced refresh that fails brings the kept answer, marked', async () => {
  const { refresh, parcel, track, clock } = await serve((response, { count, number }) =>
    count === 1 ? answerJson(response, trackAnswer(number)) : answerJson(response, {}, 503),
  )
  await track('ABC12345')
  clock.ms += 11 * SECOND
  expect(await (await refresh('ABC12345')).json()).toMatchObject({ stale: true })
  expect(await parcel('ABC12345')).toMatchObject({ stale: false })
})

test('each client has so many look-ups a minute that reach the upstream; kept answers are free', async () => {
  const { track, arrived } = await serve(echo(), { CLIENT_PER_MINUTE: '3' })
  for (const waybill of ['AAA11', 'AAA12', 'AAA11', 'AAA13', 'AAA12']) {
    expect((await track(waybill)).status).toBe(200)
  }
  const refused = await track('AAA14')
  expect(refused.status).toBe(429)
  expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(50)
  expect((await track('AAA11')).status).toBe(200)
  expect(arrived).toHaveLength(3)
})

test('equal look-ups at one moment count as one', async () => {
  const { track } = await serve(echo(), { CLIENT_PER_MINUTE: '1' })
  const answers = await Promise.all(Array.from({ length: 20 }, () => track('ABC12345')))
  expect(answers.filter(({ status }) => status !== 200)).toEqual([])
})

test.each([
  ['a broken answer', (response: ServerResponse) => response.writeHead(200).end('<html>')],
  [
    'an upstream that is down',
    (response: ServerResponse) => response.writeHead(503, { 'Retry-After': '1' }).end(),
  ],
  ['an error code that will pass', (response: ServerResponse) => answerJson(response, { code: -18019815 })],
])('%s is not kept', async (_name, answer) => {
  const { track, arrived } = await serve(answer)
  await track('ABC12345')
  await track('ABC12345')
  expect(arrived).toHaveLength(2)
})

test.each([
  ['a refused signature', (response: ServerResponse) => answerJson(response, {}, 401)],
  ['a refusing code', (response: ServerResponse) => answerJson(response, { code: -18010002, message: 'no' })],
])('%s is remembered for five seconds, for its own waybill alone', async (_name, answer) => {
  const { track, clock, arrived } = await serve(answer)
  expect((await track('ABC12345')).status).toBe(502)
  clock.ms += 4_999
  expect((await track('ABC12345')).status).toBe(502)
  expect(arrived).toHaveLength(1)
  await track('OTHER-12345')
  expect(arrived).toHaveLength(2)
  clock.ms += 1
  await track('ABC12345')
  expect(arrived).toHaveLength(3)
})

test('addresses of one network take turns as one, so that they do not keep out another network', async () => {
  const { ask, clock } = await serve(echo(), { UPSTREAM_PER_SECOND: '1', TRUSTED_PROXIES: '127.0.0.1' })
  // The budget is of real time.
  Object.defineProperty(clock, 'ms', { get: () => Date.now() })
  const from = (address: string, waybill: string) =>
    ask(`/api/parcels/100079/${waybill}`, { headers: { 'X-Forwarded-For': address } })
  const crowd = Array.from({ length: 30 }, (_, nth) => from(`2001:db8::${nth + 1}`, `CROWD-${nth}`))
  const other = await from('203.0.113.5', 'OTHER-1')
  expect(other.status).toBe(200)
  expect((await Promise.all(crowd)).filter(({ status }) => status === 429).length).toBeGreaterThan(20)
})
