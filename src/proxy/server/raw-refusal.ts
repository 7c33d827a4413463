import { randomUUID } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Problem } from '../../parcel/problem.ts'
import { ProblemError, toProblem } from '../problem.ts'

/** What a request is told that Node's parser refuses, by the parser's code; all else is a plain 400. */
const REFUSALS = new Map<string, [status: number, detail: string]>([
  ['HPE_HEADER_OVERFLOW', [431, 'The address or the headers of the request are too large.']],
  ['HPE_CHUNK_EXTENSIONS_OVERFLOW', [413, 'The request is too large.']],
  ['ERR_HTTP_REQUEST_TIMEOUT', [408, 'The request did not arrive in time.']],
])

/** The problem document for a request that never became one: there is no app to answer it. */
export function problemOfParser(code: string | undefined): Problem {
  const [status, detail] = REFUSALS.get(code ?? '') ?? [400, 'The request is not proper HTTP.']
  const kind = status === 413 ? 'too-large' : 'bad-request'
  return { ...toProblem(new ProblemError(kind, detail), randomUUID()), status }
}

/** Writes a problem document and its headers straight to the socket, as its last words. */
export function endWithProblem(socket: Duplex, problem: Problem, headers: Record<string, string>): void {
  const body = JSON.stringify(problem)
  const all = {
    ...headers,
    Date: new Date().toUTCString(),
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'private, no-store',
    'X-Request-Id': problem.requestId,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status] ?? ''}\r\n${lines.join('')}\r\n${body}`,
  )
}
