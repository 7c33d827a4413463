import type { Context } from 'hono'
import { ProblemError } from '../problem.ts'
import type { ProxyEnv } from '../proxy-env.ts'

/** What a browser says of our own pages, and of an address that a person typed. */
const OWN_SITES = [undefined, 'same-origin', 'none']

/**
 * The API is asked by our own pages, by people and by programs, which send no `Sec-Fetch-Site`; never by the page of
 * another origin. A sibling (`same-site`: another subdomain, another port) could not read the answer, but would send
 * an agent's cookie and spend the quota.
 */
export function refuseCrossSite(c: Context<ProxyEnv>, next: () => Promise<void>): Promise<void> {
  if (!OWN_SITES.includes(c.req.header('Sec-Fetch-Site')))
    throw new ProblemError('not-allowed', 'Pages of other sites may not ask here.')
  return next()
}

/**
 * A form must be sent by our own page. A browser names the page's origin on every POST, and where the connection is
 * safe the relation of the two as well; a proxy in front may change the scheme, so only the host is compared.
 */
export async function refuseForeignForm(c: Context<ProxyEnv>, next: () => Promise<void>): Promise<void> {
  const site = c.req.header('Sec-Fetch-Site')
  const origin = c.req.header('Origin')
  const host = c.req.header('Host') ?? new URL(c.req.url).host
  const isOwn =
    site !== undefined
      ? site === 'same-origin'
      : origin === undefined || (URL.canParse(origin) && new URL(origin).host === host.toLowerCase())
  if (!isOwn) throw new ProblemError('not-allowed', 'Pages of other sites may not send this form.')
  await next()
}
