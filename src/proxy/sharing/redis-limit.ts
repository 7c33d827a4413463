import { RateLimiterRedis } from 'rate-limiter-flexible'
import { takePoint } from './memory.ts'
import { redisKey } from './redis-keys.ts'
import type { RedisLink } from './redis-link.ts'
import type { Limit, Shared } from './shared.ts'

type EvalOptions = { keys: string[]; arguments: string[] }

/** Limits that all instances count together; each counts alone while Redis is away. */
export function createRedisLimits(link: RedisLink, memory: Shared['limit']): Shared['limit'] {
  // The one command that the limiter uses, within the time that a look-up waits for Redis.
  const storeClient = {
    eval: (script: string, options: EvalOptions) => link.ask((client) => client.eval(script, options)),
  }
  return (name, points, seconds): Limit => {
    const alone = memory(name, points, seconds)
    const limiter = new RateLimiterRedis({
      storeClient,
      useRedisPackage: true,
      keyPrefix: '',
      points,
      duration: seconds,
      // Who is over the limit costs Redis nothing more.
      inMemoryBlockOnConsumed: points + 1,
    })
    return {
      take: (client) =>
        takePoint(limiter, redisKey('limit', JSON.stringify([name, client]))).catch(() => alone.take(client)),
    }
  }
}
