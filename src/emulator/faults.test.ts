import { createHmac } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { request } from 'undici'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'
import { EXAMPLES } from './examples.ts'
import { serveEmulator } from './serve-emulator.ts'

const SHORT_PATIENCE_MS = 150
const SLOW_MS = 120
let emulator: Awaited<ReturnType<typeof serveEmulator>>
const tried = new Set<string>()

beforeAll(async () => {
  emulator = await serveEmulator({ signKey: 'k', secret: 's', slowMs: SLOW_MS })
})

afterAll(async () => {
  await emulator.close()
})

function post(name: string, patienceMs = 15_000) {
  const number = `FAULT-${name}`
  tried.add(number)
  const body = JSON.stringify({ number, carrier: 100079 })
  const sign = createHmac('sha256', 's').update(body).digest('hex')
  return request(`${emulator.url}/api/v1/airudder/track`, {
    method: 'POST',
    body,
    headers: { 'X-AIRudder-Sign-Key': 'k', 'X-AIRudder-Sign': sign },
    signal: AbortSignal.timeout(patienceMs),
  })
}

async function ask(name: string) {
  const { statusCode: status, headers, body } = await post(name)
  return { status, headers, text: await body.text() }
}

const isGood = (text: string) => JSON.parse(text).data.track_info.latest_status.status === 'OutForDelivery'

test.each([
  ['400', 400],
  ['401', 401],
  ['403', 403],
  ['404', 404],
  ['429-BARE', 429],
  ['500', 500],
  ['502', 502],
  ['503', 503],
  ['504', 504],
])('FAULT-%s answers with its status and without Retry-After', async (name, expected) => {
  const { status, headers } = await ask(name)
  expect(status).toBe(expected)
  expect(headers['retry-after']).toBeUndefined()
})

test('FAULT-SIGNATURE answers just as a wrong signature is answered', async () => {
  const refused = await request(`${emulator.url}/api/v1/airudder/track`, { method: 'POST', body: '{}' })
  const { status, text } = await ask('SIGNATURE')
  expect({ status, text }).toEqual({ status: refused.statusCode, text: await refused.body.text() })
  expect(status).toBe(401)
})

test.each([
  ['CODE', -18010002],
  ['CODE-PARAM', -18010020],
  ['CODE-TIMEOUT', -18019815],
  ['CODE-QUOTA', -18019908],
])('FAULT-%s holds its error code in a 200', async (name, code) => {
  const { status, text } = await ask(name)
  expect(status).toBe(200)
  expect(JSON.parse(text).code).toBe(code)
})

test('FAULT-CODE-NESTED says success and holds an error', async () => {
  const { code, data } = JSON.parse((await ask('CODE-NESTED')).text)
  expect(code).toBe(0)
  expect(data.errors[0].code).toBe(-18019910)
})

test('FAULT-429 asks for 20 seconds', async () => {
  const { status, headers } = await ask('429')
  expect([status, headers['retry-after']]).toEqual([429, '20'])
})

test('FAULT-429-DATE asks for a date 20 seconds ahead', async () => {
  const { status, headers } = await ask('429-DATE')
  const aheadMs = Date.parse(String(headers['retry-after'])) - Date.now()
  expect(status).toBe(429)
  expect(aheadMs).toBeGreaterThan(15_000)
  expect(aheadMs).toBeLessThanOrEqual(20_000)
})

test('FAULT-SLOW is good, but late', async () => {
  const asked = performance.now()
  const { text } = await ask('SLOW')
  expect(isGood(text)).toBe(true)
  expect(performance.now() - asked).toBeGreaterThanOrEqual(SLOW_MS - 5)
})

test('FAULT-NEVER sends not even a status', async () => {
  await expect(post('NEVER', SHORT_PATIENCE_MS)).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('FAULT-DRIP sends a status and a body that does not end', async () => {
  const { statusCode, body } = await post('DRIP', SHORT_PATIENCE_MS)
  expect(statusCode).toBe(200)
  await expect(body.text()).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('FAULT-HTML is a page', async () => {
  const { status, headers, text } = await ask('HTML')
  expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
  expect(text).toContain('<h1>')
})

test('FAULT-HTML-TYPE is good JSON under the type of a page', async () => {
  const { headers, text } = await ask('HTML-TYPE')
  expect(headers['content-type']).toContain('text/html')
  expect(isGood(text)).toBe(true)
})

test('FAULT-TRUNCATED is a complete answer whose JSON is not', async () => {
  const { status, headers, text } = await ask('TRUNCATED')
  expect([status, headers['content-type']]).toEqual([200, 'application/json'])
  expect(text.length).toBeGreaterThan(1000)
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
})

test.each(['CUT', 'RESET-BODY'])('FAULT-%s sends a status and breaks off within the body', async (name) => {
  const { statusCode, headers, body } = await post(name)
  expect(statusCode).toBe(200)
  expect(Number(headers['content-length'])).toBeGreaterThan(1000)
  await expect(body.text()).rejects.toMatchObject({
    code: expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/),
  })
})

test('FAULT-RESET breaks off before the status', async () => {
  await expect(post('RESET')).rejects.toMatchObject({
    code: expect.stringMatching(/UND_ERR_SOCKET|ECONNRESET/),
  })
})

test('FAULT-BYTES is not UTF-8', async () => {
  const { body } = await post('BYTES')
  const bytes = await body.arrayBuffer()
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow(TypeError)
})

test('FAULT-EMPTY has no body', async () => {
  expect(await ask('EMPTY')).toMatchObject({ status: 200, text: '' })
})

test('FAULT-NO-CODE, -NO-DATA and -NO-TRACK leave out what they are named for', async () => {
  expect(Object.keys(JSON.parse((await ask('NO-CODE')).text))).toEqual(['data'])
  expect(JSON.parse((await ask('NO-DATA')).text)).toEqual({ code: 0, data: null })
  expect(JSON.parse((await ask('NO-TRACK')).text)).toMatchObject({ code: 0, data: { track_info: null } })
})

test('FAULT-REDIRECT points at another path', async () => {
  const { status, headers } = await ask('REDIRECT')
  expect([status, headers.location]).toEqual([307, '/elsewhere'])
})

test('FAULT-HUGE sends more than 8 MiB without saying how much', async () => {
  const { headers, body } = await post('HUGE')
  expect(headers['content-length']).toBeUndefined()
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > 8 * 1024 * 1024) break
  }
  expect(bytes).toBeGreaterThan(8 * 1024 * 1024)
})

test('FAULT-GZIP is small on the wire and more than 8 MiB unpacked', async () => {
  const { headers, body } = await post('GZIP')
  const packed = await body.bytes()
  expect(headers['content-encoding']).toBe('gzip')
  expect(packed.length).toBeLessThan(100_000)
  expect(gunzipSync(packed).length).toBeGreaterThan(8 * 1024 * 1024)
})

test('FAULT-HEADERS has more headers than a client accepts', async () => {
  await expect(post('HEADERS')).rejects.toMatchObject({ code: 'UND_ERR_HEADERS_OVERFLOW' })
})

test('FAULT-FLAKY fails every second time, and counts anew for every suffix', async () => {
  const statuses = [await ask('FLAKY'), await ask('FLAKY'), await ask('FLAKY'), await ask('FLAKY-AGAIN')]
  expect(statuses.map(({ status }) => status)).toEqual([200, 503, 200, 200])
})

test('FAULT-AFTER-FIRST is good once only, and counts anew for every suffix', async () => {
  const answers = [
    await ask('AFTER-FIRST'),
    await ask('AFTER-FIRST'),
    await ask('AFTER-FIRST'),
    await ask('AFTER-FIRST-2'),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 503, 503, 200])
})

test('FAULT-429-FIRST asks for a pause once, and counts anew for every suffix', async () => {
  const answers = [await ask('429-FIRST'), await ask('429-FIRST'), await ask('429-FIRST-2')]
  expect(answers.map(({ status }) => status)).toEqual([429, 200, 429])
  expect(answers[0]?.headers['retry-after']).toBe('8')
})

test('FAULT-HEALS fails in its first ten seconds', async () => {
  expect((await ask('HEALS')).status).toBe(503)
  let now = new Date('2025-01-20T05:00:00Z')
  const emulator = createEmulator({ signKey: 'k', secret: 's', now: () => now })
  const body = JSON.stringify({ number: 'FAULT-HEALS', carrier: 100079 })
  const sign = createHmac('sha256', 's').update(body).digest('hex')
  const status = async () => {
    const headers = { 'X-AIRudder-Sign-Key': 'k', 'X-AIRudder-Sign': sign }
    return (await emulator.request('/api/v1/airudder/track', { method: 'POST', body, headers })).status
  }
  const first = await status()
  now = new Date('2025-01-20T05:00:10Z')
  expect([first, await status()]).toEqual([503, 200])
})

test('after all of these the emulator still answers well', async () => {
  const { status, text } = await ask('FLAKY-LAST')
  expect(status).toBe(200)
  expect(isGood(text)).toBe(true)
})

test('an emulator with open calls closes at once', async () => {
  const own = await serveEmulator({ signKey: 'k', secret: 's' })
  const body = JSON.stringify({ number: 'FAULT-NEVER', carrier: 100079 })
  const sign = createHmac('sha256', 's').update(body).digest('hex')
  const open = request(`${own.url}/api/v1/airudder/track`, {
    method: 'POST',
    body,
    headers: { 'X-AIRudder-Sign-Key': 'k', 'X-AIRudder-Sign': sign },
  })
  const outcome = expect(open).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
  await expect(request(`${own.url}/anything`)).resolves.toMatchObject({ statusCode: 404 })
  await own.close()
  await outcome
})

test('every fault that is listed has been tried here', () => {
  const listed = EXAMPLES.filter(({ group }) => group === 'faults').map(({ waybill }) => waybill)
  expect(listed.filter((waybill) => !tried.has(waybill))).toEqual([])
})
