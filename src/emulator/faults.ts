import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { movedSample } from './sample.ts'
import { found, type Call, type Scenario } from './scenario.ts'

const fault = (name: string, shows: string, respond: Scenario['respond'], anySuffix?: true): Scenario => ({
  waybill: `FAULT-${name}`,
  carrier: 100079,
  status: null,
  group: 'faults',
  shows,
  anySuffix,
  respond,
})

const good = (call: Call) => found(call, movedSample(call.now))

const refused =
  (status: number, message: string, headers: HeadersInit = {}) =>
  () =>
    Response.json({ code: status, message, data: null }, { status, headers })

const withData = (code: number, message: string) => () => Response.json({ code, message, data: {} })

const busy = (retryAfter: string) => refused(429, 'Too many requests.', { 'Retry-After': retryAfter })

const unavailable = refused(503, 'Service unavailable.')

const hungUp = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })

const waited = async (ms: number, signal: AbortSignal) => {
  let timer: NodeJS.Timeout | undefined
  await Promise.race([new Promise((resolve) => (timer = setTimeout(resolve, ms))), hungUp(signal)])
  clearTimeout(timer)
}

/** Sends the head of an answer of `length` bytes and the first half of a good one; what follows is the fault. */
async function sendHalf(call: Call): Promise<ReturnType<Call['socket']>> {
  const bytes = Buffer.from(await good(call).arrayBuffer())
  const wire = call.socket()
  wire.outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length })
  await new Promise((resolve) => wire.outgoing.write(bytes.subarray(0, bytes.length / 2), resolve))
  return wire
}

async function* manyScans(): AsyncGenerator<Uint8Array> {
  const line = Buffer.from(`{"description":"${'A scan that never ends. '.repeat(2600)}"},`)
  yield Buffer.from('{"code":0,"data":{"track_info":{"tracking":{"providers":[{"events":[')
  for (let sent = 0; sent < 16 * 1024 * 1024; sent += line.length) yield line
  yield Buffer.from('{}]}]}}}}')
}

const asStream = (chunks: AsyncGenerator<Uint8Array>) =>
  new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await chunks.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: () => void chunks.return(undefined),
  })

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
  fault('SLOW', 'Waits 4 s, then answers rightly', async (call) => {
    await waited(call.slowMs, call.signal)
    return good(call)
  }),
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
    const { incoming } = await sendHalf(call)
    incoming.socket.end()
    return RESPONSE_ALREADY_SENT
  }),
  fault('RESET', 'The connection is reset before the answer', (call) => {
    call.socket().incoming.socket.resetAndDestroy()
    return RESPONSE_ALREADY_SENT
  }),
  fault('RESET-BODY', 'The connection is reset in the middle of the body', async (call) => {
    const { incoming } = await sendHalf(call)
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
  fault('HUGE', 'JSON of 16 MiB, streamed', () => new Response(asStream(manyScans()), { headers: json })),
  fault(
    'FLAKY',
    'Fails every second call with 503, the second one first; FAULT-FLAKY-anything counts anew',
    (call) => (call.count % 2 === 0 ? unavailable() : good(call)),
    true,
  ),
  fault(
    'AFTER-FIRST',
    'Answers rightly once and with 503 from then on; FAULT-AFTER-FIRST-anything counts anew',
    (call) => (call.count === 1 ? good(call) : unavailable()),
    true,
  ),
]
