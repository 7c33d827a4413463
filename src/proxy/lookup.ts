import { LRUCache } from 'lru-cache'
import { createParcelCache, lifeMs, type KeptParcel } from './cache.ts'
import type { Asked, Call } from './call.ts'
import { createFlights } from './flight.ts'
import { keepJson } from './kept-json.ts'
import { parcelOfAnswer } from './parcel-of-answer.ts'
import { ProblemError } from './problem.ts'

const REFRESH_PAUSE_MS = 10_000
const REFUSAL_LIFE_MS = 5_000
const ATTEMPTS_REMEMBERED = 10_000

/** Where an answer came from, for the log. */
export type Source = 'cache' | 'joined' | 'upstream'
export type Found = KeptParcel & { source: Source }

/** `refresh` asks for a new answer though the kept one is fresh. Throws only ProblemError. */
export type Lookup = (asked: Asked, options: { refresh: boolean }) => Promise<Found>

type LookupParts = { call: Call; cacheMegabytes: number; now: () => number }

/**
 * Looks parcels up: from the cache while fresh, with an equal look-up in flight, else from the upstream.
 * Failures are not kept, save a refusal for five seconds; they never push a kept parcel out.
 */
export function createLookup({ call, cacheMegabytes, now }: LookupParts): Lookup {
  const parcels = createParcelCache(cacheMegabytes)
  const attempts = new LRUCache<string, { atMs: number; refusal: ProblemError | null }>({
    max: ATTEMPTS_REMEMBERED,
  })
  const flights = createFlights<KeptParcel>()

  const ask = async (key: string, asked: Asked): Promise<KeptParcel> => {
    const attempt = { atMs: now(), refusal: null as ProblemError | null }
    attempts.set(key, attempt)
    try {
      const { json, answeredAtMs } = await call(asked)
      const { parcel, upstream } = parcelOfAnswer(json, asked, new Date(answeredAtMs))
      const kept: KeptParcel = {
        parcel: await keepJson(parcel),
        upstream: await keepJson(upstream),
        answeredAtMs,
        freshUntilMs: answeredAtMs + lifeMs(parcel),
      }
      parcels.set(key, kept)
      return kept
    } catch (error) {
      if (error instanceof ProblemError && error.kind === 'upstream-refused') attempt.refusal = error
      throw error
    }
  }

  return async (asked, { refresh }) => {
    const key = JSON.stringify([asked.carrier, asked.waybill, asked.param])
    if (flights.has(key)) return { ...(await flights.join(key, () => ask(key, asked))), source: 'joined' }
    const attempt = attempts.get(key)
    const kept = parcels.get(key)
    const mayRefresh = refresh && (attempt === undefined || now() - attempt.atMs >= REFRESH_PAUSE_MS)
    if (kept && now() < kept.freshUntilMs && !mayRefresh) return { ...kept, source: 'cache' }
    if (attempt?.refusal && now() - attempt.atMs < REFUSAL_LIFE_MS) throw attempt.refusal
    return { ...(await flights.join(key, () => ask(key, asked))), source: 'upstream' }
  }
}
