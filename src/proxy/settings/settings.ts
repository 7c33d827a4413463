import type { BlockList } from 'node:net'
import type { Scale } from '../../parcel/movement.ts'
import { readAccess, readTrustedProxies, type Access } from './access.ts'
import { readCacheUrl } from './cache.ts'
import { readScale } from './scale.ts'
import { readTiles, type Tiles } from './tiles.ts'
import { readUpstreamSettings, type Upstream } from './upstream.ts'
import { VariableReader, type Environment } from './variables.ts'

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const

/** What the environment decides, read once at start. */
export type Settings = {
  /** 0 lets the system choose a free port. */
  port: number
  host: string
  /** Null where neither an address nor keys are set: then the emulator answers. */
  upstream: Upstream | null
  /** One limit for a whole call to the upstream, its body included. */
  timeoutMs: number
  /** Calls to the upstream in any second, over all instances that share a cache. */
  upstreamPerSecond: number
  /** Look-ups that reach the upstream in a minute, for one client. */
  clientPerMinute: number
  /** Failures in a row after which the upstream is left alone for a while; 0: never. */
  breakerFailures: number
  /** Where instances share what they know; null: each keeps its own. */
  cacheUrl: string | null
  cacheMegabytes: number
  /** How long past its life an answer may still be served, marked as stale. */
  staleMinutes: number
  access: Access
  /** The addresses whose word on the client's address, the scheme and the user is taken. */
  trustedProxies: BlockList
  /** How many days a parcel may stand still. */
  scale: Scale
  tiles: Tiles | null
  /** Null: no metrics. 0 lets the system choose a free port. */
  metricsPort: number | null
  metricsHost: string
  logLevel: (typeof LOG_LEVELS)[number]
  /** Waybills are written whole, in place of their last four characters. */
  logFullWaybills: boolean
}

/** Thrown by `readSettings`: `message` holds one sentence per line, each naming its variable. */
export class SettingsError extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'))
    this.name = 'SettingsError'
  }
}

/**
 * Reads and checks the settings. Every name and its default is listed in `.env.example`.
 * @throws SettingsError with all faults at once; no value is repeated in it, since one may be the secret.
 */
export function readSettings(environment: Environment): Settings {
  const read = new VariableReader(environment)
  const host = read.text('HOST') ?? '127.0.0.1'
  const trustedProxies = readTrustedProxies(read)
  const settings: Settings = {
    port: read.wholeNumber('PORT', 4173, 0, 65_535),
    host,
    upstream: readUpstreamSettings(read),
    timeoutMs: read.wholeNumber('AIRUDDER_TIMEOUT_MS', 8000, 100, 120_000),
    upstreamPerSecond: read.wholeNumber('UPSTREAM_PER_SECOND', 3, 1, 100_000),
    clientPerMinute: read.wholeNumber('CLIENT_PER_MINUTE', 240, 1, 10_000_000),
    breakerFailures: read.wholeNumber('BREAKER_FAILURES', 5, 0, 1000),
    cacheUrl: readCacheUrl(read),
    cacheMegabytes: read.wholeNumber('CACHE_MEGABYTES', 32, 1, 4096),
    staleMinutes: read.wholeNumber('STALE_MINUTES', 60, 0, 10_080),
    access: readAccess(read, host),
    trustedProxies,
    scale: readScale(read),
    tiles: readTiles(read),
    metricsPort: read.text('METRICS_PORT') === null ? null : read.wholeNumber('METRICS_PORT', 0, 0, 65_535),
    metricsHost: read.text('METRICS_HOST') ?? '127.0.0.1',
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
    logFullWaybills: read.oneOf('LOG_WAYBILLS', ['masked', 'full'], 'masked') === 'full',
  }
  if (read.faults.length > 0) throw new SettingsError(read.faults)
  return settings
}
