import type { Context } from 'hono'
import type { Logger } from 'pino'
import { enSignIn as words } from '../../words/en-sign-in.ts'
import type { ProxyEnv } from '../proxy-env.ts'
import type { Proxy } from '../proxy.ts'
import type { Access } from '../settings/access.ts'
import type { Shared } from '../sharing/shared.ts'
import { refuseForeignForm } from './cross-site.ts'
import { readLocalPath } from './local-path.ts'
import { deleteSessionCookie, readSessionCookie, setSessionCookie } from './session-cookie.ts'
import { isSame, type Sessions } from './session.ts'
import { createAttempts } from './sign-in-attempts.ts'
import { signInPage } from './sign-in-page.ts'

type Parts = {
  sessions: Sessions | null
  shared: Pick<Shared, 'limit' | 'notes'>
  stylesheet: string | null
  log: Logger
  now: () => number
}

/**
 * `GET` and `POST /sign-in`, and `POST /sign-out`, where access is by key. How large a form may be is said in
 * `request-limits.ts`.
 */
export function signInRoutes(app: Proxy, access: Access, { sessions, shared, stylesheet, log, now }: Parts) {
  if (access.kind !== 'key' || sessions === null) return
  const attempts = createAttempts(shared.limit, shared.notes, now)
  const page = (c: Context<ProxyEnv>, status: 200 | 401 | 429, fault?: string) => {
    const note = c.req.query('signed-out') !== undefined && !fault ? words.signedOut : undefined
    return c.html(signInPage(stylesheet, { fault, note }), status, NOT_KEPT)
  }
  const tooMany = (c: Context<ProxyEnv>, waitMs: number) => {
    const seconds = Math.ceil(waitMs / 1000)
    c.header('Retry-After', String(seconds))
    return page(c, 429, words.tooMany(seconds))
  }

  app.get('/sign-in', (c) => (c.get('client').isSignedIn ? goOn(c, nextOf(c)) : page(c, 200)))

  app.post('/sign-in', refuseForeignForm, async (c) => {
    const { network } = c.get('client')
    const closedMs = await attempts.waitMs(network)
    if (closedMs > 0) return tooMany(c, closedMs)
    const given = new URLSearchParams(await c.req.text()).get('key')?.trim() ?? ''
    if (given === '') return page(c, 401, words.empty)
    if (!isSame(given, access.key)) {
      const waitMs = await attempts.fail(network)
      log.warn({ network }, 'a wrong access key')
      return waitMs > 0 ? tooMany(c, waitMs) : page(c, 401, words.wrong)
    }
    setSessionCookie(c, sessions.start())
    log.info({ network }, 'signed in')
    return goOn(c, nextOf(c))
  })

  app.post('/sign-out', refuseForeignForm, async (c) => {
    const session = await sessions.read(readSessionCookie(c))
    if (session) await sessions.end(session)
    deleteSessionCookie(c)
    return goOn(c, '/sign-in?signed-out')
  })
}

const NOT_KEPT = { 'Cache-Control': 'private, no-store' }

const nextOf = (c: Context<ProxyEnv>) => readLocalPath(c.req.query('next'))

/** To a path of ours, by GET whatever this was (RFC 9110, 15.4.4). */
export function goOn(c: Context<ProxyEnv>, path: string): Response {
  c.header('Cache-Control', NOT_KEPT['Cache-Control'])
  return c.redirect(path, 303)
}
