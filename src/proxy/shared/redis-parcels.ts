import { RESP_TYPES } from 'redis'
import type { KeptParcel } from '../lookup/cache.ts'
import { redisKey } from './redis-keys.ts'
import type { RedisLink } from './redis-link.ts'
import type { ParcelStore } from './shared.ts'

const MINUTE_MS = 60_000
/** Two times as doubles and the length of the first part; the two parts follow. */
const HEADER_BYTES = 8 + 8 + 4
const AS_BYTES = { [RESP_TYPES.BLOB_STRING]: Buffer }

/**
 * Kept parcels in Redis, each with a life of its own. All of them are kept in `memory` too, so that they are there
 * when Redis is not; where both hold one, the newer answer counts.
 */
export function createRedisParcels(
  link: RedisLink,
  memory: ParcelStore,
  { staleMinutes }: { staleMinutes: number },
  now: () => number,
): ParcelStore {
  return {
    get: async (key) => {
      const [mine, bytes] = await Promise.all([
        memory.get(key),
        link.ask((client) => client.withTypeMapping(AS_BYTES).get(redisKey('parcel', key))).catch(() => null),
      ])
      const shared = bytes === null ? undefined : decodeParcel(bytes)
      if (shared === undefined || (mine && mine.answeredAtMs >= shared.answeredAtMs)) return mine
      await memory.set(key, shared)
      return shared
    },
    set: async (key, kept) => {
      await memory.set(key, kept)
      const lifeMs = Math.floor(kept.freshUntilMs - now() + staleMinutes * MINUTE_MS)
      if (lifeMs <= 0) return
      const expiration = { type: 'PX', value: lifeMs } as const
      await link
        .ask((client) => client.set(redisKey('parcel', key), encodeParcel(kept), { expiration }))
        .catch(() => {})
    },
  }
}

export function encodeParcel({ parcel, upstream, answeredAtMs, freshUntilMs }: KeptParcel): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeDoubleBE(answeredAtMs, 0)
  header.writeDoubleBE(freshUntilMs, 8)
  header.writeUInt32BE(parcel.length, 16)
  return Buffer.concat([header, parcel, upstream])
}

/** Undefined where the bytes are not what `encodeParcel` wrote. */
export function decodeParcel(bytes: Buffer): KeptParcel | undefined {
  if (bytes.length < HEADER_BYTES) return undefined
  const answeredAtMs = bytes.readDoubleBE(0)
  const freshUntilMs = bytes.readDoubleBE(8)
  const upstreamAt = HEADER_BYTES + bytes.readUInt32BE(16)
  if (!(answeredAtMs <= freshUntilMs) || !isGzip(bytes, HEADER_BYTES) || !isGzip(bytes, upstreamAt))
    return undefined
  return {
    parcel: exactly(bytes.subarray(HEADER_BYTES, upstreamAt)),
    upstream: exactly(bytes.subarray(upstreamAt)),
    answeredAtMs,
    freshUntilMs,
  }
}

/** RFC 1952, 2.3.1: how each gzip stream begins. */
const isGzip = (bytes: Buffer, at: number): boolean => bytes[at] === 0x1f && bytes[at + 1] === 0x8b

/** The client hands out slices of what it read from its socket, all of which would stay alive with one parcel. */
function exactly(slice: Buffer): Buffer {
  const exact = Buffer.allocUnsafeSlow(slice.length)
  slice.copy(exact)
  return exact
}
