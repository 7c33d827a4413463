// Opens the page where there is no connection: what is saved in this browser can then be read. The build puts the
// names of its files and its own name in (tools/offline-worker.ts). A page always comes from the server where that can
// be reached, so nobody gets an older version than there is; a new worker takes over once no tab has the old one, so
// the parts of an old page stay within reach.
const { files: FILES, build: BUILD } = self.waypostBuild
const PREFIX = 'waypost-page-'
const CACHE = PREFIX + BUILD
/** Every page is this document: it reads the address. */
const SHELL = '/'
const PAGES = /^\/(?:$|batch$|examples$|track\/)/

async function keepShell(response) {
  // Who is signed out is led elsewhere; a newer page has parts that are not kept here.
  if (!response.ok || response.redirected) return
  if (await namesOurPage(response.clone())) await (await caches.open(CACHE)).put(SHELL, response)
}

async function namesOurPage(response) {
  const html = await response.text()
  const [, entry = ''] = /<script type="module"[^>]* src="([^"]+)"/.exec(html) ?? []
  return FILES.includes(entry)
}

async function openPage(event) {
  try {
    const response = (await event.preloadResponse) ?? (await fetch(event.request))
    if (new URL(event.request.url).pathname === SHELL) event.waitUntil(keepShell(response.clone()))
    return response
  } catch (error) {
    const kept = await caches.match(SHELL)
    if (kept === undefined) throw error
    return kept
  }
}

self.addEventListener('install', (event) => {
  const keep = async () => {
    await (await caches.open(CACHE)).addAll(FILES)
    await keepShell(await fetch(SHELL))
  }
  event.waitUntil(keep())
  // Answers come from the server alone, and do not wait for the worker to start, where the browser can do so.
  event.waitUntil(event.addRoutes?.({ condition: { urlPattern: '/api/*' }, source: 'network' }))
})

self.addEventListener('activate', (event) => {
  const tidy = async () => {
    const names = await caches.keys()
    const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE)
    await Promise.all(old.map((name) => caches.delete(name)))
    // The server is asked while the worker starts, so that it costs no time.
    await self.registration.navigationPreload?.enable()
  }
  event.waitUntil(tidy())
})

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== location.origin) return
  if (mode === 'navigate') {
    if (PAGES.test(pathname)) event.respondWith(openPage(event))
  } else if (FILES.includes(pathname))
    event.respondWith(
      caches.match(event.request, { ignoreVary: true }).then((kept) => kept ?? fetch(event.request)),
    )
})
