import { randomUUID } from 'node:crypto'
import { PROBLEM_STATUS, type Problem, type ProblemKind } from '../parcel/problem.ts'

const TITLES: Record<ProblemKind, string> = {
  'bad-waybill': 'This is not a waybill number',
  'bad-carrier': 'This is not a carrier code',
  'bad-param': 'The extra value is missing or wrong',
  'bad-request': 'The request could not be read',
  'sign-in': 'Please sign in',
  'not-allowed': 'This is not allowed',
  'not-found': 'There is nothing here',
  'wrong-method': 'This method is not offered',
  'too-large': 'The request is too large',
  busy: 'Too many look-ups at the moment',
  'upstream-refused': 'The tracking service refused the look-up',
  'upstream-unreadable': 'The tracking service sent something unreadable',
  'upstream-down': 'The tracking service did not answer',
  'upstream-timeout': 'The tracking service took too long',
}

type Extra = { retryAfter?: number; position?: number; waiting?: number; upstreamCode?: number }

/**
 * A look-up that failed in one of the ways of the public contract. `detail` is one plain sentence for
 * people; it never holds a key, a signature, a host or a stack. `retryAfter` is in whole seconds.
 */
export class ProblemError extends Error {
  readonly kind: ProblemKind
  readonly detail: string
  readonly retryAfter: number | undefined
  readonly position: number | undefined
  readonly waiting: number | undefined
  readonly upstreamCode: number | undefined

  constructor(kind: ProblemKind, detail: string, extra: Extra = {}) {
    super(`${kind}: ${detail}`)
    this.name = 'ProblemError'
    this.kind = kind
    this.detail = detail
    this.retryAfter = extra.retryAfter
    this.position = extra.position
    this.waiting = extra.waiting
    this.upstreamCode = extra.upstreamCode
  }
}

/** The document of a failure, as RFC 9457 has it. Members that are not known are left out. */
export function toProblem(failure: ProblemError, requestId: string): Problem {
  return {
    type: `urn:waypost:problem:${failure.kind}`,
    title: TITLES[failure.kind],
    status: PROBLEM_STATUS[failure.kind],
    detail: failure.detail,
    kind: failure.kind,
    requestId,
    ...(failure.retryAfter !== undefined && { retryAfter: failure.retryAfter }),
    ...(failure.position !== undefined && { position: failure.position }),
    ...(failure.waiting !== undefined && { waiting: failure.waiting }),
    ...(failure.upstreamCode !== undefined && { upstreamCode: failure.upstreamCode }),
  }
}

/** The answer to a method that is not offered: it names those that are (RFC 9110, 15.5.6). */
export function wrongMethodAnswer(requestId?: string): Response {
  const failure = new ProblemError('wrong-method', 'Only GET and HEAD are offered here.')
  const answer = problemAnswer(failure, requestId)
  answer.headers.set('Allow', 'GET, HEAD')
  return answer
}

/** The answer to a request that failed: `application/problem+json`, kept by nobody. */
export function problemAnswer(failure: ProblemError, requestId: string = randomUUID()): Response {
  const headers = new Headers({
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'private, no-store',
  })
  if (failure.retryAfter !== undefined) headers.set('Retry-After', String(failure.retryAfter))
  return Response.json(toProblem(failure, requestId), { status: PROBLEM_STATUS[failure.kind], headers })
}
