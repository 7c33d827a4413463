import { BlockList } from 'node:net'
import { expect, test } from 'vitest'
import { faultsOf } from '../testing/settings-faults.ts'
import { readSettings } from './settings.ts'

const keys = { AIRUDDER_SIGN_KEY: 'a-key', AIRUDDER_SIGN_SECRET: 'a-secret' }

test('an empty environment means the emulator and the defaults', () => {
  expect(readSettings({})).toEqual({
    trustedProxies: expect.any(BlockList) as BlockList,
    access: { kind: 'local' },
    upstreamPerSecond: 3,
    clientPerMinute: 240,
    breakerFailures: 5,
    cacheUrl: null,
    staleMinutes: 60,
    metricsPort: null,
    metricsHost: '127.0.0.1',
    port: 4173,
    host: '127.0.0.1',
    upstream: null,
    timeoutMs: 8000,
    scale: {
      domestic: { watch: 3, chase: 5, lost: 10 },
      crossBorder: { watch: 3, chase: 10, lost: 25 },
    },
    tiles: null,
    cacheMegabytes: 32,
    logLevel: 'info',
    logFullWaybills: false,
  })
})

test('keys without an address go to the vendor', () => {
  expect(readSettings(keys).upstream).toEqual({
    url: 'https://api.airudder.com',
    key: 'a-key',
    secret: 'a-secret',
    signer: { kind: 'hmac-body' },
  })
})

test('an address with a path keeps it, without the slash at its end', () => {
  const url = 'http://localhost:9000/mock/'
  expect(readSettings({ ...keys, AIRUDDER_URL: url }).upstream?.url).toBe('http://localhost:9000/mock')
})

test('the days that a parcel may stand still are set apart for domestic ones and others', () => {
  expect(
    readSettings({ MOVEMENT_DAYS_DOMESTIC: '2, 4, 8', MOVEMENT_DAYS_CROSS_BORDER: '7,14,30' }).scale,
  ).toEqual({
    domestic: { watch: 2, chase: 4, lost: 8 },
    crossBorder: { watch: 7, chase: 14, lost: 30 },
  })
})

test('a variable that is set to nothing counts as not set', () => {
  expect(readSettings({ AIRUDDER_URL: '', AIRUDDER_SIGN_KEY: ' ', PORT: '' }).upstream).toBeNull()
})

test.each([
  [{ AIRUDDER_SIGN_KEY: 'a-key' }, 'AIRUDDER_SIGN_SECRET'],
  [{ AIRUDDER_SIGN_SECRET: 'a-secret' }, 'AIRUDDER_SIGN_KEY'],
  [{ ...keys, AIRUDDER_SIGN_KEY: 'two\nlines' }, 'AIRUDDER_SIGN_KEY'],
  [{ ...keys, AIRUDDER_URL: 'ftp://x' }, 'AIRUDDER_URL'],
  [{ ...keys, AIRUDDER_URL: 'api.airudder.com' }, 'AIRUDDER_URL'],
  [{ ...keys, AIRUDDER_URL: 'https://me:pw@x' }, 'AIRUDDER_URL'],
  [{ ...keys, AIRUDDER_URL: 'https://x/?a=1' }, 'AIRUDDER_URL'],
  [{ AIRUDDER_SIGNER: 'rot13' }, 'AIRUDDER_SIGNER'],
  [{ AIRUDDER_SIGNER: 'template' }, 'AIRUDDER_SIGN_TEMPLATE'],
  [{ AIRUDDER_SIGNER: 'template', AIRUDDER_SIGN_TEMPLATE: '{time}' }, 'AIRUDDER_SIGN_TEMPLATE'],
  [{ AIRUDDER_SIGN_ALGORITHM: 'crc32' }, 'AIRUDDER_SIGN_ALGORITHM'],
  [{ AIRUDDER_SIGN_ENCODING: 'rot13' }, 'AIRUDDER_SIGN_ENCODING'],
  [{ AIRUDDER_TIMEOUT_MS: '8s' }, 'AIRUDDER_TIMEOUT_MS'],
  [{ PORT: '65536' }, 'PORT'],
  [{ CACHE_MEGABYTES: '-1' }, 'CACHE_MEGABYTES'],
  [{ CACHE_URL: 'http://cache.example.org' }, 'CACHE_URL'],
  [{ CACHE_URL: 'redis://cache.example.org/parcels' }, 'CACHE_URL'],
  [{ CACHE_URL: 'redis:///1' }, 'CACHE_URL'],
  [{ MOVEMENT_DAYS_DOMESTIC: '3,5' }, 'MOVEMENT_DAYS_DOMESTIC'],
  [{ MOVEMENT_DAYS_DOMESTIC: '5,3,10' }, 'MOVEMENT_DAYS_DOMESTIC'],
  [{ MOVEMENT_DAYS_CROSS_BORDER: '0,5,10' }, 'MOVEMENT_DAYS_CROSS_BORDER'],
  [{ MOVEMENT_DAYS_CROSS_BORDER: '3 days' }, 'MOVEMENT_DAYS_CROSS_BORDER'],
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  [{ LOG_WAYBILLS: 'some' }, 'LOG_WAYBILLS'],
  [{ TILE_URL: 'https://tile.example.org/' }, 'TILE_URL'],
  [{ TILE_URL: 'https://x; script-src *//{z}/{x}/{y}' }, 'TILE_URL'],
  [{ TILE_URL_DARK: 'https://tile.example.org/{z}/{x}/{y}.png' }, 'TILE_URL'],
])('a fault is one sentence that names its variable: %o', (environment, name) => {
  const faults = faultsOf(environment)
  expect(faults).toHaveLength(1)
  expect(faults[0]).toMatch(new RegExp(`^${name} [^\\n]*\\.$`))
})

test('an address without keys names both of them', () => {
  const faults = faultsOf({ AIRUDDER_URL: 'https://api.example.org' })
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['AIRUDDER_SIGN_KEY', 'AIRUDDER_SIGN_SECRET'])
})

test('all faults are told at once, and none repeats a value', () => {
  const faults = faultsOf({ PORT: 'p0rt', LOG_LEVEL: 'l0ud', AIRUDDER_SIGN_SECRET: 's3cret word' })
  expect(faults).toHaveLength(4)
  expect(faults.join(' ')).not.toMatch(/p0rt|l0ud|s3cret/)
})
