import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { asStream, gzipped, hungUp, manyScans, sendHalf, waited } from './broken-wire.ts'
import { movedSample } from './sample.ts'
import { found, type Call, type Scenario } from './scenario.ts'

type More = Partial<Pick<Scenario, 'status' | 'anySuffix'>>

const fault = (name: string, shows: string, respond: Scenario['respond'], more: More = {}): Scenario => ({
  waybill: `FAULT-${name}`,
  carrier: 100079,
  status: null,
  group: 'faults',
  shows,
  respond,
  ...more,
})

/** For the faults that answer rightly in the end, or at first. */
const SAMPLE_STATUS = { status: 'OutForDelivery' } as const

const good = (call: Call) => found(call, movedSample(call.now))

const refused =
  (status: number, message: string, headers: HeadersInit = {}) =>
  () =>
    Response.json({ code: status, message, data: null }, { status, headers })

const withData = (code: number, message: string) => () => Response.json({ code, message, data: {} })

const busy = (retryAfter: string) => refused(429, 'Too many requests.', { 'Retry-After': retryAfter })

const unavailable = refused(503, 'Service unavailable.')

const HEALS_AFTER_MS = 10_000

const json = { 'Content-Type': 'application/json' }

/** One number for each way in which the upstream can fail. */
export const faults: readonly Scenario[] = [
  fault('SIGNATURE', 'Refuses the signature, as for a wrong secret: 401 with an error code', () =>
    Response.json({ code: -18010002, message: 'Invalid signature.', data: null }, { status: 401 }),
  ),
  fault('CODE', 'Error code -18010002 (bad key) inside a 200', withData(-18010002, 'Invalid access token.')),
  fault(
    'CODE-PARAM',
    'Error code -18010020 (a phone number is required) inside a 200',
    withData(-18010020, 'Additional tracking parameter is required: phone number.'),
  ),
  fault(
    'CODE-TIMEOUT',
    'Error code -18019815 (the carrier did not answer) inside a 200',
    withData(-18019815, 'Carrier timeout.'),
  ),
  fault(
    'CODE-QUOTA',
    'Error code -18019908 (the quota is used up) inside a 200',
    withData(-18019908, 'The tracking quota is used up.'),
  ),
  fault('CODE-NESTED', 'A 200 with code 0 whose data holds the error -18019910 (wrong carrier code)', () =>
    Response.json({
      code: 0,
      data: { errors: [{ code: -18019910, message: 'The carrier code is not correct.' }] },
    }),
  ),
  fault('400', 'Answers 400', refused(400, 'Bad request.')),
  fault('401', 'Answers 401', refused(401, 'Unauthorized.')),
  fault('403', 'Answers 403', refused(403, 'Forbidden.')),
  fault('404', 'Answers 404', refused(404, 'Not found.')),
  fault('429', 'Answers 429 with Retry-After 20', busy('20')),
  fault('429-DATE', 'Answers 429 with a Retry-After that is a date 20 s ahead', (call) =>
    busy(new Date(call.now.getTime() + 20_000).toUTCString())(),
  ),
  fault(
    '429-FIRST',
    'Answers the first call with 429 and Retry-After 8, and rightly from then on; FAULT-429-FIRST-anything counts anew',
    (call) => (call.count === 1 ? busy('8')() : good(call)),
    { ...SAMPLE_STATUS, anySuffix: true },
  ),
  fault('429-BARE', 'Answers 429 without Retry-After', refused(429, 'Too many requests.')),
  fault('500', 'Answers 500', refused(500, 'Internal server error.')),
  fault(
    '502',
    'Answers 502 with a page of HTML',
    () =>
      new Response('<html><h1>502 Bad Gateway</h1></html>', {
        status: 502,
        headers: { 'Content-Type': 'text/html' },
      }),
  ),
  fault('503', 'Answers 503', unavailable),
  fault('504', 'Answers 504', refused(504, 'Gateway time-out.')),
  fault(
    'SLOW',
    'Waits 4 s, then answers rightly',
    async (call) => {
      await waited(call.slowMs, call.signal)
      return good(call)
    },
    SAMPLE_STATUS,
  ),
  fault('NEVER', 'Takes the question and never answers', async (call) => {
    await hungUp(call.signal)
    return RESPONSE_ALREADY_SENT
  }),
  fault('DRIP', 'Answers at once, but its body comes a byte every 200 ms and never ends', async (call) => {
    const { outgoing } = call.socket()
    outgoing.writeHead(200, json)
    while (!call.signal.aborted) {
      outgoing.write(' ')
      await waited(200, call.signal)
    }
    return RESPONSE_ALREADY_SENT
  }),
  fault(
    'HTML',
    'A page of HTML with 200',
    () =>
      new Response('<!doctype html><title>Maintenance</title><h1>We are back soon</h1>', {
        headers: { 'Content-Type': 'text/html; charset=utf-8' },
      }),
  ),
  fault(
    'HTML-TYPE',
    'The right JSON, sent as text/html',
    async (call) =>
      new Response(await good(call).text(), { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
  ),
  fault('TRUNCATED', 'JSON that stops in the middle, in an answer that is complete', async (call) => {
    const text = await good(call).text()
    return new Response(text.slice(0, text.length / 2), { headers: json })
  }),
  fault('CUT', 'The connection ends before Content-Length is reached', async (call) => {
    const { incoming } = await sendHalf(call, await good(call).text())
    incoming.socket.end()
    return RESPONSE_ALREADY_SENT
  }),
  fault('RESET', 'The connection is reset before the answer', (call) => {
    call.socket().incoming.socket.resetAndDestroy()
    return RESPONSE_ALREADY_SENT
  }),
  fault('RESET-BODY', 'The connection is reset in the middle of the body', async (call) => {
    const { incoming } = await sendHalf(call, await good(call).text())
    incoming.socket.resetAndDestroy()
    return RESPONSE_ALREADY_SENT
  }),
  fault(
    'BYTES',
    'JSON whose text is not UTF-8',
    () => new Response(Buffer.from('{"code":0,"data":{"number":"\xff\xfe"}}', 'latin1'), { headers: json }),
  ),
  fault('EMPTY', 'A 200 with an empty body', () => new Response('', { headers: json })),
  fault('NO-CODE', 'The right answer without its code', async (call) => {
    const { data } = await good(call).json()
    return Response.json({ data })
  }),
  fault('NO-DATA', 'Code 0 and data null', () => Response.json({ code: 0, data: null })),
  fault('NO-TRACK', 'Code 0 and track_info null', (call) => found(call, null)),
  fault(
    'REDIRECT',
    'Redirects with 307 to another path',
    () => new Response(null, { status: 307, headers: { Location: '/elsewhere' } }),
  ),
  fault(
    'GZIP',
    'A few kilobytes of gzip that unpack to 32 MiB',
    async () =>
      new Response(await gzipped(32 * 1024 * 1024), { headers: { ...json, 'Content-Encoding': 'gzip' } }),
  ),
  fault('HEADERS', 'The right answer under 64 kB of headers', async (call) => {
    const headers = Array.from({ length: 16 }, (_, index) => [`X-Filler-${index}`, 'x'.repeat(4096)])
    return new Response(await good(call).text(), { headers: { ...json, ...Object.fromEntries(headers) } })
  }),
  fault('HUGE', 'JSON of 16 MiB, streamed', () => new Response(asStream(manyScans()), { headers: json })),
  fault(
    'FLAKY',
    'Every second call fails with 503, beginning with the second; FAULT-FLAKY-anything counts anew',
    (call) => (call.count % 2 === 0 ? unavailable() : good(call)),
    { ...SAMPLE_STATUS, anySuffix: true },
  ),
  fault(
    'AFTER-FIRST',
    'Answers rightly once and with 503 from then on; FAULT-AFTER-FIRST-anything counts anew',
    (call) => (call.count === 1 ? good(call) : unavailable()),
    { ...SAMPLE_STATUS, anySuffix: true },
  ),
  fault(
    'HEALS',
    'Answers with 503 in the first 10 s, and rightly from then on; FAULT-HEALS-anything begins anew',
    (call) => (call.now.getTime() - call.firstAsked.getTime() < HEALS_AFTER_MS ? unavailable() : good(call)),
    { ...SAMPLE_STATUS, anySuffix: true },
  ),
]
