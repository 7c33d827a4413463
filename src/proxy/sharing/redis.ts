import type { Logger } from 'pino'
import type { Settings } from '../settings/settings.ts'
import type { GateSettings } from './gate.ts'
import { createRedisGate } from './redis-gate.ts'
import { createRedisLimits } from './redis-limit.ts'
import { openRedisLink } from './redis-link.ts'
import { createRedisNotes } from './redis-notes.ts'
import { createRedisParcels } from './redis-parcels.ts'
import type { Shared } from './shared.ts'

type RedisSharedParts = {
  /** `redis://[user:password@]host[:port][/database]`, `rediss://` with TLS; Redis 6 or newer, or Valkey. */
  url: string
  /** What this instance goes on with while Redis is away. */
  memory: Shared
  settings: GateSettings & Pick<Settings, 'staleMinutes'>
  /** Seals what is kept in Redis; instances with different ones do not read each other's answers. */
  secret?: string
  log: Logger
  now: () => number
}

/** What instances on one Redis share. Resolves within about a second, whether Redis is there or not. */
export async function openRedisShared({
  url,
  memory,
  settings,
  secret = '',
  log,
  now,
}: RedisSharedParts): Promise<Shared> {
  const link = await openRedisLink(url, log)
  return {
    gate: createRedisGate(link, memory.gate, settings, now),
    parcels: createRedisParcels(link, memory.parcels, { staleMinutes: settings.staleMinutes, secret }, now),
    notes: createRedisNotes(link, memory.notes),
    limit: createRedisLimits(link, memory.limit),
    where: () => (link.isHere() && !link.isRefusing() ? 'redis' : 'redis-away'),
    close: async () => {
      await link.close()
      await memory.close()
    },
  }
}
