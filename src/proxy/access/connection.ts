import type { BlockList } from 'node:net'
import type { Context, MiddlewareHandler } from 'hono'
import type { ProxyEnv } from '../proxy-env.ts'
import { clientAddress, isTrusted } from './client-address.ts'

/**
 * How a request came. `isByProxy`: a trusted proxy sent it, whose word on all else is taken. `address` is the
 * client's own. `isSecure`: it came over TLS as far as that proxy.
 */
export type Connection = { isByProxy: boolean; address: string; isSecure: boolean }

/** Sets `connection`, for all that depends on it. */
export function readConnection(trustedProxies: BlockList): MiddlewareHandler<ProxyEnv> {
  const isAnyTrusted = trustedProxies.rules.length > 0
  return (c, next) => {
    const peer = peerOf(c)
    const isByProxy = isAnyTrusted && isTrusted(peer, trustedProxies)
    const forwardedFor = isByProxy ? c.req.header('X-Forwarded-For') : undefined
    c.set('connection', {
      isByProxy,
      address: clientAddress(peer, forwardedFor, trustedProxies),
      isSecure: isByProxy && isHttps(c.req.header('X-Forwarded-Proto')),
    })
    return next()
  }
}

/** Proxies in a row each add their word; the first is that of the one the client met. */
const isHttps = (forwardedProto: string | undefined): boolean =>
  forwardedProto?.split(',')[0]?.trim().toLowerCase() === 'https'

/** Tests hand in a Request without a socket; one that is gone by now has no address, and nobody trusts that. */
const peerOf = (c: Context<ProxyEnv>): string =>
  c.env?.incoming ? (c.env.incoming.socket.remoteAddress ?? '') : '127.0.0.1'
