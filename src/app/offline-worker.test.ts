import { readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'

const code = readFileSync(new URL('./offline-worker.js', import.meta.url), 'utf8')
const ORIGIN = 'https://track.example.com'
const pathOf = (one: string | { url: string }) =>
  new URL(typeof one === 'string' ? one : one.url, ORIGIN).pathname

/** The stores of a browser: by name, then by path. */
class Caches {
  readonly stores = new Map<string, Map<string, Response>>()
  open = async (name: string) => {
    const store = this.stores.get(name) ?? new Map<string, Response>()
    this.stores.set(name, store)
    return {
      put: async (path: string, response: Response) => void store.set(path, response),
      addAll: async (paths: string[]) =>
        void paths.forEach((path) => store.set(path, new Response(`kept ${path}`))),
    }
  }
  match = async (one: string | { url: string }) =>
    [...this.stores.values()].map((store) => store.get(pathOf(one))?.clone()).find(Boolean)
  keys = async () => [...this.stores.keys()]
  delete = async (name: string) => this.stores.delete(name)
}

const pageOf = (build: string) =>
  `<html><script type="module" crossorigin src="/assets/page-${build}.js"></script></html>`

type Event = Record<string, unknown>

/** A worker of a build, in a browser with these stores; `server` answers what it asks, and rejects where it is away. */
function worker(build: string, caches: Caches, server: (path: string) => Promise<Response>) {
  const listeners = new Map<string, (event: Event) => void>()
  const asked: string[] = []
  const self = {
    waypostBuild: { files: ['/waypost.svg', `/assets/page-${build}.js`], build },
    addEventListener: (name: string, act: (event: Event) => void) => listeners.set(name, act),
    registration: {},
  }
  const fetch = (one: string | { url: string }) => {
    asked.push(pathOf(one))
    return server(pathOf(one))
  }
  runInNewContext(code, { self, caches, fetch, URL, location: { origin: ORIGIN } })
  const send = async (name: string, event: Event): Promise<Response | null> => {
    let answer: Promise<Response> | null = null
    const waits: unknown[] = []
    listeners.get(name)?.({
      ...event,
      waitUntil: (work: unknown) => waits.push(work),
      respondWith: (response: Promise<Response>) => (answer = response),
    })
    const response = await answer
    await Promise.all(waits)
    return response
  }
  const textOf = async (path: string, mode: string, more: Event = {}) =>
    (await send('fetch', { request: { url: ORIGIN + path, method: 'GET', mode, ...more } }))?.text() ?? null
  return {
    send,
    asked,
    goTo: (path: string) => textOf(path, 'navigate'),
    load: (path: string) => textOf(path, 'cors'),
  }
}

const away = () => Promise.reject(new TypeError('Failed to fetch'))
const serving = (build: string) => async () => new Response(pageOf(build))

async function installed(build: string, caches: Caches) {
  const one = worker(build, caches, serving(build))
  await one.send('install', {})
  await one.send('activate', {})
  return one
}

describe('the worker that opens the page without a connection', () => {
  test('a page comes from the server while that answers, and is the kept one when it does not', async () => {
    const caches = new Caches()
    await installed('one', caches)
    expect(await worker('one', caches, serving('two')).goTo('/track/100079/601609743303')).toBe(pageOf('two'))
    const offline = worker('one', caches, away)
    for (const path of ['/', '/batch', '/examples', '/track/100079/601609743303'])
      expect(await offline.goTo(path)).toBe(pageOf('one'))
  })

  test('files of its build are kept; nothing else is touched', async () => {
    const caches = new Caches()
    await installed('one', caches)
    const offline = worker('one', caches, away)
    expect(await offline.load('/assets/page-one.js')).toBe('kept /assets/page-one.js')
    for (const path of ['/api/parcels/100079/601609743303', '/assets/page-two.js', '/basemap/world.json'])
      expect(await offline.load(path)).toBeNull()
    for (const path of ['/sign-in', '/api/openapi.json']) expect(await offline.goTo(path)).toBeNull()
    expect(offline.asked).toEqual([])
  })

  test('the page of a newer build, or of a sign-in, is not kept for a day without a connection', async () => {
    const caches = new Caches()
    await installed('one', caches)
    await worker('one', caches, serving('two')).goTo('/')
    const redirected = Object.defineProperty(new Response(pageOf('one')), 'redirected', { value: true })
    await worker('one', caches, async () => redirected).goTo('/')
    await worker('one', caches, async () => new Response('down', { status: 502 })).goTo('/')
    expect(await worker('one', caches, away).goTo('/')).toBe(pageOf('one'))
  })

  test('a new build takes the place of the old one, and leaves the stores of others', async () => {
    const caches = new Caches()
    await caches.open('of-another')
    await installed('one', caches)
    const next = worker('two', caches, serving('two'))
    await next.send('install', {})
    expect(await caches.keys()).toEqual(['of-another', 'waypost-page-one', 'waypost-page-two'])
    await next.send('activate', {})
    expect(await caches.keys()).toEqual(['of-another', 'waypost-page-two'])
  })

  test('with nothing kept the browser says that there is no connection', async () => {
    await expect(worker('one', new Caches(), away).goTo('/')).rejects.toThrow('Failed to fetch')
  })
})
