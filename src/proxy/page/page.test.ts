import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createProxy } from '../proxy.ts'
import { readSettings } from '../settings/settings.ts'
import { upstreamAt } from '../testing/tiny-upstream.ts'
import type { PageSettings } from './page-html.ts'
import { servePage } from './page.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waypost-page-'))
  const files = {
    'index.html': '<!doctype html><html><head><title>Waypost</title></head><body></body></html>',
    'waypost.svg': '<svg/>',
    'offline-worker.js': 'plain',
    'assets/main-BUYfHevU.js': 'plain',
    'assets/main-BUYfHevU.js.br': 'brotli',
    'assets/main-BUYfHevU.js.gz': 'gzip',
    'basemap/countries/MY-AbCd1234.json': '{}',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

function page(env: Record<string, string> = {}) {
  const settings = readSettings({ LOG_LEVEL: 'silent', ...env })
  const { app } = createProxy(settings, { upstream: upstreamAt('http://127.0.0.1:1') })
  servePage(app, settings, folder)
  return async (path: string, init?: RequestInit) => app.request(path, init)
}

function pageSettings(html: string): PageSettings {
  const json = /<script type="application\/json" id="page-settings">(.*?)<\/script>/s.exec(html)?.[1]
  return JSON.parse(json ?? 'null') as PageSettings
}

test.each(['/', '/examples', '/batch', '/track/100079/601609743303', '/track/abc/x'])(
  '%s is the page',
  async (path) => {
    const answer = await page()(path)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
    expect(answer.headers.get('Cache-Control')).toBe('private, no-cache')
    expect(pageSettings(await answer.text()).emulator).toBe(true)
  },
)

test.each([
  '/nothing',
  '/track',
  '/track/100079',
  '/track/1/2/3',
  '/assets/none.js',
  '/track/%E0%A4%A/x/y',
  '/assets/',
])('%s is the page with a 404, guarded like all others', async (path) => {
  const answer = await page()(path)
  expect([answer.status, answer.headers.get('X-Frame-Options')]).toEqual([404, 'DENY'])
  expect(pageSettings(await answer.text()).emulator).toBe(true)
})

test('only GET and HEAD are offered', async () => {
  const answer = await page()('/', { method: 'POST' })
  expect([answer.status, answer.headers.get('Allow')]).toEqual([405, 'GET, HEAD'])
  expect(await answer.json()).toMatchObject({ kind: 'wrong-method', status: 405 })
})

test.each(['/%2e%2e/package.json', '/..%2fpackage.json', '/assets/..%5c..%5cpackage.json', '/%00'])(
  'nothing outside the folder is served: %s',
  async (path) => {
    const answer = await page()(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.get('Content-Type')).toContain('text/html')
  },
)

test('the built HTML is not to be had without its settings', async () => {
  const answer = await page()('/index.html')
  expect([answer.status, answer.headers.get('Location')]).toEqual([301, '/'])
})

test.each([
  ['/assets/main-BUYfHevU.js', 'public, max-age=31536000, immutable'],
  ['/basemap/countries/MY-AbCd1234.json', 'public, max-age=31536000, immutable'],
  ['/waypost.svg', 'public, no-cache'],
  ['/offline-worker.js', 'public, no-cache'],
])('%s is kept as long as its name allows', async (path, cacheControl) => {
  const answer = await page()(path)
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, cacheControl])
})

test.each([
  ['br, gzip', 'br', 'brotli'],
  ['gzip', 'gzip', 'gzip'],
  ['identity', null, 'plain'],
])('files are served as they were compressed in the build: %s', async (accepted, encoding, text) => {
  const answer = await page()('/assets/main-BUYfHevU.js', { headers: { 'Accept-Encoding': accepted } })
  expect([answer.headers.get('Content-Encoding'), await answer.text()]).toEqual([encoding, text])
  expect(answer.headers.get('Content-Type')).toContain('text/javascript')
})

test('the address names the carrier, and starts the look-up before the bundle', async () => {
  const html = await (await page()('/track/3011/ab12345cn')).text()
  expect(pageSettings(html).carrier).toMatchObject({ code: 3011, name: expect.any(String) })
  expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="/api/parcels/3011/AB12345CN">')
})

test.each([
  ['a carrier that wants an extra value, which only the page knows', '/track/100003/AB12345'],
  ['a number that cannot be one', '/track/3011/%22%3E%3Cscript%3E'],
  ['another page', '/examples'],
])('nothing is asked ahead for %s', async (_name, path) => {
  expect(await (await page()(path)).text()).not.toContain('preload')
})

test('a carrier that the catalogue does not know has no name', async () => {
  expect(pageSettings(await (await page()('/track/999999999/AB12345')).text()).carrier).toBeNull()
})

test('how long a parcel may stand still is told to the page', async () => {
  const html = await (await page({ MOVEMENT_DAYS_DOMESTIC: '2,4,8' })('/')).text()
  expect(pageSettings(html).scale.domestic).toEqual({ watch: 2, chase: 4, lost: 8 })
})

const tiles = {
  TILE_URL: 'https://{s}.tile.example.org/{z}/{x}/{y}.png?key=1',
  TILE_URL_DARK: 'https://dark.example.org:8443/{z}/{x}/{y}.png',
  TILE_ATTRIBUTION: '</script><a href="https://example.org">© Example</a>',
  TILE_MAX_ZOOM: '17',
}

test('the tile server is told to the page, and text in it cannot end the script', async () => {
  const html = await (await page(tiles)('/')).text()
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(pageSettings(html).tiles).toEqual({
    url: tiles.TILE_URL,
    urlDark: tiles.TILE_URL_DARK,
    attribution: tiles.TILE_ATTRIBUTION,
    maxZoom: 17,
  })
})

test('the policy allows the page its own files and the tile server, and nothing inline', async () => {
  const policy = (await page(tiles)('/')).headers.get('Content-Security-Policy')
  expect(policy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; " +
      "img-src 'self' data: https://*.tile.example.org https://dark.example.org:8443; " +
      "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  )
})
