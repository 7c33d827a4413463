import { setTimeout as wait } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'
import type { Asked, Call, Called } from '../call/call.ts'
import { parcelOfAnswer, type OpenGazetteer } from '../call/parcel-of-answer.ts'
import { ProblemError } from '../problem.ts'
import type { Client } from '../proxy-env.ts'
import type { Limit, Shared } from '../sharing/shared.ts'
import { lifeMs, parcelKey, type KeptParcel } from './cache.ts'
import { keepJson } from './kept-json.ts'
import { createLine } from './line.ts'

const REFRESH_PAUSE_MS = 10_000
const REFUSAL_LIFE_MS = 5_000
const ATTEMPTS_REMEMBERED = 10_000

/** An answer past its life waits this long for a newer one before it is served as it is. */
const STALE_AFTER_MS = 1000

/** A network may hold several clients, as an office does. */
const CLIENTS_PER_NETWORK = 4

/** Where an answer came from, for the log. */
export type Source = 'cache' | 'joined' | 'upstream' | 'stale'
export type Found = KeptParcel & { source: Source }

/** `refresh` asks for a new answer though the kept one is fresh. Throws only ProblemError. */
export type Lookup = (asked: Asked, how: { refresh: boolean; client: Client }) => Promise<Found>

type LookupParts = {
  call: Call
  openGazetteer: OpenGazetteer
  shared: Shared
  upstreamPerSecond: number
  clientPerMinute: number
  staleMinutes: number
  now: () => number
}

/**
 * Looks parcels up: from the cache while fresh, else from the upstream when the line lets it, joined with equal look-ups.
 * Where the upstream is slow or fails, an answer past its life is served and marked (RFC 5861), `staleMinutes` long.
 * Failures are not kept, save a refusal for five seconds; they never push a kept parcel out.
 */
export function createLookup(parts: LookupParts) {
  const { call, openGazetteer, shared, upstreamPerSecond, clientPerMinute, staleMinutes, now } = parts
  const { gate, parcels } = shared
  const line = createLine<KeptParcel>({ gate, upstreamPerSecond, now })
  const perClient = shared.limit('client', clientPerMinute, 60)
  const perNetwork = shared.limit('network', clientPerMinute * CLIENTS_PER_NETWORK, 60)
  const attempts = new LRUCache<string, { atMs: number; refusal: ProblemError | null }>({
    max: ATTEMPTS_REMEMBERED,
  })

  /** What came to the store since `seen`, by an equal look-up that ended while this one was on its way here. */
  const newerThan = async (seen: KeptParcel | undefined, key: string) => {
    const kept = await parcels.get(key)
    return kept && kept.answeredAtMs !== seen?.answeredAtMs && now() < kept.freshUntilMs ? kept : undefined
  }

  const askUpstream = async (key: string, asked: Asked): Promise<KeptParcel> => {
    const attempt = { atMs: now(), refusal: null as ProblemError | null }
    attempts.set(key, attempt)
    try {
      const kept = await keep(await call(asked), asked, openGazetteer)
      await parcels.set(key, kept)
      return kept
    } catch (error) {
      if (error instanceof ProblemError && error.kind === 'upstream-refused') attempt.refusal = error
      throw error
    }
  }

  const pending = new Map<string, Promise<KeptParcel>>()
  const ask = async (
    key: string,
    asked: Asked,
    client: Client,
    seen: KeptParcel | undefined,
  ): Promise<KeptParcel> => {
    // Who comes back to a place in the line has paid for it.
    if (!line.has(key)) {
      await takePoint(perClient, client.name)
      await takePoint(perNetwork, client.network)
    }
    // Who is not signed in takes turns with all of the network: addresses in it cost nothing.
    return line.ask(key, client.isSignedIn ? client.name : client.network, {
      run: async () => (await newerThan(seen, key)) ?? askUpstream(key, asked),
      elsewhere: () => newerThan(seen, key),
    })
  }

  /** Equal look-ups that come together are one from the start, so that only one of them counts. */
  const join = async (key: string, start: () => Promise<KeptParcel>): Promise<Found> => {
    const equal = pending.get(key)
    if (equal) return { ...(await equal), source: 'joined' }
    const asking = start().finally(() => pending.delete(key))
    pending.set(key, asking)
    return { ...(await asking), source: 'upstream' }
  }

  const lookup: Lookup = async (asked, { refresh, client }) => {
    const key = parcelKey(asked)
    const kept = await parcels.get(key)
    const attempt = attempts.get(key)
    const lastAskedMs = Math.max(kept?.answeredAtMs ?? 0, attempt?.atMs ?? 0)
    const mayRefresh = refresh && now() - lastAskedMs >= REFRESH_PAUSE_MS
    if (kept && now() < kept.freshUntilMs && !mayRefresh) return { ...kept, source: 'cache' }
    if (attempt?.refusal && now() - attempt.atMs < REFUSAL_LIFE_MS) throw attempt.refusal

    const asking = join(key, () => ask(key, asked, client, kept))
    const isUsable = kept !== undefined && now() < kept.freshUntilMs + staleMinutes * 60_000
    if (!isUsable) return asking
    const stale = { ...kept, source: 'stale' as const }
    const answer = asking.catch((error: unknown) => {
      if (isRefusal(error)) throw error
      return stale
    })
    // Somebody who asks for a newer answer waits for it.
    return mayRefresh ? answer : firstOf(answer, stale)
  }
  return { lookup, line }
}

/** @throws ProblemError `busy` where the client has no point left */
async function takePoint(limit: Limit, client: string): Promise<void> {
  const waitMs = await limit.take(client)
  if (waitMs === null) return
  throw new ProblemError('busy', 'Too many look-ups came from here in the last minute.', {
    retryAfter: Math.ceil(waitMs / 1000),
  })
}

/** Whether the upstream answered, and said no: then an old answer would hide what somebody must mend. */
const isRefusal = (error: unknown) =>
  !(error instanceof ProblemError) || error.kind === 'upstream-refused' || error.kind === 'bad-param'

async function firstOf(answer: Promise<Found>, stale: Found): Promise<Found> {
  const enough = new AbortController()
  try {
    return await Promise.race([answer, wait(STALE_AFTER_MS, stale, { signal: enough.signal, ref: false })])
  } finally {
    enough.abort()
  }
}

async function keep(
  { json, answeredAtMs, done }: Called,
  asked: Asked,
  openGazetteer: OpenGazetteer,
): Promise<KeptParcel> {
  try {
    const answeredAt = new Date(answeredAtMs)
    const { parcel, upstream } = await parcelOfAnswer(json, asked, answeredAt, openGazetteer)
    return {
      parcel: await keepJson(parcel),
      upstream: await keepJson(upstream),
      answeredAtMs,
      freshUntilMs: answeredAtMs + lifeMs(parcel),
    }
  } finally {
    done()
  }
}
