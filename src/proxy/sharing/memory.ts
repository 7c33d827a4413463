import { LRUCache } from 'lru-cache'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { createParcelCache } from '../lookup/cache.ts'
import type { Settings } from '../settings/settings.ts'
import { createMemoryGate } from './gate.ts'
import type { Limit, Notes, ParcelStore, Shared } from './shared.ts'

const NOTES_KEPT = 10_000

type SharedSettings = Pick<
  Settings,
  'cacheMegabytes' | 'upstreamPerSecond' | 'breakerFailures' | 'timeoutMs' | 'staleMinutes'
>

/** What one instance knows by itself. All of it is bounded, and gone with the process. */
export function createMemoryShared(settings: SharedSettings, now: () => number): Shared {
  return {
    gate: createMemoryGate(settings, now),
    parcels: createMemoryParcels(settings.cacheMegabytes),
    notes: createMemoryNotes(now),
    limit: createMemoryLimit,
    where: () => 'memory',
    close: async () => {},
  }
}

function createMemoryParcels(megabytes: number): ParcelStore {
  const cache = createParcelCache(megabytes)
  return {
    get: (key) => cache.get(key),
    set: async (key, kept) => void cache.set(key, kept),
  }
}

function createMemoryNotes(now: () => number): Notes {
  const notes = new LRUCache<string, { text: string; untilMs: number }>({ max: NOTES_KEPT })
  return {
    get: async (name) => {
      const note = notes.get(name)
      return note && now() < note.untilMs ? note.text : null
    },
    set: async (name, text, lifeMs) => void notes.set(name, { text, untilMs: now() + lifeMs }),
  }
}

function createMemoryLimit(name: string, points: number, seconds: number): Limit {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points, duration: seconds })
  return { take: (client) => takePoint(limiter, client) }
}

type Limiter = { consume: (client: string) => Promise<unknown> }

/** Null where the client had a point left, else the ms until it has one again. */
export async function takePoint(limiter: Limiter, client: string): Promise<number | null> {
  try {
    await limiter.consume(client)
    return null
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext)
    throw refusal
  }
}
