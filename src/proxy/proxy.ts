import { randomUUID } from 'node:crypto'
import { Hono, type Context } from 'hono'
import type { Logger } from 'pino'
import { EXAMPLES } from '../emulator/examples.ts'
import { requireAccess } from './access.ts'
import { createCall } from './call.ts'
import { refuseCrossSite } from './cross-site.ts'
import { createLog, stackOf } from './log.ts'
import { createLookup } from './lookup.ts'
import { openApiRoute } from './openapi.ts'
import { parcelsRoute } from './parcels-route.ts'
import { problemAnswer, ProblemError, wrongMethodAnswer } from './problem.ts'
import type { ProxyEnv } from './proxy-env.ts'
import { limitRequests } from './request-limits.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { createSessions } from './session.ts'
import type { Upstream } from './settings-upstream.ts'
import type { Settings } from './settings.ts'
import { createMemoryShared } from './shared-memory.ts'
import { signInRoutes } from './sign-in.ts'

export type Proxy = Hono<ProxyEnv>

/**
 * What may be handed in: the emulator's address where the settings name no upstream, a clock, a log, the address of
 * the stylesheet for pages without script.
 */
export type ProxyParts = {
  upstream?: Upstream
  now?: () => number
  log?: Logger
  stylesheet?: string | null
}

/**
 * The whole API as one app from Request to Response: the dev server, the production server and the tests
 * all mount it. Every failure is a problem document; every answer carries the security headers.
 */
export function createProxy(settings: Settings, parts: ProxyParts = {}): Proxy {
  const { now = Date.now, log = createLog(settings.logLevel), stylesheet = null } = parts
  const upstream = parts.upstream ?? settings.upstream
  if (upstream === null)
    throw new Error('createProxy needs an upstream: the settings name none, so hand one in')
  const call = createCall(upstream, { timeoutMs: settings.timeoutMs, now })
  const lookup = createLookup({ call, cacheMegabytes: settings.cacheMegabytes, now })
  const shared = createMemoryShared(settings, now)
  const sessions = createSessions(settings.access, shared.notes, now)

  const app: Proxy = new Hono()
  app.use(addSecurityHeaders(settings.tiles))
  app.use('/api/*', nameAndLog(log), refuseCrossSite)
  app.use(limitRequests)
  app.use(requireAccess(settings, sessions, stylesheet))
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
  return app
}

function nameAndLog(log: Logger) {
  return async (c: Context<ProxyEnv>, next: () => Promise<void>): Promise<void> => {
    const startedMs = performance.now()
    c.set('requestId', randomUUID())
    c.set('told', {})
    await next()
    c.res.headers.set('X-Request-Id', c.get('requestId'))
    const ms = Math.round(performance.now() - startedMs)
    log.info({
      requestId: c.get('requestId'),
      method: c.req.method,
      ...c.get('told'),
      status: c.res.status,
      ms,
    })
  }
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
