import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { pageHtml } from './page-html.ts'
import type { Proxy } from './proxy.ts'
import type { ProxyEnv } from './proxy-env.ts'
import type { Settings } from './settings.ts'

const PAGE_ROUTES = ['/', '/track/:carrier/:waybill', '/examples']
const A_YEAR = 'public, max-age=31536000, immutable'

/** Serves the built page from `folder`: hashed files for ever, the HTML anew each time with its settings in it. */
export function servePage(app: Proxy, settings: Settings, folder: string): void {
  const built = readFileSync(join(folder, 'index.html'), 'utf8')
  const html = (status: 200 | 404) => (c: Context<ProxyEnv>) =>
    c.html(pageHtml(built, settings, c.req.path), status, { 'Cache-Control': 'private, no-cache' })
  const file = (cacheControl: string) =>
    serveStatic<ProxyEnv>({
      root: folder,
      precompressed: true,
      onFound: (_path, c) => c.header('Cache-Control', cacheControl),
    })

  for (const route of PAGE_ROUTES) app.get(route, html(200))
  app.get('/index.html', (c) => c.redirect('/', 301))
  app.get('/assets/*', file(A_YEAR))
  app.get('*', file('public, no-cache'))
  app.notFound(html(404))
}
