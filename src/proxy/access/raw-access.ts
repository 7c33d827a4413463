import type { IncomingMessage } from 'node:http'
import type { Client } from '../proxy-env.ts'
import type { Access } from '../settings/access.ts'
import { isLoopbackName } from './client-address.ts'

const FORWARDER_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/**
 * Whether a request may see the upstream's own JSON: from a person who is signed in, or where the proxy serves this
 * machine alone and the request comes from it, not through a forwarder. The Host must be a loopback name too, since a
 * foreign page can point a name of its own at 127.0.0.1. Never where everybody may ask.
 */
export function isRawAllowed(
  access: Access,
  client: Client,
  request: Request,
  incoming: IncomingMessage | undefined,
): boolean {
  if (client.isSignedIn) return true
  const remote = incoming?.socket.remoteAddress
  return (
    access.kind === 'local' &&
    isLoopbackName(new URL(request.url).hostname) &&
    !FORWARDER_HEADERS.some((name) => request.headers.has(name)) &&
    (incoming === undefined || (remote !== undefined && isLoopbackName(remote)))
  )
}
