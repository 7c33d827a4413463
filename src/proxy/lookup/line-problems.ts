import { LONGEST_WAIT_SECONDS } from '../call/retry-after.ts'
import { ProblemError } from '../problem.ts'
import type { Outcome } from '../sharing/shared.ts'

type Turn = { position: number; waiting: number; waitMs: number }

const toSeconds = (ms: number) => Math.min(LONGEST_WAIT_SECONDS, Math.max(1, Math.ceil(ms / 1000)))

/** Not yet. `said` is the upstream's own refusal, where it was that which sent the look-up back into the line. */
export function busyProblem({ position, waiting, waitMs }: Turn, said?: ProblemError): ProblemError {
  const detail = said?.detail ?? `Look-ups wait in order: this one is number ${position} of ${waiting}.`
  return new ProblemError('busy', detail, {
    retryAfter: toSeconds(waitMs),
    position,
    waiting,
    ...(said?.upstreamCode !== undefined && { upstreamCode: said.upstreamCode }),
  })
}

/** The breaker is open for `waitMs`. */
export const pausedProblem = (waitMs: number): ProblemError =>
  new ProblemError(
    'upstream-down',
    'The tracking service has failed several times in a row, so it is left alone for a moment.',
    { retryAfter: toSeconds(waitMs) },
  )

export const isBusy = (error: unknown): error is ProblemError =>
  error instanceof ProblemError && error.kind === 'busy'

/** What the end of a call says of the upstream. */
export function outcomeOf(error: unknown): Outcome {
  if (isBusy(error)) return { heldForMs: (error.retryAfter ?? 1) * 1000 }
  const isDown =
    error instanceof ProblemError && (error.kind === 'upstream-down' || error.kind === 'upstream-timeout')
  return isDown ? 'down' : 'answered'
}
