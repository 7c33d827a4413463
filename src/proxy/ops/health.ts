import type { Context } from 'hono'
import * as v from 'valibot'
import type { ProxyEnv } from '../proxy-env.ts'
import type { Shared } from '../sharing/shared.ts'

export const aliveSchema = v.pipe(
  v.object({ alive: v.literal(true) }),
  v.description('The process can answer.'),
)

export const readySchema = v.pipe(
  v.object({
    ready: v.pipe(v.boolean(), v.description('False while it stops: send it nothing new.')),
    sharedState: v.pipe(
      v.picklist(['memory', 'redis', 'redis-away']),
      v.description('Where cache, budget and limits are; redis-away: this instance goes on alone.'),
    ),
    upstream: v.pipe(
      v.picklist(['open', 'held', 'down']),
      v.description('Whether the tracking service is asked; held: it wants a pause; down: it keeps failing.'),
    ),
    retryAfter: v.pipe(v.optional(v.number()), v.description('Seconds until it is asked again.')),
  }),
  v.description('Whether this instance should get requests, and what it knows of its surroundings.'),
)

type Ready = v.InferOutput<typeof readySchema>
type ReadyParts = { shared: Pick<Shared, 'gate' | 'where'>; stopping: AbortSignal }

const NOT_KEPT = { 'Cache-Control': 'no-store' }

/** `GET /healthz`: a supervisor restarts the process when this is not answered. */
export const aliveRoute = (c: Context<ProxyEnv>): Response =>
  c.json({ alive: true } satisfies v.InferOutput<typeof aliveSchema>, 200, NOT_KEPT)

/**
 * `GET /readyz`: 200, or 503 while the process stops. Neither a failing upstream nor a lost Redis makes it unready:
 * it still serves kept answers and says what is wrong, and every instance would leave the balancer at once.
 */
export function readyRoute({ shared, stopping }: ReadyParts) {
  return (c: Context<ProxyEnv>): Response => {
    const outlook = shared.gate.outlook()
    const ready: Ready = {
      ready: !stopping.aborted,
      sharedState: shared.where(),
      upstream: outlook?.why ?? 'open',
      ...(outlook && { retryAfter: Math.ceil(outlook.waitMs / 1000) }),
    }
    return c.json(ready, ready.ready ? 200 : 503, NOT_KEPT)
  }
}
