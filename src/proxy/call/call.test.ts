import { createHmac } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { createServer as createSocketServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { ProblemError } from '../problem.ts'
import {
  answerJson,
  createGate,
  serveTinyUpstream,
  trackAnswer,
  upstreamAt,
} from '../testing/tiny-upstream.ts'
import { BODY_CAP } from './call-body.ts'
import { createCall } from './call.ts'

const asked = { carrier: 100079, waybill: 'ABC12345', param: null }
const closers: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function serve(...parameters: Parameters<typeof serveTinyUpstream>) {
  const tiny = await serveTinyUpstream(...parameters)
  closers.push(tiny.close)
  return tiny
}

/** Each connection is handed over as a bare socket, for answers that are no HTTP or no whole one. */
async function serveSocket(onRequest: (socket: Socket, count: number) => void): Promise<string> {
  let count = 0
  const open = new Set<Socket>()
  const server = createSocketServer((socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.on('data', () => onRequest(socket, ++count))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

async function failureOf(promise: Promise<unknown>): Promise<ProblemError> {
  const failure: unknown = await promise.then(
    () => new Error('it did not fail'),
    (error: unknown) => error,
  )
  if (failure instanceof ProblemError) return failure
  throw failure
}

const callOf = (answer: (response: ServerResponse) => void, timeoutMs = 15_000) =>
  serve(answer).then(({ upstream, arrived }) => ({ call: createCall(upstream, { timeoutMs }), arrived }))

test('the endpoint gets the documented body, and headers that sign exactly those bytes', async () => {
  const { upstream, arrived } = await serve((response) => answerJson(response, trackAnswer('ABC12345')))
  await createCall({ ...upstream, url: `${upstream.url}/mock` }, { timeoutMs: 15_000 })(asked)
  const [{ url, headers, body } = { url: '', headers: {}, body: Buffer.of() }] = arrived
  expect(url).toBe('/mock/api/v1/airudder/track')
  expect(body.toString()).toBe('{"number":"ABC12345","carrier":100079}')
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'accept-encoding': 'identity',
    'x-airudder-sign-key': upstream.key,
    'x-airudder-sign': createHmac('sha256', upstream.secret).update(body).digest('hex'),
  })
})

test('the extra value is sent where one was given', async () => {
  const { call, arrived } = await callOf((response) => answerJson(response, {}))
  await call({ ...asked, param: '4833' })
  expect(JSON.parse(arrived[0]?.body.toString() ?? '')).toEqual({
    number: 'ABC12345',
    carrier: 100079,
    param: '4833',
  })
})

test('an answer is parsed and stamped with the time at which it was complete', async () => {
  const { upstream } = await serve((response) => answerJson(response, { code: 0 }))
  const call = createCall(upstream, { timeoutMs: 15_000, now: () => 42 })
  expect(await call(asked)).toMatchObject({ json: { code: 0 }, answeredAtMs: 42 })
})

test.each(['application/json', 'application/json; charset=UTF-8', 'application/problem+json;charset="utf8"'])(
  '%s counts as JSON',
  async (type) => {
    const { call } = await callOf((response) => response.writeHead(200, { 'Content-Type': type }).end('{}'))
    expect((await call(asked)).json).toEqual({})
  },
)

const json = { 'Content-Type': 'application/json' }
test.each<[string, (response: ServerResponse) => void]>([
  ['HTML', (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>')],
  [
    'JSON under the name of HTML',
    (response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('{}'),
  ],
  ['no type at all', (response) => response.writeHead(200).end('{}')],
  [
    'another charset',
    (response) => response.writeHead(200, { 'Content-Type': 'application/json; charset=gbk' }).end('{}'),
  ],
  ['truncated JSON', (response) => response.writeHead(200, json).end('{"code":0,"data":{')],
  ['an empty body', (response) => response.writeHead(200, json).end()],
  ['no content', (response) => response.writeHead(204).end()],
  [
    'bytes that are not UTF-8',
    (response) => response.writeHead(200, json).end(Buffer.from([0x22, 0xff, 0x22])),
  ],
  [
    'a compressed body',
    (response) => response.writeHead(200, { ...json, 'Content-Encoding': 'gzip' }).end(gzipSync('{}')),
  ],
  ...(['gzip, chunked', 'xchunked'] as const).map((coding): [string, (response: ServerResponse) => void] => [
    `a body sent as ${coding}, whose end nobody can see`,
    (response) => {
      response.socket?.write(
        `HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: ${coding}\r\n\r\n2\r\n{}\r\n0\r\n\r\n`,
      )
    },
  ]),
  [
    'an announced size over the cap',
    (response) => response.writeHead(200, { ...json, 'Content-Length': BODY_CAP + 1 }).write('{'),
  ],
])('%s is unreadable', async (_name, answer) => {
  const { call, arrived } = await callOf(answer)
  expect((await failureOf(call(asked))).kind).toBe('upstream-unreadable')
  expect(arrived).toHaveLength(1)
})

test('an endless body is cut off at the cap', async () => {
  let written = 0
  const chunk = Buffer.alloc(64 * 1024, 0x20)
  const { call } = await callOf((response) => {
    response.writeHead(200, json)
    const pour = () => {
      do written += chunk.length
      while (!response.destroyed && response.write(chunk))
    }
    response.on('drain', pour)
    pour()
  })
  expect((await failureOf(call(asked))).kind).toBe('upstream-unreadable')
  // What lies in the socket's buffers was written too, but never read.
  expect(written).toBeLessThan(BODY_CAP + 16 * 1024 * 1024)
})

test('a body that comes byte by byte without end is cut off early', async () => {
  const pieces = Buffer.from('1\r\n \r\n'.repeat(10_000))
  const url = await serveSocket((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n')
    const pour = () => {
      while (socket.writable && socket.write(pieces));
    }
    socket.on('drain', pour)
    pour()
  })
  const failure = await failureOf(createCall(upstreamAt(url), { timeoutMs: 15_000 })(asked))
  expect(failure.kind).toBe('upstream-unreadable')
})

test.each([
  ['objects', '{}'],
  ['lists', '[]'],
])('more empty %s than an honest answer has are not read', async (_what, part) => {
  const { call } = await callOf((response) =>
    response.writeHead(200, json).end(`[${Array(300_000).fill(part).join(',')}]`),
  )
  const failure = await failureOf(call(asked))
  expect(failure.detail).toContain('too many parts')
})

test.each([301, 302, 303, 307, 308])('a %i is not followed: the signature stays here', async (status) => {
  const other = await serve((response) => answerJson(response, {}))
  const { call } = await callOf((response) =>
    response.writeHead(status, { Location: other.upstream.url }).end(),
  )
  expect((await failureOf(call(asked))).kind).toBe('upstream-unreadable')
  expect(other.arrived).toHaveLength(0)
})

test.each([
  [400, 'upstream-refused'],
  [401, 'upstream-refused'],
  [403, 'upstream-refused'],
  [404, 'upstream-refused'],
  [422, 'upstream-refused'],
  [429, 'busy'],
])('a %i is %s and is asked once', async (status, kind) => {
  const { call, arrived } = await callOf((response) => response.writeHead(status).end('<h1>no</h1>'))
  expect((await failureOf(call(asked))).kind).toBe(kind)
  expect(arrived).toHaveLength(1)
})

test.each([500, 502, 503, 504])('a %i is upstream-down after a second try', async (status) => {
  const { call, arrived } = await callOf((response) => response.writeHead(status).end('<h1>no</h1>'))
  expect((await failureOf(call(asked))).kind).toBe('upstream-down')
  expect(arrived).toHaveLength(2)
})

test('a server that was in trouble for a moment is not noticed', async () => {
  const { upstream, arrived } = await serve((response, { count }) =>
    answerJson(response, count === 1 ? {} : { code: 0 }, count === 1 ? 503 : 200),
  )
  expect((await createCall(upstream, { timeoutMs: 5000 })(asked)).json).toEqual({ code: 0 })
  expect(arrived).toHaveLength(2)
})

test.each<[string, boolean, (response: ServerResponse) => void]>([
  ['where there is no room for it', false, (response) => response.writeHead(503).end()],
  [
    'where the server names a time',
    true,
    (response) => response.writeHead(503, { 'Retry-After': '3' }).end(),
  ],
])('a second try is not made %s', async (_name, may, answer) => {
  const { upstream, arrived } = await serve(answer)
  await failureOf(createCall(upstream, { timeoutMs: 5000, mayRetry: () => may })(asked))
  expect(arrived).toHaveLength(1)
})

test('a part of an answer is not taken for the whole', async () => {
  const { call } = await callOf((response) =>
    response.writeHead(206, { ...json, 'Content-Range': 'bytes 0-10/20' }).end('{"code":0}'),
  )
  expect((await failureOf(call(asked))).kind).toBe('upstream-unreadable')
})

test('a refusal carries the code and the cleaned words of the upstream', async () => {
  const { call } = await callOf((response) =>
    answerJson(response, { code: -18010002, message: 'Bad\u0000 <b>key</b>' }, 401),
  )
  const { detail, upstreamCode } = await failureOf(call(asked))
  expect(upstreamCode).toBe(-18010002)
  expect(detail).toBe('The tracking service answered with an error (401). It said: Bad key')
})

test('a refusal finds the code and the words among the errors in data too', async () => {
  const { call } = await callOf((response) =>
    answerJson(response, { code: 400, data: { errors: [{ code: -18010012, message: 'Bad number' }] } }, 400),
  )
  expect(await failureOf(call(asked))).toMatchObject({
    kind: 'upstream-refused',
    upstreamCode: -18010012,
    detail: 'The tracking service answered with an error (400). It said: Bad number',
  })
})

test('a 429 says how long to wait, and what was said', async () => {
  const { call } = await callOf((response) =>
    response
      .writeHead(429, { 'Retry-After': '17', 'Content-Type': 'application/json' })
      .end('{"msg":"Easy"}'),
  )
  const { retryAfter, detail } = await failureOf(call(asked))
  expect(retryAfter).toBe(17)
  expect(detail).toBe('The tracking service asks us to slow down. It said: Easy')
})

test('of two times to wait the longer one counts', async () => {
  const { call } = await callOf((response) =>
    response.writeHead(429, ['Retry-After', '17', 'Retry-After', '40', 'Retry-After', '2']).end(),
  )
  expect((await failureOf(call(asked))).retryAfter).toBe(40)
})

test.each<[string, (response: ServerResponse) => void]>([
  ['no answer', () => {}],
  ['a body that never ends', (response) => response.writeHead(200, json).write('{')],
  [
    'a body of a byte now and then',
    (response) => {
      response.writeHead(200, json)
      const timer = setInterval(() => response.write(' '), 20)
      response.on('close', () => clearInterval(timer))
    },
  ],
  ['an error whose body never ends', (response) => response.writeHead(401, json).write('{')],
])('%s ends at the time limit', async (_name, answer) => {
  const { call, arrived } = await callOf(answer, 150)
  const startedMs = performance.now()
  expect((await failureOf(call(asked))).kind).toBe('upstream-timeout')
  expect(performance.now() - startedMs).toBeLessThan(3000)
  expect(arrived).toHaveLength(1)
})

test('a call that timed out leaves no connection open', async () => {
  const closed = createGate()
  const { upstream } = await serve((_response, { request }) => request.socket.on('close', closed.open))
  await failureOf(createCall(upstream, { timeoutMs: 50 })(asked))
  await closed.opened
})

test('a connection that is reset before any answer is tried once more', async () => {
  const { upstream, arrived } = await serve((response, { count }) =>
    count === 1 ? response.socket?.resetAndDestroy() : answerJson(response, { code: 0 }),
  )
  expect((await createCall(upstream, { timeoutMs: 15_000 })(asked)).json).toEqual({ code: 0 })
  expect(arrived).toHaveLength(2)
})

test('a connection that is reset twice is given up', async () => {
  const { call, arrived } = await callOf((response) => response.socket?.resetAndDestroy())
  expect((await failureOf(call(asked))).kind).toBe('upstream-down')
  expect(arrived).toHaveLength(2)
})

test('a refused connection is down', async () => {
  const { upstream, close } = await serveTinyUpstream(() => {})
  await close()
  expect((await failureOf(createCall(upstream, { timeoutMs: 15_000 })(asked))).kind).toBe('upstream-down')
})

test('an unknown host is down', async () => {
  const call = createCall(upstreamAt('http://upstream.invalid'), { timeoutMs: 15_000 })
  expect((await failureOf(call(asked))).kind).toMatch(/^upstream-(down|timeout)$/)
})

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n'
test.each([
  ['a reset in the body', `${head}Content-Length: 99\r\n\r\n{"code":`, 'reset', 'upstream-down'],
  [
    'an end short of the announced length',
    `${head}Content-Length: 99\r\n\r\n{"code":0}`,
    'end',
    'upstream-down',
  ],
  ['two lengths', `${head}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 'end', 'upstream-down'],
  [
    'a length and chunks',
    `${head}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n{}`,
    'end',
    'upstream-down',
  ],
  ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', 'end', 'upstream-unreadable'],
  ['64 KB of headers', `${head}X: ${'x'.repeat(65_536)}\r\n\r\n{}`, 'end', 'upstream-unreadable'],
] as const)('%s is a problem, and not asked again', async (_name, bytes, ending, kind) => {
  let count = 0
  const url = await serveSocket((socket) => {
    count += 1
    socket.write(bytes, () => (ending === 'end' ? socket.end() : socket.resetAndDestroy()))
  })
  expect((await failureOf(createCall(upstreamAt(url), { timeoutMs: 15_000 })(asked))).kind).toBe(kind)
  expect(count).toBe(1)
})

test('an upstream that closes idle connections at once is never noticed', async () => {
  const server = createServer({ keepAliveTimeout: 5 }, (request, response) => {
    request.resume()
    request.on('end', () => answerJson(response, { code: 0 }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => void server.close())
  const call = createCall(upstreamAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), {
    timeoutMs: 15_000,
  })
  for (let round = 0; round < 100; round += 1) {
    const answers = await Promise.all([call(asked), call(asked), call(asked)])
    expect(answers.map((answer) => answer.json)).toEqual([{ code: 0 }, { code: 0 }, { code: 0 }])
  }
})

test('an upstream that resets idle connections is never noticed', async () => {
  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => {
      response.on('finish', () => setTimeout(() => request.socket.resetAndDestroy(), Math.random() * 6))
      answerJson(response, { code: 0 })
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => void server.close())
  const call = createCall(upstreamAt(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), {
    timeoutMs: 15_000,
  })
  const ask = async () => {
    for (let round = 0; round < 50; round += 1) expect((await call(asked)).json).toEqual({ code: 0 })
  }
  await Promise.all(Array.from({ length: 8 }, ask))
})

test('big answers are taken one at a time, while small ones pass; that wait is no time-out', async () => {
  const filler = 'x'.repeat(300 * 1024)
  const { upstream, arrived } = await serve((response, { count }) =>
    answerJson(response, count === 3 ? { small: true } : { filler }),
  )
  const call = createCall(upstream, { timeoutMs: 1500 })
  const first = await call(asked)
  let isSecondHere = false
  const second = call(asked).then((called) => {
    isSecondHere = true
    return called
  })
  await expect.poll(() => arrived.length).toBe(2)
  expect((await call(asked)).json).toEqual({ small: true })
  // Longer than the deadline of the second, whose answer is here.
  await sleep(1700)
  expect(isSecondHere).toBe(false)
  first.done()
  expect((await second).json).toEqual({ filler })
})

test('a big answer that cannot be read does not keep the next one waiting', async () => {
  const { call } = await callOf((response) =>
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(`{"cut":"${'x'.repeat(300 * 1024)}`),
  )
  expect((await failureOf(call(asked))).kind).toBe('upstream-unreadable')
  expect((await failureOf(call(asked))).kind).toBe('upstream-unreadable')
})

const FINAL = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}'
const HINTS = 'HTTP/1.1 103 Early Hints\r\nLink: </x>; rel=preload\r\n\r\n'

test.each([
  ['103 Early Hints', HINTS],
  ['102 Processing', 'HTTP/1.1 102 Processing\r\n\r\n'],
  ['several', HINTS.repeat(3)],
])('the answer after an interim one (%s) is the answer', async (_name, interim) => {
  const url = await serveSocket((socket) => socket.write(interim + FINAL))
  const call = createCall(upstreamAt(url), { timeoutMs: 15_000 })
  expect((await call(asked)).json).toEqual({})
})

test('interim answers without end are no answer', async () => {
  const url = await serveSocket((socket) => socket.write(HINTS.repeat(1000)))
  const failure = await failureOf(createCall(upstreamAt(url), { timeoutMs: 15_000 })(asked))
  expect(failure.kind).toBe('upstream-unreadable')
})

test('an unasked 100 Continue ends the connection: the HTTP client knows no option to bear it', async () => {
  const url = await serveSocket((socket) =>
    socket.write(
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}',
    ),
  )
  const failure = await failureOf(createCall(upstreamAt(url), { timeoutMs: 15_000 })(asked))
  expect(failure.kind).toBe('upstream-down')
})
