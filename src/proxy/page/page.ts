import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context } from 'hono'
import { wrongMethodAnswer } from '../problem.ts'
import type { ProxyEnv } from '../proxy-env.ts'
import type { Proxy } from '../proxy.ts'
import type { Settings } from '../settings/settings.ts'
import { pageHtml } from './page-html.ts'

const PAGE_ROUTES = ['/', '/track/:carrier/:waybill', '/batch', '/examples']

/** A name that holds a hash of the content never means anything else. */
const HASHED_NAME = /-[\w-]{8}\.\w+$/

/** Serves the built page from `folder`: hashed files for ever, the HTML anew each time with its settings in it. */
export function servePage(app: Proxy, settings: Settings, folder: string): void {
  const built = readFileSync(join(folder, 'index.html'), 'utf8')
  const html = (c: Context<ProxyEnv>, status: 200 | 404) =>
    c.html(pageHtml(built, settings, c.req.path), status, { 'Cache-Control': 'private, no-cache' })

  for (const route of PAGE_ROUTES) app.get(route, (c) => html(c, 200))
  // As a file it would lack the settings.
  app.get('/index.html', (c) => {
    c.header('Cache-Control', 'private, no-cache')
    return c.redirect('/', 301)
  })
  app.get('*', addLife, serveStatic<ProxyEnv>({ root: folder, precompressed: true }))
  app.notFound((c) => (/^(?:GET|HEAD)$/.test(c.req.method) ? html(c, 404) : wrongMethodAnswer()))
}

/** The address of the page's stylesheet, as the build named it. */
export function builtStylesheet(folder: string): string | null {
  const built = readFileSync(join(folder, 'index.html'), 'utf8')
  return /<link rel="stylesheet"[^>]* href="([^"]+)"/.exec(built)?.[1] ?? null
}

async function addLife(c: Context<ProxyEnv>, next: () => Promise<void>): Promise<void> {
  await next()
  if (c.res.headers.has('Cache-Control')) return
  const life = HASHED_NAME.test(c.req.path) ? 'public, max-age=31536000, immutable' : 'public, no-cache'
  c.res.headers.set('Cache-Control', life)
}
