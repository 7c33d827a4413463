import type { KeptParcel } from '../lookup/cache.ts'

/**
 * What instances share: each member has one form in memory (`shared-memory.ts`) and one in Redis
 * (`shared-redis.ts`), and one set of tests for both. No member ever rejects: where Redis is away, the
 * instance goes on with its memory.
 */
export type Shared = {
  gate: Gate
  parcels: ParcelStore
  notes: Notes
  /** A limit of `points` per `seconds` for each client; `name` tells limits apart. */
  limit: (name: string, points: number, seconds: number) => Limit
  /** Where the shared state is at the moment, for people who run this. */
  where: () => 'memory' | 'redis' | 'redis-away'
  close: () => Promise<void>
}

/** Whether a call to the upstream may start: budget, hold-back, breaker and single flight in one question. */
export type Gate = {
  enter: (key: string) => Pass | Promise<Pass>
  /** Whether there is room at this moment for one more call: the retry of one that `enter` let through for this key. */
  again: (key: string) => boolean | Promise<boolean>
  /** Says how the call ended that `enter` let through for this key. */
  leave: (key: string, outcome: Outcome) => void | Promise<void>
  /** Resolves once the call that another instance makes for this key has ended, or was given up. */
  follow: (key: string) => Promise<void>
  /** What is known at this moment without asking anybody: whether calls are held back, and for how long (ms). */
  outlook: () => { waitMs: number; why: 'held' | 'down' } | null
}

export type Pass =
  | { may: 'go' }
  /** Another instance is asking for this key just now: `follow` it. */
  | { may: 'follow' }
  /** Not yet. `budget`: the pace; `held`: the upstream asked for a pause; `down`: the breaker is open. */
  | { may: 'wait'; waitMs: number; why: 'budget' | 'held' | 'down' }

/** `answered`: whatever it said, it is there. `down`: it failed or took too long. `heldForMs`: it asked for a pause. */
export type Outcome = 'answered' | 'down' | { heldForMs: number }

/** Entries outlive their freshness; how long, the store decides by `staleMinutes`. */
export type ParcelStore = {
  get: (key: string) => KeptParcel | undefined | Promise<KeptParcel | undefined>
  set: (key: string, kept: KeptParcel) => Promise<void>
}

/** Small texts that all instances must know of, each with a life. */
export type Notes = {
  get: (name: string) => Promise<string | null>
  set: (name: string, text: string, lifeMs: number) => Promise<void>
}

/** Takes one point of the client's; null if there was one, else the ms until the next. */
export type Limit = { take: (client: string) => Promise<number | null> }
