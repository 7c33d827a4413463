import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { ProxyEnv } from '../proxy-env.ts'
import { SESSION_SECONDS } from './session.ts'

const NAME = 'waypost-session'

/**
 * Over TLS the name has the prefix `__Host-`: browsers then take the cookie from this host alone and send it over TLS
 * alone (RFC 6265bis, 4.1.3). The other name is not looked at there.
 */
function options(c: Context<ProxyEnv>) {
  const always = { path: '/', httpOnly: true, sameSite: 'Lax' } as const
  return c.get('connection').isSecure ? ({ ...always, secure: true, prefix: 'host' } as const) : always
}

export const readSessionCookie = (c: Context<ProxyEnv>): string | undefined =>
  getCookie(c, NAME, c.get('connection').isSecure ? 'host' : undefined)

export const setSessionCookie = (c: Context<ProxyEnv>, text: string): void =>
  setCookie(c, NAME, text, Object.assign(options(c), { maxAge: SESSION_SECONDS }))

export const deleteSessionCookie = (c: Context<ProxyEnv>): void => void deleteCookie(c, NAME, options(c))
