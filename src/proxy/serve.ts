import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { startEmulatedUpstream } from './emulated-upstream.ts'
import { createLog } from './log.ts'
import { builtStylesheet, servePage } from './page.ts'
import { createProxy } from './proxy.ts'
import { createWaypostServer } from './server.ts'
import { readSettings, SettingsError, type Settings } from './settings.ts'
import { createMemoryShared } from './shared-memory.ts'
import { openRedisShared } from './shared-redis.ts'

// The built server lies in dist/server, the built page beside it.
const PAGE_FOLDER = fileURLToPath(new URL('../client', import.meta.url))

function settingsOrExit(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    console.error(`Waypost cannot start:\n${error.faults.map((fault) => `- ${fault}`).join('\n')}`)
    process.exit(1)
  }
}

const settings = settingsOrExit()
const log = createLog(settings.logLevel)
const upstream = settings.upstream ?? (await startEmulatedUpstream()).upstream
const now = Date.now
const memory = createMemoryShared(settings, now)
const shared =
  settings.cacheUrl === null
    ? memory
    : await openRedisShared({ url: settings.cacheUrl, memory, settings, log, now })
const { app } = createProxy(settings, {
  upstream,
  log,
  shared,
  now,
  stylesheet: builtStylesheet(PAGE_FOLDER),
})
servePage(app, settings, PAGE_FOLDER)

const server = createWaypostServer(app, { tiles: settings.tiles, log })
server.listen(settings.port, settings.host, () => {
  const { port } = server.address() as AddressInfo
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host
  console.log(`Waypost is at http://${host}:${port}`)
  if (settings.upstream === null) {
    console.log('NO KEY IS SET: THE EMULATOR ANSWERS. These parcels are made up. Numbers to try: /examples')
  }
})
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(`Waypost cannot listen: ${whyNotListening(error)}.`)
  process.exit(1)
})

function whyNotListening({ code, name }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') return `port ${settings.port} is taken (set PORT)`
  if (code === 'EACCES') return `port ${settings.port} is not for this user (set PORT)`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `${settings.host} is not this machine (set HOST)`
  return code ?? name
}

let stopping = false
function stop(): void {
  // A second signal means that somebody does not want to wait.
  if (stopping) process.exit(1)
  stopping = true
  server.close(() => void shared.close().then(() => process.exit(0)))
  server.closeIdleConnections()
  setTimeout(() => process.exit(0), settings.timeoutMs + 500).unref()
}
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
