import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EXAMPLES } from '../emulator/examples.ts'
import { parcelSchema, type Parcel } from '../parcel/parcel.ts'
import { problemSchema } from '../parcel/problem.ts'
import { startEmulatedUpstream } from './emulated-upstream.ts'
import { proxyOn } from './testing/ask-proxy.ts'

let proxy: ReturnType<typeof proxyOn>
/** One of its own, for what closes the upstream to all others. */
let own: (env?: Record<string, string>) => ReturnType<typeof proxyOn>
let close: () => Promise<void>
beforeAll(async () => {
  const emulated = await startEmulatedUpstream()
  close = emulated.close
  proxy = proxyOn(emulated.upstream)
  own = (env = {}) => proxyOn(emulated.upstream, { env })
})
afterAll(() => close())

const HASTY = { AIRUDDER_TIMEOUT_MS: '700' }
const kindOf = async (answer: Response) => v.parse(problemSchema, await answer.json()).kind

describe('a look-up', () => {
  test('of the documented sample answers the contract', async () => {
    const answer = await proxy.track('601609743303')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toBe('application/json')
    const parcel = v.parse(parcelSchema, await answer.json())
    expect(parcel).toMatchObject({ waybill: '601609743303', status: 'OutForDelivery', stale: false })
    expect(parcel.carrier).toMatchObject({ code: 100079, name: 'J&T Express (MY)', country: 'MY' })
    expect(parcel.events).toHaveLength(12)
    expect(parcel.events[0]?.place?.point).toEqual({ lat: 5.729168, lng: 102.518974 })
  })

  test('of every example answers a parcel, or a problem of the closed list', async () => {
    const { ask } = own(HASTY)
    const readable = EXAMPLES.map(async ({ waybill, carrier }) => {
      const answer = await ask(`/api/parcels/${carrier}/${waybill}`)
      return v.is(answer.status === 200 ? parcelSchema : problemSchema, await answer.json()) ? [] : waybill
    })
    expect((await Promise.all(readable)).flat()).toEqual([])
  })

  test('of an upstream that never answers ends at the time limit', async () => {
    const answer = await own(HASTY).track('FAULT-NEVER')
    expect([answer.status, await kindOf(answer)]).toEqual([504, 'upstream-timeout'])
  })

  test('in lower case answers in upper case', async () => {
    expect((await proxy.parcel('ab-cd-12345')).waybill).toBe('AB-CD-12345')
  })

  test('by HEAD answers the head alone', async () => {
    const answer = await proxy.track('601609743303', { method: 'HEAD' })
    expect([answer.status, await answer.text()]).toEqual([200, ''])
  })

  test('is sent compressed to those who can read it', async () => {
    const plain = await (await proxy.track('601609743303')).text()
    const packed = await proxy.track('601609743303', { headers: { 'Accept-Encoding': 'br;q=1, gzip;q=0.8' } })
    expect(packed.headers.get('Content-Encoding')).toBe('gzip')
    expect(packed.headers.get('Vary')).toBe('Accept-Encoding')
    const stream = packed.body?.pipeThrough(new DecompressionStream('gzip'))
    expect(await new Response(stream ?? null).text()).toBe(plain)
    const refused = await proxy.track('601609743303', { headers: { 'Accept-Encoding': 'gzip;q=0' } })
    expect(refused.headers.get('Content-Encoding')).toBeNull()
  })
})

describe('a failure', () => {
  test('is a problem document with the time to wait', async () => {
    const answer = await own().track('FAULT-429')
    expect(answer.status).toBe(429)
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    const problem = v.parse(problemSchema, await answer.json())
    expect(problem).toMatchObject({ kind: 'busy', status: 429, upstreamCode: 429 })
    expect(problem.type).toBe('urn:waypost:problem:busy')
    expect(answer.headers.get('Retry-After')).toBe(String(problem.retryAfter))
    expect(answer.headers.get('X-Request-Id')).toBe(problem.requestId)
  })

  test.each([
    ['/api/parcels/abc/ABC12345', 400, 'bad-carrier'],
    ['/api/parcels/-1/ABC12345', 400, 'bad-carrier'],
    ['/api/parcels/1.5/ABC12345', 400, 'bad-carrier'],
    ['/api/parcels/1e309/ABC12345', 400, 'bad-carrier'],
    ['/api/parcels/9007199254740992/ABC12345', 400, 'bad-carrier'],
    ['/api/parcels/constructor/ABC12345', 400, 'bad-carrier'],
    ['/api/parcels/١٠٠/ABC12345', 400, 'bad-carrier'],
    ['/api/parcels/100079/1234', 400, 'bad-waybill'],
    [`/api/parcels/100079/${'A'.repeat(51)}`, 400, 'bad-waybill'],
    ['/api/parcels/100079/a%2f..%2f..%2fb', 400, 'bad-waybill'],
    ['/api/parcels/100079/ABC12345%00', 400, 'bad-waybill'],
    ['/api/parcels/100079/ABC12345%0d%0a', 400, 'bad-waybill'],
    ['/api/parcels/100079/ABC12345%0d%0aX:%20y', 400, 'bad-waybill'],
    ['/api/parcels/100079/%E0%A4%A', 400, 'bad-waybill'],
    ['/api/parcels/100079/%ZZABC123', 400, 'bad-waybill'],
    ['/api/parcels/100079/%C0%AFABC12', 400, 'bad-waybill'],
    ['/api/parcels/100079/ABC12345/more', 404, 'not-found'],
    ['/api/parcels/100079/', 404, 'not-found'],
    ['/api/parcels', 404, 'not-found'],
    ['/api', 404, 'not-found'],
    ['/api/%ff', 404, 'not-found'],
  ])('of the request itself is told apart: %s', async (path, status, kind) => {
    const answer = await proxy.ask(path)
    expect([answer.status, await kindOf(answer)]).toEqual([status, kind])
  })

  test('of the extra value is told, and an empty one is none', async () => {
    const bad = await proxy.track('601609743303', { headers: { 'Waypost-Param': 'x'.repeat(101) } })
    expect(await kindOf(bad)).toBe('bad-param')
    expect((await proxy.track('601609743303', { headers: { 'Waypost-Param': '' } })).status).toBe(200)
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])(
    'of the method names those that work: %s',
    async (method) => {
      for (const path of ['/api/parcels/100079/601609743303', '/api/examples']) {
        const answer = await proxy.ask(path, { method })
        expect([answer.status, await kindOf(answer)]).toEqual([405, 'wrong-method'])
        expect(answer.headers.get('Allow')).toBe('GET, HEAD')
      }
    },
  )

  test.each(['cross-site', 'same-site', 'else'])('meets the page of another site: %s', async (site) => {
    const answer = await proxy.track('601609743303', { headers: { 'Sec-Fetch-Site': site } })
    expect([answer.status, await kindOf(answer)]).toEqual([403, 'not-allowed'])
  })
})

const raw = (init?: RequestInit, host = 'localhost') =>
  proxy.ask(`http://${host}/api/parcels/100079/601609743303?raw`, init)

describe('the raw answer', () => {
  test('is the upstream’s own, from the very call that made the parcel', async () => {
    const { parcel, upstream } = (await (await raw()).json()) as {
      parcel: Parcel
      upstream: { code: number }
    }
    expect(parcel).toEqual(await proxy.parcel('601609743303'))
    expect(upstream).toMatchObject({ code: 0, data: { number: '601609743303' } })
  })

  test.each([
    ['a forwarder', { headers: { 'X-Forwarded-For': '127.0.0.1' } }, 'localhost'],
    ['a forwarder of the newer kind', { headers: { Forwarded: 'for=127.0.0.1' } }, 'localhost'],
    ['a forwarder that names the client', { headers: { 'X-Real-IP': '127.0.0.1' } }, 'localhost'],
    ['a forwarder that names itself', { headers: { Via: '1.1 gate' } }, 'localhost'],
    ['a foreign name for this machine', {}, 'rebound.example.org'],
  ])('is refused through %s', async (_name, init, host) => {
    const answer = await raw(init, host)
    expect([answer.status, await kindOf(answer)]).toEqual([403, 'not-allowed'])
  })

  test('is refused where the proxy listens to others', async () => {
    const { upstream, close: closeEmulator } = await startEmulatedUpstream()
    const open = proxyOn(upstream, { env: { HOST: '0.0.0.0', ACCESS_OPEN: 'true' } })
    expect((await open.track('601609743303?raw')).status).toBe(403)
    expect((await open.track('601609743303')).status).toBe(200)
    await closeEmulator()
  })

  test.each([
    ['10.0.0.7', 403],
    ['::ffff:127.0.0.1', 200],
  ])('of a request from %s is a %i', async (remoteAddress, status) => {
    const request = new Request('http://localhost/api/parcels/100079/601609743303?raw')
    const incoming = { socket: { remoteAddress } }
    expect((await proxy.app.fetch(request, { incoming })).status).toBe(status)
  })
})

describe('the examples', () => {
  test('are listed while the emulator answers', async () => {
    expect(await (await proxy.ask('/api/examples')).json()).toEqual(EXAMPLES)
  })

  test('do not exist beside a real upstream', async () => {
    const { upstream, close: closeEmulator } = await startEmulatedUpstream()
    const env = {
      AIRUDDER_URL: upstream.url,
      AIRUDDER_SIGN_KEY: upstream.key,
      AIRUDDER_SIGN_SECRET: upstream.secret,
    }
    expect((await proxyOn(upstream, { env }).ask('/api/examples')).status).toBe(404)
    await closeEmulator()
  })
})

test.each(['/api/parcels/100079/601609743303', '/api/parcels/x/y', '/api/nothing', '/api/examples'])(
  'every answer is private and guarded: %s',
  async (path) => {
    const { headers } = await proxy.ask(path)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'")
    expect(headers.has('Access-Control-Allow-Origin')).toBe(false)
  },
)

test('the log has one line a request, with the waybill masked and no extra value', async () => {
  const { upstream, close: closeEmulator } = await startEmulatedUpstream()
  const { lines, track, ask } = proxyOn(upstream)
  await track('601609743303', { headers: { 'Waypost-Param': 'zx-4833-zx' } })
  await track('FAULT-503')
  await ask('/api/parcels/100079/601609743303%2f')
  await closeEmulator()
  const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(told).toMatchObject([
    { carrier: 100079, waybill: '*3303', status: 200, source: 'upstream' },
    { carrier: 100079, waybill: '*-503', status: 503, kind: 'upstream-down' },
    { status: 400, kind: 'bad-waybill' },
  ])
  expect(told.every(({ requestId, ms }) => typeof requestId === 'string' && typeof ms === 'number')).toBe(
    true,
  )
  expect(lines.join('')).not.toMatch(/601609743303|zx-4833-zx/)
})

test('the log holds whole waybills where it is asked for', async () => {
  const { upstream, close: closeEmulator } = await startEmulatedUpstream()
  const { lines, track } = proxyOn(upstream, { env: { LOG_WAYBILLS: 'full' } })
  await track('601609743303')
  await closeEmulator()
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ waybill: '601609743303' }])
})
