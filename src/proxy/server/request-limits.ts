import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'
import { problemAnswer, ProblemError } from '../problem.ts'
import type { ProxyEnv } from '../proxy-env.ts'

/** The one address that takes a body, and how much of it, in bytes. */
const BODY_PATH = '/sign-in'
const BODY_CAP = 4096

/** Whether a request may go on sending: it announces a body that is expected here, and not too large. */
export function isBodyWelcome({ method, url, headers }: IncomingMessage): boolean {
  const length = headers['content-length']
  return (
    method === 'POST' &&
    url?.split('?')[0] === BODY_PATH &&
    headers['transfer-encoding'] === undefined &&
    Number(length ?? 0) <= BODY_CAP
  )
}

/**
 * Refuses a body where none is expected before a byte of it is read, and a request whose Host or target leaves open
 * whom it is meant for. `Connection: close` lets go of a body that never ends.
 */
export function limitRequests(c: Context<ProxyEnv>, next: () => Promise<void>): Promise<Response | void> {
  const incoming = c.env?.incoming
  // A Request that was handed in without a socket has no body that could still be on its way.
  if (!incoming?.headers) return next()
  const { headers } = incoming
  const announced = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
  if (announced && !isBodyWelcome(incoming)) {
    return refused(
      c,
      new ProblemError('too-large', 'The request has a body where none, or a smaller one, is expected.'),
    )
  }
  if (!isForOneHost(incoming)) {
    return refused(c, new ProblemError('bad-request', 'The request must name one host, and this one.'))
  }
  return next()
}

async function refused(c: Context<ProxyEnv>, failure: ProblemError): Promise<Response> {
  Object.assign(c.get('told') ?? {}, { kind: failure.kind })
  const answer = problemAnswer(failure, c.get('requestId'))
  answer.headers.set('Connection', 'close')
  return answer
}

/**
 * One Host (RFC 9112, 3.2), which HTTP/1.0 may leave out, and a target in absolute form only where it names the same:
 * this is no forward proxy.
 */
function isForOneHost({ headers, rawHeaders, httpVersion, url = '' }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter(
    (name, index) => index % 2 === 0 && name.length === 4 && /^host$/i.test(name),
  ).length
  if (hosts > 1 || headers.host === '' || (hosts === 0 && httpVersion !== '1.0')) return false
  if (url.startsWith('/')) return true
  return URL.canParse(url) && new URL(url).host === headers.host?.toLowerCase()
}
