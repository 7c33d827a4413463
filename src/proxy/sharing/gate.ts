import type { Settings } from '../settings/settings.ts'
import type { Gate, Pass } from './shared.ts'

/**
 * The budget counts starts within this time. It is a little more than the second that the upstream counts by,
 * since calls can bunch up on their way.
 */
export const BUDGET_WINDOW_MS = 1100

/** How long the breaker leaves a failing upstream alone before it lets one call try. */
export const BREAKER_PAUSE_MS = 4000

/** What is told to others while one call tries whether the upstream is back. */
export const PROBE_WAIT_MS = 1000

export type GateSettings = Pick<Settings, 'upstreamPerSecond' | 'breakerFailures' | 'timeoutMs'>

/** The gate of one instance by itself. Equal look-ups have been joined before they come here. */
export function createMemoryGate(settings: GateSettings, now: () => number): Gate {
  const { upstreamPerSecond, breakerFailures } = settings
  const isBroken = () => breakerFailures > 0 && failures >= breakerFailures
  // The last starts, as a ring: where all of them are within the window, the oldest says when it opens.
  const starts = new Float64Array(upstreamPerSecond).fill(Number.NEGATIVE_INFINITY)
  let next = 0
  let heldUntilMs = 0
  let failures = 0
  let pausedUntilMs = 0
  let probe: string | null = null

  const outlook = () => {
    const nowMs = now()
    if (nowMs < heldUntilMs) return { waitMs: heldUntilMs - nowMs, why: 'held' as const }
    if (!isBroken()) return null
    if (nowMs < pausedUntilMs) return { waitMs: pausedUntilMs - nowMs, why: 'down' as const }
    return probe === null ? null : { waitMs: PROBE_WAIT_MS, why: 'down' as const }
  }

  /** Takes one start from the budget; 0 where there was one, else the ms until the next. */
  const takeStart = (): number => {
    const waitMs = (starts[next] ?? 0) + BUDGET_WINDOW_MS - now()
    if (waitMs > 0) return waitMs
    const start = next
    starts[start] = now()
    // A process that is busy sends later than it was let to: what counts is when.
    setImmediate(() => (starts[start] = now()))
    next = (next + 1) % upstreamPerSecond
    return 0
  }

  return {
    outlook,
    enter: (key): Pass => {
      const pause = outlook()
      if (pause) return { may: 'wait', ...pause }
      const waitMs = takeStart()
      if (waitMs > 0) return { may: 'wait', waitMs, why: 'budget' }
      if (isBroken()) probe = key
      return { may: 'go' }
    },
    again: () => now() >= heldUntilMs && takeStart() === 0,
    leave: (key, outcome) => {
      if (probe === key) probe = null
      failures = outcome === 'down' ? failures + 1 : 0
      if (isBroken()) pausedUntilMs = now() + BREAKER_PAUSE_MS
      if (typeof outcome === 'object') heldUntilMs = Math.max(heldUntilMs, now() + outcome.heldForMs)
    },
    follow: async () => {},
  }
}
