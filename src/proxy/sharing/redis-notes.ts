import { redisKey } from './redis-keys.ts'
import type { RedisLink } from './redis-link.ts'
import type { Notes } from './shared.ts'

/** Notes in Redis; those of this instance in `memory` too, which Redis may have lost on its way back. */
export function createRedisNotes(link: RedisLink, memory: Notes): Notes {
  return {
    get: async (name) => {
      const text = await link.ask((client) => client.get(redisKey('note', name))).catch(() => null)
      return text ?? memory.get(name)
    },
    set: async (name, text, lifeMs) => {
      await memory.set(name, text, lifeMs)
      const expiration = { type: 'PX', value: Math.max(1, Math.ceil(lifeMs)) } as const
      await link.ask((client) => client.set(redisKey('note', name), text, { expiration })).catch(() => {})
    },
  }
}
