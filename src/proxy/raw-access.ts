import type { IncomingMessage } from 'node:http'
import { isLoopbackName } from './client-address.ts'

const FORWARDER_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

/**
 * Whether a request may see the upstream's own JSON: only where the proxy listens on the loopback alone and the
 * request comes from this machine, not through a forwarder. The Host must be a loopback name too, since a
 * foreign page can point a name of its own at 127.0.0.1.
 */
export function isRawAllowed(host: string, request: Request, incoming: IncomingMessage | undefined): boolean {
  const { headers } = request
  const remote = incoming?.socket.remoteAddress
  return (
    isLoopbackName(host) &&
    isLoopbackName(new URL(request.url).hostname) &&
    !FORWARDER_HEADERS.some((name) => headers.has(name)) &&
    (remote === undefined || isLoopbackName(remote))
  )
}
