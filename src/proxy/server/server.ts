import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Logger } from 'pino'
import { ProblemError, toProblem } from '../problem.ts'
import type { Proxy } from '../proxy.ts'
import type { Tiles } from '../settings/tiles.ts'
import { createListener } from './listener.ts'
import { endWithProblem, problemOfParser } from './raw-refusal.ts'
import { isBodyWelcome } from './request-limits.ts'
import { securityHeaders } from './security-headers.ts'

/** Node waits 60 and 300 s, in which a few hundred slow clients could hold every socket. */
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 15_000
/** Node looks at its time-outs only every 30 s, which would make them 40 and 45. */
const TIMEOUT_CHECK_MS = 1_000

/** How long a client that is still sending may take to read the answer that refused it. */
const LINGER_MS = 1_000

/**
 * The HTTP server around the app. What Node's parser refuses, and what never reaches a request listener, is
 * answered here with a problem document as well.
 */
export function createWaypostServer(
  app: Proxy,
  { tiles, log }: { tiles: Tiles | null; log: Logger },
): Server {
  const handle = createListener(app, tiles)
  const server = createServer(
    {
      headersTimeout: HEADERS_TIMEOUT_MS,
      requestTimeout: REQUEST_TIMEOUT_MS,
      connectionsCheckingInterval: TIMEOUT_CHECK_MS,
      // Node's own refusal of a request without a Host has neither words nor security headers.
      requireHostHeader: false,
    },
    (request, response) => {
      lastAnswers.set(request.socket, response)
      // What is still sent after the last answer of a connection is no request any more.
      return request.socket.writableEnded ? request.resume() : handle(request, response)
    },
  )
  // Node drops what comes after the thousandth header, and checks would not see it. All of them have 16 kB.
  server.maxHeadersCount = 0
  const lastAnswers = new WeakMap<Socket, ServerResponse>()
  const isHalfAnswered = (socket: Socket) => {
    const answer = lastAnswers.get(socket)
    return answer !== undefined && answer.headersSent && !answer.closed
  }
  const refuse = (socket: Socket, problem: ReturnType<typeof problemOfParser>) => {
    // Words after half an answer would be taken for the rest of it.
    if (!socket.writable || isHalfAnswered(socket)) return void socket.destroy()
    log.info({ requestId: problem.requestId, status: problem.status, kind: problem.kind }, 'refused unread')
    endWithProblem(socket, problem, securityHeaders(tiles))
    socket.removeAllListeners('data').on('data', () => {})
    linger(socket)
  }

  server.on('connection', (socket: Socket) => {
    socket.destroySoon = () => {
      socket.end()
      linger(socket)
    }
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET') return void socket.destroy()
    if (!socket.writableEnded) refuse(socket, problemOfParser(error.code))
  })
  server.on('connect', (_request: IncomingMessage, socket: Socket) => {
    const failure = new ProblemError('wrong-method', 'Only GET and HEAD are offered here.')
    refuse(socket, toProblem(failure, crypto.randomUUID()))
  })
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (isBodyWelcome(request)) response.writeContinue()
    server.emit('request', request, response)
  })
  // Node refuses an expectation it does not know with bare words; it may as well be ignored (RFC 9110, 10.1.1).
  server.on('checkExpectation', (request, response) => server.emit('request', request, response))
  return server
}

/**
 * Leaves a socket open for a moment, while Node drops what a refused client still sends: closing it with unread bytes
 * resets it, and the reset can overtake the answer (nginx calls this lingering_close).
 */
function linger(socket: Socket): void {
  if (socket.destroyed) return
  socket.resume()
  socket.once('end', () => socket.destroy())
  const timer = setTimeout(() => socket.destroy(), LINGER_MS)
  socket.once('close', () => clearTimeout(timer))
}
