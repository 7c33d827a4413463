import type { MiddlewareHandler } from 'hono'
import type { ProxyEnv } from './proxy-env.ts'
import { tileOrigin, type Tiles } from './settings-tiles.ts'

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

/** Puts the headers on every answer of the app. */
export function addSecurityHeaders(tiles: Tiles | null): MiddlewareHandler<ProxyEnv> {
  const entries = Object.entries(securityHeaders(tiles))
  return async (c, next) => {
    await next()
    const { headers } = c.res
    for (const [name, value] of entries) headers.set(name, value)
    if (c.get('connection').isSecure) headers.set('Strict-Transport-Security', TRANSPORT_SECURITY)
  }
}
