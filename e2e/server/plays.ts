import type { Socket } from 'node:net'
import { gzipSync } from 'node:zlib'
import { bytesOf, goodBody, JSON_TYPE, type Play } from './raw-upstream.ts'

const BLANK = Buffer.alloc(64 * 1024, ' ')
const GIGABYTE = 1024 ** 3

/** Sends one byte each 200 ms until the other side leaves. */
const drip = (socket: Socket, bytes: Buffer): void => {
  let sent = 0
  const timer = setInterval(() => {
    if (sent < bytes.length) socket.write(bytes.subarray(sent, ++sent))
  }, 200)
  socket.once('close', () => clearInterval(timer))
}

/** Sends so many bytes of blank space, as fast as they are taken, until the other side leaves. */
const pour = (socket: Socket, bytes: number, wrap: (piece: Buffer) => Buffer = (piece) => piece): void => {
  const piece = wrap(BLANK)
  let left = bytes
  const more = () => {
    while (left > 0 && !socket.destroyed) {
      left -= BLANK.length
      if (!socket.write(piece)) return void socket.once('drain', more)
    }
  }
  more()
}

const whole =
  (status: string, headers: Record<string, string | string[]>, body: string | Buffer = ''): Play =>
  ({ socket }) =>
    void socket.write(bytesOf(status, headers, body))

const well =
  (headers: Record<string, string | string[]>): Play =>
  ({ socket, number }) =>
    void socket.write(bytesOf('200 OK', headers, goodBody(number)))

const raw =
  (text: string): Play =>
  ({ socket }) =>
    void socket.write(Buffer.from(text, 'latin1'))

const json = (value: unknown): Play => whole('200 OK', JSON_TYPE, JSON.stringify(value))

/** 50 MB of blanks, packed to 50 kB; `BOMB_TWICE` is that packed again. */
const BOMB = gzipSync(Buffer.alloc(50 * 1024 * 1024, ' '))
const BOMB_TWICE = gzipSync(BOMB)

export const slow = {
  NEVER: () => {},
  'SLOW-HEADERS': ({ socket, number }) => drip(socket, bytesOf('200 OK', JSON_TYPE, goodBody(number))),
  'SLOW-BODY': ({ socket, number }) => {
    const body = Buffer.from(goodBody(number))
    socket.write(bytesOf('200 OK', { ...JSON_TYPE, 'Content-Length': String(body.length) }))
    drip(socket, body)
  },
} satisfies Record<string, Play>

export const cut = {
  'RESET-BEFORE': ({ socket }) => void socket.resetAndDestroy(),
  'RESET-MID': ({ socket }) => {
    socket.write(bytesOf('200 OK', { ...JSON_TYPE, 'Content-Length': '5000' }, '{"code":0,'), () =>
      socket.resetAndDestroy(),
    )
  },
  'FIN-BEFORE': ({ socket }) => void socket.end(),
  'FIN-SHORT': ({ socket, number }) => {
    socket.end(bytesOf('200 OK', { ...JSON_TYPE, 'Content-Length': '9000' }, goodBody(number)))
  },
  'FIN-CHUNKED': ({ socket }) => {
    socket.end(bytesOf('200 OK', { ...JSON_TYPE, 'Transfer-Encoding': 'chunked' }, 'ff\r\n{"code":0,'))
  },
} satisfies Record<string, Play>

export const garbled = {
  TRUNCATED: ({ socket, number }) =>
    void socket.write(bytesOf('200 OK', JSON_TYPE, goodBody(number).slice(0, -40))),
  EMPTY: whole('200 OK', JSON_TYPE),
  'NO-CONTENT': raw('HTTP/1.1 204 No Content\r\n\r\n'),
  HTML: whole('200 OK', { 'Content-Type': 'text/html' }, '<html><h1>Log in to db01.internal:5432</h1>'),
  'HTML-AS-JSON': whole('200 OK', JSON_TYPE, '<html><h1>Welcome</h1></html>'),
  'JSON-AS-HTML': well({ 'Content-Type': 'text/html' }),
  'JSON-AS-NOTHING': well({}),
  'LATIN-1': well({ 'Content-Type': 'application/json; charset=iso-8859-1' }),
  'LATIN-1-UNSAID': ({ socket, number }) =>
    void socket.write(
      bytesOf('200 OK', JSON_TYPE, Buffer.from(goodBody(number).replace('Arrived', 'Zürich'), 'latin1')),
    ),
  'UTF-16': ({ socket, number }) =>
    void socket.write(bytesOf('200 OK', JSON_TYPE, Buffer.from(`\uFEFF${goodBody(number)}`, 'utf16le'))),
} satisfies Record<string, Play>

export const huge = {
  GIGABYTE: ({ socket }) => {
    socket.write(bytesOf('200 OK', { ...JSON_TYPE, 'Content-Length': String(GIGABYTE) }))
    pour(socket, GIGABYTE)
  },
  'GIGABYTE-CHUNKED': ({ socket }) => {
    socket.write(bytesOf('200 OK', { ...JSON_TYPE, 'Transfer-Encoding': 'chunked' }))
    pour(socket, GIGABYTE, (piece) =>
      Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]),
    )
  },
  'GIGABYTE-TO-END': ({ socket }) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n')
    pour(socket, GIGABYTE)
  },
  'GIGABYTE-ERROR': ({ socket }) => {
    socket.write('HTTP/1.1 500 No\r\nContent-Type: application/json\r\n\r\n')
    pour(socket, GIGABYTE)
  },
} satisfies Record<string, Play>

export const bombs = {
  BOMB: whole('200 OK', { ...JSON_TYPE, 'Content-Encoding': 'gzip' }, BOMB),
  'BOMB-TWICE': whole('200 OK', { ...JSON_TYPE, 'Content-Encoding': 'gzip, gzip' }, BOMB_TWICE),
  'BOMB-UNSAID': whole('200 OK', JSON_TYPE, BOMB),
  'BOMB-CHUNKED': ({ socket }) => {
    socket.write(bytesOf('200 OK', { ...JSON_TYPE, 'Transfer-Encoding': 'gzip, chunked' }))
    socket.write(
      Buffer.concat([Buffer.from(`${BOMB.length.toString(16)}\r\n`), BOMB, Buffer.from('\r\n0\r\n\r\n')]),
    )
  },
} satisfies Record<string, Play>

const CHUNKED = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n'

export const improper = {
  'LENGTH-TWICE': raw(
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\n{}',
  ),
  'LENGTH-CONFLICT': raw(
    'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\nContent-Length: 9\r\n\r\n{}',
  ),
  'LENGTH-AND-CHUNKED': raw(`${CHUNKED}Content-Length: 2\r\n\r\n2\r\n{}\r\n0\r\n\r\n`),
  'LENGTH-RUBBISH': raw('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2x\r\n\r\n{}'),
  'LENGTH-NEGATIVE': raw('HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: -2\r\n\r\n{}'),
  'CHUNK-RUBBISH': raw(`${CHUNKED}\r\nzz\r\n{}\r\n0\r\n\r\n`),
  'CHUNK-LONG': raw(`${CHUNKED}\r\nffffffffffffffffff\r\n{}`),
  'HEADERS-64K': raw(`HTTP/1.1 200 OK\r\n${`X-Filler: ${'a'.repeat(1000)}\r\n`.repeat(64)}\r\n{}`),
  'HEADERS-MANY': raw(`HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}\r\n{}`),
  'HEADER-NUL': raw('HTTP/1.1 200 OK\r\nX: a\0b\r\nContent-Length: 2\r\n\r\n{}'),
  'NOT-HTTP': raw('SSH-2.0-OpenSSH_9.6\r\n\r\n'),
  'STATUS-RUBBISH': raw('HTTP/1.1 99999 ?\r\nContent-Length: 0\r\n\r\n'),
  'ONLY-EARLY': raw(
    `${'HTTP/1.1 103 Early Hints\r\n\r\n'.repeat(3)}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n`,
  ),
  SWITCHING: raw('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
} satisfies Record<string, Play>

export const status = (code: number, headers: Record<string, string> = {}, body?: string): Play =>
  whole(`${code} Says no`, { ...JSON_TYPE, ...headers }, body ?? JSON.stringify({ code, message: 'No.' }))

/** An error code, a missing piece, an empty piece, each in a 200. */
export const hollow = {
  'CODE-OTHER': json({ code: -18010002, message: 'Invalid access token.', data: null }),
  'CODE-MISSING': json({ data: { track_info: { latest_status: { status: 'InTransit' } } } }),
  'CODE-STRING': json({ code: '0', data: { track_info: { latest_status: { status: 'InTransit' } } } }),
  'CODE-WORD': json({ code: 'error', message: 'It failed.', data: null }),
  'DATA-NULL': json({ code: 0, data: null }),
  'DATA-MISSING': json({ code: 0 }),
  'DATA-TEXT': json({ code: 0, data: 'soon' }),
  'TRACK-NULL': json({ code: 0, data: { number: null, track_info: null } }),
  'PROVIDERS-EMPTY': json({ code: 0, data: { track_info: { tracking: { providers: [] } } } }),
  'EVENTS-NULL': json({
    code: 0,
    data: { track_info: { tracking: { providers: [{ provider: { key: 100079 }, events: null }] } } },
  }),
  'ONLY-NULL': json(null),
  'ONLY-LIST': json([]),
  'ONLY-TEXT': json('ok'),
  'ONLY-NUMBER': json(0),
  PROTO: whole(
    '200 OK',
    JSON_TYPE,
    '{"code":0,"__proto__":{"polluted":1},"data":{"__proto__":{"polluted":1},"constructor":1,"track_info":null}}',
  ),
  DEEP: whole('200 OK', JSON_TYPE, `${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  'DEEP-INSIDE': whole(
    '200 OK',
    JSON_TYPE,
    `{"code":0,"data":{"track_info":{"tracking":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}}}}`,
  ),
} satisfies Record<string, Play>
