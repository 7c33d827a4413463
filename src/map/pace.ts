/** A whole journey takes about this long, however long it took: waits between scans are left out. */
const WHOLE_MS = 12_000
const SLOWEST_MS = 1500
/** More steps a second than this are not seen, and cost. */
const FASTEST_MS = 100

export type Pace = { everyMs: number; by: number }

/** How a journey of so many moments is played: every `everyMs` on by `by` moments. */
export function paceOf(moments: number): Pace {
  const steps = Math.max(1, moments - 1)
  const everyMs = Math.max(FASTEST_MS, Math.min(SLOWEST_MS, WHOLE_MS / steps))
  return { everyMs, by: Math.max(1, Math.round((steps * everyMs) / WHOLE_MS)) }
}

/**
 * So many moments on, when so long has passed since the step before: where drawing takes longer than a step, a long
 * journey passes over more of its moments rather than take longer. A short one shows each.
 */
export function momentsDue({ everyMs, by }: Pace, passedMs: number): number {
  return everyMs > FASTEST_MS ? by : by * Math.max(1, Math.round(passedMs / everyMs))
}
