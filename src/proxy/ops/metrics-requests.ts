import type { MiddlewareHandler } from 'hono'
import type { Call } from '../call/call.ts'
import { ProblemError } from '../problem.ts'
import type { ProxyEnv } from '../proxy-env.ts'
import type { Metrics } from './metrics.ts'

const ROUTES: [prefix: string, route: string][] = [
  ['/api/parcels/', 'parcel'],
  ['/api/', 'api'],
  ['/assets/', 'file'],
  ['/basemap/', 'file'],
  ['/healthz', 'health'],
  ['/readyz', 'health'],
  ['/sign-', 'sign-in'],
]

/** A closed list: what a client puts into an address must not make a new series. */
export const routeOf = (path: string): string =>
  ROUTES.find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'page'

/** Counts every request, and how long its answer took. */
export function countRequests(metrics: Metrics): MiddlewareHandler<ProxyEnv> {
  return async (c, next) => {
    const startedMs = performance.now()
    metrics.started()
    await next()
    const route = routeOf(c.req.path)
    const { status } = c.res
    const told = c.get('told')
    const seconds = (performance.now() - startedMs) / 1000
    metrics.answered({ route, status, kind: told?.kind, source: told?.source, seconds })
    if (route === 'sign-in' && (status === 401 || status === 429)) metrics.signInFailed()
  }
}

/** The same call, with its time and its outcome counted. */
export function timeCalls(call: Call, metrics: Metrics): Call {
  return async (...asked) => {
    const startedMs = performance.now()
    const called = (outcome: Parameters<Metrics['called']>[0]) =>
      metrics.called(outcome, (performance.now() - startedMs) / 1000)
    try {
      const answer = await call(...asked)
      called('answered')
      return answer
    } catch (error) {
      called(error instanceof ProblemError ? error.kind : 'upstream-unreadable')
      throw error
    }
  }
}
