import { createHmac, timingSafeEqual } from 'node:crypto'
import { RESP_TYPES } from 'redis'
import type { KeptParcel } from '../lookup/cache.ts'
import { redisKey } from './redis-keys.ts'
import type { RedisLink } from './redis-link.ts'
import type { ParcelStore } from './shared.ts'

const MINUTE_MS = 60_000
/** Two times as doubles and the length of the first part; the two parts follow. */
const HEADER_BYTES = 8 + 8 + 4
const SEAL_BYTES = 32
const AS_BYTES = { [RESP_TYPES.BLOB_STRING]: Buffer }

/**
 * Kept parcels in Redis, each with a life of its own. All of them are kept in `memory` too, so that they are there
 * when Redis is not; where both hold one, the newer answer counts.
 */
export function createRedisParcels(
  link: RedisLink,
  memory: ParcelStore,
  { staleMinutes, secret }: { staleMinutes: number; secret: string },
  now: () => number,
): ParcelStore {
  return {
    get: async (key) => {
      const [mine, bytes] = await Promise.all([
        memory.get(key),
        link.ask((client) => client.withTypeMapping(AS_BYTES).get(redisKey('parcel', key))).catch(() => null),
      ])
      const shared = bytes === null ? undefined : decodeParcel(bytes, redisKey('parcel', key), secret)
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
        .ask((client) => {
          const name = redisKey('parcel', key)
          return client.set(name, encodeParcel(kept, name, secret), { expiration })
        })
        .catch(() => {})
    },
  }
}

/** `name` and `secret` seal it: what others write into Redis, or move to another key, is not shown to anybody. */
export function encodeParcel(kept: KeptParcel, name: string, secret: string): Buffer {
  const { parcel, upstream, answeredAtMs, freshUntilMs } = kept
  const header = Buffer.alloc(HEADER_BYTES)
  header.writeDoubleBE(answeredAtMs, 0)
  header.writeDoubleBE(freshUntilMs, 8)
  header.writeUInt32BE(parcel.length, 16)
  const content = Buffer.concat([header, parcel, upstream])
  return Buffer.concat([content, sealOf(content, name, secret)])
}

const sealOf = (content: Buffer, name: string, secret: string) =>
  createHmac('sha256', secret).update(name).update('\n').update(content).digest()

/** Undefined where the bytes are not what `encodeParcel` wrote for this name with this secret. */
export function decodeParcel(sealed: Buffer, name: string, secret: string): KeptParcel | undefined {
  if (sealed.length < HEADER_BYTES + SEAL_BYTES) return undefined
  const bytes = sealed.subarray(0, -SEAL_BYTES)
  if (!timingSafeEqual(sealed.subarray(-SEAL_BYTES), sealOf(bytes, name, secret))) return undefined
  const answeredAtMs = bytes.readDoubleBE(0)
  const freshUntilMs = bytes.readDoubleBE(8)
  const upstreamAt = HEADER_BYTES + bytes.readUInt32BE(16)
  return {
    parcel: exactly(bytes.subarray(HEADER_BYTES, upstreamAt)),
    upstream: exactly(bytes.subarray(upstreamAt)),
    answeredAtMs,
    freshUntilMs,
  }
}

/** The client hands out slices of what it read from its socket, all of which would stay alive with one parcel. */
function exactly(slice: Buffer): Buffer {
  const exact = Buffer.allocUnsafeSlow(slice.length)
  slice.copy(exact)
  return exact
}
