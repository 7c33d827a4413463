import type { Notes, Shared } from '../sharing/shared.ts'

const WRONG_KEYS = 10
const WINDOW_SECONDS = 300

/** The wrong keys of each network. A right one never counts: a whole office may sign in behind one address. */
export type Attempts = {
  /** Ms until a key from this network is looked at again; 0 where it is at once. */
  waitMs: (network: string) => Promise<number>
  /** Counts a wrong key, and answers as `waitMs` does. */
  fail: (network: string) => Promise<number>
}

/** Once its wrong keys are used up, nothing from a network is compared until the window ends. */
export function createAttempts(limit: Shared['limit'], notes: Notes, now: () => number): Attempts {
  const wrong = limit('sign-in', WRONG_KEYS, WINDOW_SECONDS)
  const closedName = (network: string) => `sign-in-closed ${network}`
  return {
    waitMs: async (network) => Math.max(0, Number(await notes.get(closedName(network))) - now()),
    fail: async (network) => {
      const waitMs = await wrong.take(network)
      if (waitMs === null) return 0
      await notes.set(closedName(network), String(now() + waitMs), waitMs)
      return waitMs
    },
  }
}
