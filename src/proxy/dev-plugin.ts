import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Plugin, ViteDevServer } from 'vite'

type Listener = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Mounts the very handler of production in Vite's dev server, and puts the same settings into the HTML. All of it is
 * loaded through Vite, so that an edit of the proxy is seen on the next request.
 */
export function devProxy(): Plugin {
  let dev: ViteDevServer
  return {
    name: 'waypost-dev-proxy',
    apply: (_config, { command, isPreview }) =>
      command === 'serve' && !isPreview && process.env['VITEST'] === undefined,
    configureServer(server) {
      dev = server
      const listener = createListener(server)
      server.middlewares.use((request, response, next) => {
        if (!/^\/(?:api|sign-in|sign-out)(?:[/?]|$)/.test(request.url ?? '')) return next()
        listener()
          .then((handle) => handle(request, response))
          .catch(next)
      })
    },
    async transformIndexHtml(html, { path, originalUrl }) {
      const { pageHtml } = await load<typeof import('./page/page-html.ts')>(dev, 'page/page-html')
      const { readSettings } = await load<typeof import('./settings/settings.ts')>(dev, 'settings/settings')
      return pageHtml(html, readSettings(process.env), new URL(originalUrl ?? path, 'http://dev').pathname)
    },
  }
}

const load = <Module>(server: ViteDevServer, name: string) =>
  server.ssrLoadModule(`/src/proxy/${name}.ts`) as Promise<unknown> as Promise<Module>

function createListener(server: ViteDevServer): () => Promise<Listener> {
  // Loaded once, so that an edit elsewhere does not change the port under the proxy.
  let emulator: Promise<{ upstream: import('./settings/upstream.ts').Upstream }> | undefined
  const startEmulator = async () => {
    const emulated = await load<typeof import('./emulated-upstream.ts')>(server, 'emulated-upstream')
    const started = await emulated.startEmulatedUpstream()
    server.httpServer?.once('close', () => void started.close())
    server.config.logger.warn('NO KEY IS SET: THE EMULATOR ANSWERS. These parcels are made up.')
    return started
  }
  let mounted: { module: unknown; handle: Listener } | undefined
  return async () => {
    const module = await load<typeof import('./proxy.ts')>(server, 'proxy')
    // Vite hands out a new module object once the file, or anything it imports, was edited.
    if (mounted?.module !== module) {
      const { readSettings } = await load<typeof import('./settings/settings.ts')>(
        server,
        'settings/settings',
      )
      const settings = readSettings(process.env)
      const upstream = settings.upstream ?? (await (emulator ??= startEmulator())).upstream
      const { app } = module.createProxy(settings, { upstream, stylesheet: '/src/styles.css' })
      mounted = { module, handle: getRequestListener(app.fetch, { overrideGlobalObjects: false }) }
    }
    return mounted.handle
  }
}
