import type { KeptParcel } from '../kept/kept-parcel.ts'
import type { LookUpFailure } from '../lookup/parcel-query.ts'
import { isFinal } from '../parcel/status.ts'

/** A watched parcel is asked for this often while some tab is open: agents share the budget of look-ups. */
export const EACH_MS = 10 * 60_000
/** Between any two of them. */
export const APART_MS = 5000
/** After a failure, longer each time it fails in a row. */
const PAUSE_MS = 60_000
const LONGEST_PAUSE_MS = 30 * 60_000

/**
 * The watched parcel whose last check is the longest ago, if it is due. Final ones rest, and so do those that need the
 * extra value, which is not kept. `triedAt` holds when each was asked for in this visit, answered or not.
 */
export function nextDue(
  all: readonly KeptParcel[],
  triedAtMs: (one: KeptParcel) => number,
  nowMs: number,
): KeptParcel | null {
  const checkedMs = (one: KeptParcel) =>
    Math.max(one.latest ? Date.parse(one.latest.checkedAt) : 0, triedAtMs(one))
  const [first] = all
    .filter(({ pinned, needsParam }) => pinned && !needsParam)
    .filter(({ latest }) => latest === null || !isFinal(latest.status, latest.subStatus))
    .filter((one) => nowMs - checkedMs(one) >= EACH_MS)
    .toSorted((a, b) => checkedMs(a) - checkedMs(b))
  return first ?? null
}

/** How long nobody is asked for after failures in a row; what the proxy names is waited for. */
export const pauseMs = (failure: LookUpFailure | null, failures: number): number =>
  Math.max(
    Math.min(PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS),
    (failure?.problem?.retryAfter ?? 0) * 1000,
  )
