import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { Logger } from 'pino'
import { EXAMPLES } from '../emulator/examples.ts'
import { requireAccess } from './access/access.ts'
import { readConnection } from './access/connection.ts'
import { refuseCrossSite } from './access/cross-site.ts'
import { createSessions } from './access/session.ts'
import { signInRoutes } from './access/sign-in.ts'
import { createCall, type Asked } from './call/call.ts'
import { parcelKey } from './lookup/cache.ts'
import { createGazetteer } from './lookup/gazetteer.ts'
import type { Line } from './lookup/line.ts'
import { createLookup } from './lookup/lookup.ts'
import { openApiRoute } from './openapi/openapi.ts'
import { aliveRoute, readyRoute } from './ops/health.ts'
import { createLog, stackOf } from './ops/log.ts'
import { countRequests, timeCalls } from './ops/metrics-requests.ts'
import type { Metrics } from './ops/metrics.ts'
import { nameAndLog } from './ops/request-log.ts'
import { parcelsRoute } from './parcels-route.ts'
import { problemAnswer, ProblemError, wrongMethodAnswer } from './problem.ts'
import type { ProxyEnv } from './proxy-env.ts'
import { limitRequests } from './server/request-limits.ts'
import { addSecurityHeaders } from './server/security-headers.ts'
import type { Settings } from './settings/settings.ts'
import type { Upstream } from './settings/upstream.ts'
import { createMemoryShared } from './sharing/memory.ts'
import type { Shared } from './sharing/shared.ts'

export type Proxy = Hono<ProxyEnv>

/**
 * What may be handed in: the emulator's address where the settings name no upstream, a clock, a log, what is
 * shared with other instances, the address of the stylesheet for pages without script.
 */
export type ProxyParts = {
  upstream?: Upstream
  now?: () => number
  log?: Logger
  shared?: Shared
  metrics?: Metrics | null
  /** Aborts when the process is to stop. */
  stopping?: AbortSignal
  stylesheet?: string | null
}

/**
 * The whole API as one app from Request to Response: the dev server, the production server and the tests
 * all mount it. Every failure is a problem document; every answer carries the security headers. The line is
 * what a server stops, and counts.
 */
export function createProxy(
  settings: Settings,
  parts: ProxyParts = {},
): { app: Proxy; line: Pick<Line<unknown>, 'count' | 'stop'> } {
  const { now = Date.now, log = createLog(settings.logLevel), stylesheet = null, metrics = null } = parts
  const { stopping = new AbortController().signal } = parts
  const shared = parts.shared ?? createMemoryShared(settings, now)
  const upstream = parts.upstream ?? settings.upstream
  if (upstream === null)
    throw new Error('createProxy needs an upstream: the settings name none, so hand one in')
  const { timeoutMs, upstreamPerSecond, clientPerMinute, staleMinutes } = settings
  const mayRetry = (asked: Asked) => shared.gate.again(parcelKey(asked))
  const bareCall = createCall(upstream, { timeoutMs, now, mayRetry })
  const call = metrics ? timeCalls(bareCall, metrics) : bareCall
  const limits = { upstreamPerSecond, clientPerMinute, staleMinutes }
  const { lookup, line } = createLookup({ call, openGazetteer: createGazetteer(log), shared, ...limits, now })
  const sessions = createSessions(settings.access, shared.notes, now)

  const app: Proxy = new Hono()
  app.use(readConnection(settings.trustedProxies), addSecurityHeaders(settings.tiles))
  if (metrics) app.use(countRequests(metrics))
  app.use('/api/*', nameAndLog(log, { full: settings.logFullWaybills }), refuseCrossSite)
  app.use(limitRequests)
  app.get('/healthz', aliveRoute)
  app.get('/readyz', readyRoute({ shared, stopping }))
  app.use(requireAccess(settings.access, sessions, stylesheet))
  signInRoutes(app, settings.access, { sessions, shared, stylesheet, log, now })
  app.get('/api/parcels/:carrier/:waybill', parcelsRoute(lookup, settings.access))
  app.all('/api/parcels/:carrier/:waybill', wrongMethod)
  app.get('/api/openapi.json', openApiRoute(settings))
  app.all('/api/openapi.json', wrongMethod)
  if (settings.upstream === null) {
    app.get('/api/examples', (c) => c.json(EXAMPLES, 200, { 'Cache-Control': 'private, no-store' }))
    app.all('/api/examples', wrongMethod)
  }
  app.all('/api/*', nothingHere)
  app.all('/api', nothingHere)
  app.onError((error, c) => failed(error, c, log))
  return { app, line }
}

function nothingHere(): never {
  throw new ProblemError('not-found', 'There is nothing at this address.')
}

function wrongMethod(c: Context<ProxyEnv>): Response {
  c.get('told').kind = 'wrong-method'
  return wrongMethodAnswer(c.get('requestId'))
}

function failed(error: unknown, c: Context<ProxyEnv>, log: Logger): Response {
  const requestId = c.get('requestId') ?? randomUUID()
  const known = error instanceof ProblemError
  if (!known) log.error({ requestId, error: stackOf(error) }, 'an unexpected error')
  const failure = known
    ? error
    : new ProblemError('upstream-unreadable', 'The answer could not be processed.')
  c.set('told', { ...c.get('told'), kind: failure.kind })
  return problemAnswer(failure, requestId)
}
