import type { ProblemKind } from '../parcel/problem.ts'
import type { LookUpFailure } from './parcel-query.ts'

/** Look-ups in a row before the page stops by itself. */
export const MAX_ATTEMPTS = 5
/** Who waits in the queue asks this often for the place, which the server keeps meanwhile. */
const PLACE_SECONDS = 5
const BACK_OFF_SECONDS = [2, 4, 8, 15] as const

const PASSING: readonly ProblemKind[] = ['busy', 'upstream-down', 'upstream-timeout', 'upstream-unreadable']

/**
 * Seconds until the next look-up after the failure of attempt `attempt` (from 1); null where trying again by
 * itself would not help. What the proxy names wins; a queue is waited out however often it takes.
 */
export function retryInSeconds(failure: LookUpFailure, attempt: number): number | null {
  const kind = failure.problem?.kind
  if (kind !== undefined && !PASSING.includes(kind)) return null
  if (failure.problem && kind === 'busy') {
    const { retryAfter = BACK_OFF_SECONDS[3], position } = failure.problem
    return position === undefined ? retryAfter : Math.min(retryAfter, PLACE_SECONDS)
  }
  if (attempt >= MAX_ATTEMPTS) return null
  return Math.max(BACK_OFF_SECONDS[attempt - 1] ?? BACK_OFF_SECONDS[3], failure.problem?.retryAfter ?? 0)
}
