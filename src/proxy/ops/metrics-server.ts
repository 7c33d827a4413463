import { createServer, type IncomingMessage, type Server } from 'node:http'
import { isLoopbackHost, isLoopbackName } from '../access/client-address.ts'
import type { Metrics } from './metrics.ts'

/**
 * `GET /metrics`, and nothing else, on a listener of its own: the figures are for whoever runs this, and the address
 * that people use never has them.
 */
export function createMetricsServer(metrics: Metrics): Server {
  const server = createServer((request, response) => {
    response.setHeader('Cache-Control', 'no-store')
    response.setHeader('X-Content-Type-Options', 'nosniff')
    if (isForeign(request)) return void response.writeHead(403).end()
    if (request.url?.split('?')[0] !== '/metrics') return void response.writeHead(404).end()
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { Allow: 'GET, HEAD' }).end()
    metrics.text().then(
      (text) => response.setHeader('Content-Type', metrics.contentType).end(text),
      () => response.writeHead(500).end(),
    )
  })
  // Who collects comes back every few seconds; nobody else has a reason to stay.
  server.headersTimeout = 5000
  return server
}

/** On this machine alone it answers under this machine's names alone, as any name can be pointed at 127.0.0.1. */
function isForeign({ socket, headers }: IncomingMessage): boolean {
  return isLoopbackName(socket.localAddress ?? '') && !isLoopbackHost(headers.host ?? '')
}
