import type { Context, MiddlewareHandler, Next } from 'hono'
import { ProblemError } from '../problem.ts'
import type { ProxyEnv } from '../proxy-env.ts'
import type { Access } from '../settings/access.ts'
import { isLoopbackHost, networkOf } from './client-address.ts'
import { notNamedPage } from './plain-page.ts'
import { readSessionCookie } from './session-cookie.ts'
import type { Sessions } from './session.ts'
import { goOn } from './sign-in.ts'

/** The same for everybody, and needed before anybody has signed in. */
const FILES = /^\/(?:assets\/|basemap\/|(?:waypost\.svg|offline-worker\.js)$)/
const WAY_IN = /^\/sign-(?:in|out)$/

/**
 * Finds who asks and whether they may, before anything else is done for them, and sets `client`. `sessions` are there
 * where access is by key; `stylesheet` is for the page that refuses.
 */
export function requireAccess(
  access: Access,
  sessions: Sessions | null,
  stylesheet: string | null,
): MiddlewareHandler<ProxyEnv> {
  return (c, next) => {
    const name = nameOf(c)
    return name instanceof Promise ? name.then((known) => admit(c, next, known)) : admit(c, next, name)
  }

  function admit(c: Context<ProxyEnv>, next: Next, name: string | null): Promise<Response | void> {
    const { path } = c.req
    const { isByProxy, address } = c.get('connection')
    c.set('client', { name: name ?? address, network: networkOf(address), isSignedIn: name !== null })
    if (access.kind === 'local' && !isByProxy) refuseForeignHost(c)
    if (access.kind === 'local' || access.kind === 'open' || name !== null) return next()
    if (access.kind === 'key' && WAY_IN.test(path)) return next()
    return FILES.test(path) ? file(c, next) : refuse(c)
  }

  async function file(c: Context<ProxyEnv>, next: Next): Promise<void> {
    await next()
    // A file that is not there is answered with the page.
    if (c.res.status === 404) c.res = await refuse(c)
  }

  /** Null where nobody is signed in. */
  function nameOf(c: Context<ProxyEnv>): string | null | Promise<string | null> {
    if (access.kind === 'key') return nameOfSession(c)
    const isNamed = access.kind === 'header' && c.get('connection').isByProxy
    return isNamed ? readName(c.req.header(access.header)) : null
  }

  async function nameOfSession(c: Context<ProxyEnv>): Promise<string | null> {
    return (await sessions?.read(readSessionCookie(c)))?.id ?? null
  }

  async function refuse(c: Context<ProxyEnv>): Promise<Response> {
    const isPage = /^(?:GET|HEAD)$/.test(c.req.method) && !/^\/api(?:\/|$)/.test(c.req.path)
    if (!isPage) throw new ProblemError('sign-in', 'Only people who are signed in may ask here.')
    if (access.kind === 'header')
      return c.html(notNamedPage(stylesheet), 401, { 'Cache-Control': 'private, no-store' })
    const { pathname, search } = new URL(c.req.url)
    const asked = `${pathname}${search}`
    return goOn(c, asked === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(asked)}`)
  }
}

/** A person's name as a proxy sends it. A comma would mean that two were sent, the first of them by anybody. */
function readName(text: string | undefined): string | null {
  const name = text?.trim() ?? ''
  return name === '' || name.length > 200 || name.includes(',') ? null : name
}

/** A foreign page can point a name of its own at 127.0.0.1 and would then count as our own page (DNS rebinding). */
function refuseForeignHost(c: Context<ProxyEnv>): void {
  const host = c.req.header('Host') ?? new URL(c.req.url).host
  if (!isLoopbackHost(host))
    throw new ProblemError(
      'not-allowed',
      'This server answers under a loopback name alone. Whoever runs it can say who may ask under another: ACCESS_KEY, ACCESS_HEADER or ACCESS_OPEN.',
    )
}
