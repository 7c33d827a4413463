import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startServer } from '../own-server.ts'
import { ask } from './ask.ts'
import { isAlive } from './process-probe.ts'

const DIST = fileURLToPath(new URL('../../dist', import.meta.url))

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'waypost-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the built folder runs by itself, without packages and settings', async () => {
  const alone = join(folder, 'alone')
  cpSync(DIST, alone, { recursive: true })
  // All but the port, which may be taken on a machine that tests.
  const { url, stop } = await startServer({ PATH: '' }, join(alone, 'server/serve.js'))
  expect((await ask(url, '/')).text).toContain('<title>Waypost</title>')
  expect(await ask(url, '/healthz')).toMatchObject({ status: 200, text: '{"alive":true}' })
  expect(await ask(url, '/api/parcels/100079/601609743303')).toMatchObject({ status: 200 })
  expect(await stop()).toBe(0)
})

describe('a start that fails says why in one sentence', () => {
  let holder: Server
  let taken: string
  beforeAll(async () => {
    holder = createServer()
    await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve))
    taken = String((holder.address() as AddressInfo).port)
  })
  afterAll(() => void holder.close())

  const why = (env: Record<string, string>, script?: string) =>
    startServer(env, script).then(
      async ({ stop }) => `it started, and ended with ${await stop()}`,
      (error: Error) => error.message.replaceAll(taken, 'TAKEN').split('\n'),
    )
  const said = (...lines: string[]) => ['the server ended with 1:', ...lines]

  test('a port that is taken', async () => {
    expect(await why({ PORT: taken })).toEqual(said('Waypost cannot start: port TAKEN is taken (set PORT).'))
    expect(await why({ METRICS_PORT: taken })).toEqual(
      said('Waypost cannot start: port TAKEN is taken (set METRICS_PORT).'),
    )
  })

  test('an address of another machine', async () => {
    expect(await why({ HOST: '192.0.2.1', ACCESS_OPEN: 'true' })).toEqual(
      said('Waypost cannot start: 192.0.2.1 is not this machine (set HOST).'),
    )
  })

  test('settings that are wrong, all of them at once', async () => {
    expect(await why({ PORT: 'x', CACHE_URL: 'http://redis' })).toEqual(
      said(
        'Waypost cannot start:',
        '- PORT must be a whole number from 0 to 65535.',
        '- CACHE_URL must be memory, or an address such as redis://host:6379, rediss:// or with /1 for a database.',
      ),
    )
  })

  test('a page that was not built', async () => {
    const halved = join(folder, 'halved')
    mkdirSync(halved)
    cpSync(join(DIST, 'server'), join(halved, 'server'), { recursive: true })
    expect(await why({}, join(halved, 'server/serve.js'))).toEqual(
      said('Waypost cannot start: the built page is missing beside it (run npm run build).'),
    )
  })
})

test('metrics are at their own address, and at no other', async () => {
  const { url, lines, stop } = await startServer({ METRICS_PORT: '0' })
  const metrics = lines.map((line) => /^Metrics are at (\S+)\/metrics$/.exec(line)?.[1]).find(Boolean) ?? ''
  await ask(url, '/api/parcels/100079/601609743303')
  const collected = await ask(metrics, '/metrics')
  expect(collected.headers['content-type']).toMatch(/^text\/plain/)
  expect(collected.text).toContain('waypost_requests_total{route="parcel",status="200",kind="none"} 1')
  expect(collected.text).toContain('process_cpu_seconds_total')
  expect(collected.text).not.toContain('601609743303')
  expect((await ask(metrics, '/')).status).toBe(404)
  expect((await ask(metrics, '/metrics', { headers: { Host: 'evil.example' } })).status).toBe(403)
  expect((await ask(url, '/metrics')).status).toBe(404)
  expect(await stop()).toBe(0)
  // Lines are written in blocks; the last of them when the process ends.
  expect(lines.filter((line) => line.includes('"waybill":"*3303"'))).toHaveLength(1)
})

test('an error that nobody expects ends it with one line that repeats nothing of it', async () => {
  const planted = "process.on('SIGUSR2', () => void Promise.reject(new Error(['plan', 'ted'].join(''))))"
  const { pid, lines, stop } = await startServer({
    NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(planted)}`,
  })
  process.kill(pid, 'SIGUSR2')
  while (isAlive(pid)) await sleep(5)
  expect(await stop()).toBe(1)
  const fatal = lines.filter((line) => line.includes('an unexpected error ends the process'))
  expect(fatal).toHaveLength(1)
  expect(lines.join('')).not.toContain('planted')
})
