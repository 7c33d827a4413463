import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { startEmulatedUpstream } from './emulated-upstream.ts'
import { createLog, openLogOutput, stackOf } from './ops/log.ts'
import { createMetricsServer } from './ops/metrics-server.ts'
import { createMetrics } from './ops/metrics.ts'
import { builtStylesheet, servePage } from './page/page.ts'
import { createProxy } from './proxy.ts'
import { listen, StartError } from './server/listen.ts'
import { createWaypostServer } from './server/server.ts'
import { keepHeapSmall } from './server/small-heap.ts'
import { stopOnSignal } from './server/stop.ts'
import { readSettings, SettingsError, type Settings } from './settings/settings.ts'
import { createMemoryShared } from './sharing/memory.ts'
import { openRedisShared } from './sharing/redis.ts'

// The built server lies in dist/server, the built page beside it.
const PAGE_FOLDER = fileURLToPath(new URL('../client', import.meta.url))

/** What a look-up may need beyond the call itself: its answer must be converted and sent. */
const LAST_ANSWER_MS = 750

keepHeapSmall()

await start().catch((error: unknown) => {
  if (error instanceof SettingsError) fail(`\n${error.faults.map((fault) => `- ${fault}`).join('\n')}`)
  if (error instanceof StartError) fail(` ${error.message}`)
  throw error
})

function fail(why: string): never {
  console.error(`Waypost cannot start:${why}`)
  process.exit(1)
}

async function start(): Promise<void> {
  const settings = readSettings(process.env)
  if (!existsSync(`${PAGE_FOLDER}/index.html`))
    throw new StartError('the built page is missing beside it (run npm run build).')

  const log = createLog(settings.logLevel, openLogOutput())
  process.on('uncaughtException', (error) => {
    // The message may repeat what was asked or answered; the stack says where it was.
    log.fatal({ error: stackOf(error) }, 'an unexpected error ends the process')
    process.exit(1)
  })

  const emulated = settings.upstream === null ? await startEmulatedUpstream() : null
  const shared = await openShared(settings, log)
  const metrics = settings.metricsPort === null ? null : createMetrics()
  const stopping = new AbortController()
  const { app, line } = createProxy(settings, {
    ...(emulated && { upstream: emulated.upstream }),
    log,
    shared,
    metrics,
    stopping: stopping.signal,
    stylesheet: builtStylesheet(PAGE_FOLDER),
  })
  servePage(app, settings, PAGE_FOLDER)

  const server = createWaypostServer(app, { tiles: settings.tiles, log })
  const metricsServer = metrics && createMetricsServer(metrics)
  stopOnSignal({
    server,
    longestMs: settings.timeoutMs + LAST_ANSWER_MS,
    begin: () => {
      stopping.abort()
      line.stop()
    },
    end: async () => {
      metricsServer?.close()
      metricsServer?.closeAllConnections()
      await Promise.allSettled([shared.close(), emulated?.close()])
    },
  })

  const { port, host, metricsPort, metricsHost } = settings
  if (metricsServer) {
    metrics.watch({ shared, line })
    const place = {
      port: metricsPort ?? 0,
      host: metricsHost,
      portName: 'METRICS_PORT',
      hostName: 'METRICS_HOST',
    }
    console.log(`Metrics are at ${await listen(metricsServer, place)}/metrics`)
  }
  const url = await listen(server, { port, host, portName: 'PORT', hostName: 'HOST' })
  console.log(`Waypost is at ${url}`)
  if (settings.access.kind === 'local' && process.env['TRUSTED_PROXIES'])
    console.log('NOBODY SIGNS IN: everybody whom the proxies of TRUSTED_PROXIES let through may ask.')
  if (emulated)
    console.log('NO KEY IS SET: THE EMULATOR ANSWERS. These parcels are made up. Numbers to try: /examples')
}

async function openShared(settings: Settings, log: ReturnType<typeof createLog>) {
  const memory = createMemoryShared(settings, Date.now)
  if (settings.cacheUrl === null) return memory
  const secret = settings.upstream?.secret ?? ''
  return openRedisShared({ url: settings.cacheUrl, memory, settings, secret, log, now: Date.now })
}
