import type { Context, MiddlewareHandler } from 'hono'
import type { ProxyEnv } from '../proxy-env.ts'
import { tileOrigin, type Tiles } from '../settings/tiles.ts'

/** Allows the page its own files and the chosen tile server, and nothing inline. */
function contentSecurityPolicy(tiles: Tiles | null): string {
  const tileHosts = [tiles?.url, tiles?.urlDark].flatMap((url) => (url ? [tileOrigin(url)] : []))
  const images = [...new Set(["'self'", 'data:', ...tileHosts])].join(' ')
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src ${images}`,
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** The headers of every answer: pages, files, the API, and refusals too. */
export function securityHeaders(tiles: Tiles | null): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(tiles),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
  }
}

/**
 * Without `includeSubDomains`: the other hosts below this name are not ours to promise for. Told over TLS alone, as
 * RFC 6797, 7.2 wants it.
 */
const TRANSPORT_SECURITY = 'max-age=31536000'

/**
 * Puts the headers on every answer of the app, and the request's id where it has one. An answer that is made often is
 * made with them (`createDresser`): setting them afterwards costs as much as all else that a hit does.
 */
export function addSecurityHeaders(tiles: Tiles | null): MiddlewareHandler<ProxyEnv> {
  const always = securityHeaders(tiles)
  const overTls = { ...always, 'Strict-Transport-Security': TRANSPORT_SECURITY }
  return async (c, next) => {
    const common = c.get('connection').isSecure ? overTls : always
    c.set('common', common)
    await next()
    if (c.res === c.get('dressed')) return
    const { headers } = c.res
    for (const [name, value] of Object.entries(common)) headers.set(name, value)
    const requestId = c.get('requestId')
    if (requestId !== undefined) headers.set('X-Request-Id', requestId)
  }
}

type Dresser = (c: Context<ProxyEnv>, body: BodyInit) => Response

/**
 * Makes answers of the API that have the common headers and these from the start. They are put together once, as a copy
 * of one object is quick, and joining two is not: V8 finds a shape for each key of the second.
 */
export function createDresser(headers: Record<string, string>): Dresser {
  const dresses = new WeakMap<object, Record<string, string>>()
  return (c, body) => {
    const common = c.get('common')
    const dress = dresses.get(common) ?? { ...common, ...headers, 'X-Request-Id': '' }
    dresses.set(common, dress)
    const own = { ...dress }
    own['X-Request-Id'] = c.get('requestId')
    const answer = new Response(body, { headers: own })
    c.set('dressed', answer)
    return answer
  }
}
