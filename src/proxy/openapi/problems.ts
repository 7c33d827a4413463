import { PROBLEM_KINDS, PROBLEM_STATUS, type Problem, type ProblemKind } from '../../parcel/problem.ts'
import { ProblemError, toProblem } from '../problem.ts'
import { schemaRef } from './schemas.ts'

/** When each kind is answered, a sentence as it is really said, and what may come with it. */
const SAID: Record<ProblemKind, { when: string; detail: string; extra?: Partial<Problem> }> = {
  'bad-waybill': {
    when: 'The waybill number has the wrong length or characters.',
    detail: 'A waybill number has 5 to 50 letters, digits and hyphens.',
  },
  'bad-carrier': {
    when: 'The carrier code is no number.',
    detail: 'A carrier code is a number of at most nine digits.',
  },
  'bad-param': {
    when: 'The extra value is unreadable, or the carrier wants one, or another one.',
    detail: 'The carrier needs another extra value, such as a postcode.',
    extra: { upstreamCode: -18010020 },
  },
  'bad-request': {
    when: 'The request could not be read (also as 408 and 431).',
    detail: 'The request could not be read.',
  },
  'sign-in': {
    when: 'Access is restricted and nobody is signed in.',
    detail: 'Only people who are signed in may ask here.',
  },
  'not-allowed': {
    when: 'A page of another site asks, or a raw answer is asked for from elsewhere.',
    detail: 'Pages of other sites may not ask here.',
  },
  'not-found': {
    when: 'No such address; an unknown parcel is a 200 with the status NotFound.',
    detail: 'There is nothing at this address.',
  },
  'wrong-method': { when: 'Another method than GET or HEAD.', detail: 'Only GET and HEAD are offered here.' },
  'too-large': { when: 'The request has a body.', detail: 'The request is too large.' },
  busy: {
    when: 'The look-up waits its turn, or somebody asks too much; ask again after retryAfter seconds.',
    detail: 'Look-ups wait in order: this one is number 12 of 40.',
    extra: { retryAfter: 2, position: 12, waiting: 40 },
  },
  'upstream-refused': {
    when: 'The tracking service refuses our key or the look-up.',
    detail: 'The tracking service answered with an error (401).',
    extra: { upstreamCode: -18010002 },
  },
  'upstream-unreadable': {
    when: 'It sent something that is not an answer: HTML, half of one, a redirect.',
    detail: 'The tracking service sent a redirect, which is never followed.',
  },
  'upstream-down': {
    when: 'It cannot be reached, or fails again and again and is left alone for a moment.',
    detail: 'The connection to the tracking service failed.',
    extra: { retryAfter: 4 },
  },
  'upstream-timeout': {
    when: 'It gave no complete answer in time.',
    detail: 'The tracking service gave no complete answer within 8 seconds.',
  },
}

function exampleOf(kind: ProblemKind) {
  const { when, detail, extra } = SAID[kind]
  const problem = toProblem(new ProblemError(kind, detail), '5d0f1c1e-6f0b-4d8a-9f0e-2f6c1b7a9e34')
  return { summary: when, value: { ...problem, ...extra } }
}

const REQUEST_ID = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } }

/** The answers to a look-up that failed, by HTTP status, with an example for every kind. */
export function problemResponses(kinds: readonly ProblemKind[] = PROBLEM_KINDS) {
  const statuses = [...new Set(kinds.map((kind) => PROBLEM_STATUS[kind]))]
  return Object.fromEntries(
    statuses.map((status) => {
      const those = kinds.filter((kind) => PROBLEM_STATUS[kind] === status)
      return [
        String(status),
        {
          description: those.join(', '),
          headers: {
            ...REQUEST_ID,
            ...((status === 429 || status === 503) && {
              'Retry-After': { $ref: '#/components/headers/RetryAfter' },
            }),
            ...(status === 405 && { Allow: { $ref: '#/components/headers/Allow' } }),
          },
          content: {
            'application/problem+json': {
              schema: schemaRef('Problem'),
              examples: Object.fromEntries(those.map((kind) => [kind, exampleOf(kind)])),
            },
          },
        },
      ]
    }),
  )
}
