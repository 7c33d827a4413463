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
 * Puts the headers on every answer of the app, with those that others add to `common`. An answer that is made often is
 * made with them (`dressedAnswer`): setting them afterwards costs as much as all else that a hit does.
 */
export function addSecurityHeaders(tiles: Tiles | null): MiddlewareHandler<ProxyEnv> {
  const always = securityHeaders(tiles)
  const overTls = { ...always, 'Strict-Transport-Security': TRANSPORT_SECURITY }
  return async (c, next) => {
    const common = { ...(c.get('connection').isSecure ? overTls : always) }
    c.set('common', common)
    await next()
    if (c.res === c.get('dressed')) return
    const { headers } = c.res
    for (const [name, value] of Object.entries(common)) headers.set(name, value)
  }
}

/** An answer that has the common headers from the start. */
export function dressedAnswer(
  c: Context<ProxyEnv>,
  body: BodyInit,
  headers: Record<string, string>,
): Response {
  const answer = new Response(body, { headers: { ...c.get('common'), ...headers } })
  c.set('dressed', answer)
  return answer
}
