import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { trackAnswer } from '../../src/proxy/testing/tiny-upstream.ts'

/** One call as it arrived. `count` says how often this number was asked for, this time included. */
export type Arrived = { socket: Socket; head: string; body: string; number: string; count: number }

/** Answers one call with bytes of its own. */
export type Play = (call: Arrived) => void

export type RawUpstream = {
  url: string
  port: number
  /** Every call so far by its waybill, and the bodies as they came. */
  calls: Map<string, number>
  bodies: string[]
  /** The request lines, for what must never change. */
  lines: Set<string>
  /** The hosts that the calls named. */
  hosts: Set<string>
  total: () => number
  open: () => number
  /** A number `NAME-1` is answered by the play of that name; all others well. */
  plays: Map<string, Play>
  close: () => Promise<void>
}

/** An upstream on bare sockets, which can break HTTP in ways that an HTTP server cannot. */
export async function startRawUpstream(plays: Record<string, Play> = {}): Promise<RawUpstream> {
  const sockets = new Set<Socket>()
  const upstream: Omit<RawUpstream, 'url' | 'port' | 'close'> = {
    calls: new Map(),
    bodies: [],
    lines: new Set(),
    hosts: new Set(),
    total: () => [...upstream.calls.values()].reduce((sum, count) => sum + count, 0),
    open: () => sockets.size,
    plays: new Map(Object.entries(plays)),
  }
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    // The proxy hangs up on most of what is played here.
    socket.on('error', () => {})
    readCalls(socket, (head, body) => {
      const number = numberOf(body)
      const count = (upstream.calls.get(number) ?? 0) + 1
      upstream.calls.set(number, count)
      upstream.bodies.push(body)
      upstream.lines.add(head.split('\r\n')[0] ?? '')
      upstream.hosts.add(/^host: *(.*)$/im.exec(head)?.[1] ?? '')
      const play = upstream.plays.get(number.replace(/-\d+$/, '')) ?? upstream.plays.get('*') ?? answerWell
      play({ socket, head, body, number, count })
    })
  })
  const port = await listen(server)
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      for (const socket of sockets) socket.destroy()
    })
  return { ...upstream, url: `http://127.0.0.1:${port}`, port, close }
}

/** Listens on a free port of the loopback and resolves with it. */
export function listen(server: Pick<Server, 'listen' | 'address'>): Promise<number> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port)),
  )
}

/** An answer as bytes; the length is right unless the headers name one of their own. */
export function bytesOf(
  status: string,
  headers: Record<string, string | string[]>,
  body: string | Buffer = '',
): Buffer {
  const all = {
    // The proxy lets go of an idle connection a second before this, which spares each row a wait of four.
    'Keep-Alive': 'timeout=2',
    ...(headers['Transfer-Encoding'] ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }),
    ...headers,
  }
  const lines = Object.entries(all).flatMap(([name, values]) =>
    [values].flat().map((value) => `${name}: ${value}\r\n`),
  )
  return Buffer.concat([
    Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`, 'latin1'),
    Buffer.from(body),
  ])
}

export const JSON_TYPE = { 'Content-Type': 'application/json' }

export const goodBody = (number: string) => JSON.stringify(trackAnswer(number, { descriptions: ['Arrived'] }))

export const answerWell: Play = ({ socket, number }) => {
  socket.write(bytesOf('200 OK', JSON_TYPE, goodBody(number)))
}

function numberOf(body: string): string {
  try {
    return String((JSON.parse(body) as { number?: unknown }).number)
  } catch {
    return `unreadable: ${body}`
  }
}

/** Cuts what comes in on one connection into calls. */
function readCalls(socket: Socket, onCall: (head: string, body: string) => void): void {
  let pending = Buffer.alloc(0)
  socket.on('data', (bytes) => {
    pending = Buffer.concat([pending, bytes])
    for (;;) {
      const end = pending.indexOf('\r\n\r\n')
      if (end < 0) return
      const head = pending.subarray(0, end).toString('latin1')
      const length = Number(/^content-length:\s*(\d+)/im.exec(head)?.[1] ?? 0)
      if (pending.length < end + 4 + length) return
      const body = pending.subarray(end + 4, end + 4 + length).toString()
      pending = pending.subarray(end + 4 + length)
      onCall(head, body)
    }
  })
}
