import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createEmulator, type EmulatorOptions } from './emulator.ts'

/** Serves the emulator on a free port of the loopback. `url` has no slash at its end; `close` cuts open calls off. */
export function serveEmulator(options: EmulatorOptions): Promise<{ url: string; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: createEmulator(options).fetch,
        hostname: '127.0.0.1',
        port: 0,
        createServer,
        // The emulator lives in the product's own process, whose Request and Response stay as they are.
        overrideGlobalObjects: false,
      },
      ({ port }: AddressInfo) =>
        resolve({ url: `http://127.0.0.1:${port}`, close: () => close(server as Server) }),
    )
    server.on('error', reject)
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    // Without this, FAULT-NEVER would keep the server open for ever.
    server.closeAllConnections()
  })
}
