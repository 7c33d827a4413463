import { readTiles, type Tiles } from './settings-tiles.ts'
import { readUpstreamSettings, type Upstream } from './settings-upstream.ts'
import { VariableReader, type Environment } from './settings-variables.ts'

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
  tiles: Tiles | null
  cacheMegabytes: number
  logLevel: (typeof LOG_LEVELS)[number]
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
  const settings: Settings = {
    port: read.wholeNumber('PORT', 4173, 0, 65_535),
    host: read.text('HOST') ?? '127.0.0.1',
    upstream: readUpstreamSettings(read),
    timeoutMs: read.wholeNumber('AIRUDDER_TIMEOUT_MS', 8000, 100, 120_000),
    tiles: readTiles(read),
    cacheMegabytes: read.wholeNumber('CACHE_MEGABYTES', 32, 1, 4096),
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, 'info'),
  }
  if (read.faults.length > 0) throw new SettingsError(read.faults)
  return settings
}
