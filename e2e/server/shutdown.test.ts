import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import {
  answerJson,
  createGate,
  serveTinyUpstream,
  trackAnswer,
  type TinyUpstream,
} from '../../src/proxy/testing/tiny-upstream.ts'
import { startServer, type OwnServer } from '../own-server.ts'
import { ask } from './ask.ts'
import { isAlive } from './process-probe.ts'
import { row } from './table.ts'

const D_MS = 2000
const CONNECTIONS = 64

let upstream: TinyUpstream | undefined
let server: OwnServer | undefined
afterEach(async () => {
  if (server && isAlive(server.pid)) process.kill(server.pid, 'SIGKILL')
  await upstream?.close()
})

/** A server before an upstream that takes its time, and a promise for the first call that gets there. */
async function startBefore(answerAfterMs: number, env: Record<string, string> = {}) {
  const called = createGate()
  const tiny = await serveTinyUpstream((response) => {
    called.open()
    const { number } = JSON.parse(String(tiny.arrived.pop()?.body)) as { number: string }
    if (answerAfterMs !== Infinity) setTimeout(() => answerJson(response, trackAnswer(number)), answerAfterMs)
  })
  upstream = tiny
  server = await startServer({
    AIRUDDER_URL: tiny.upstream.url,
    AIRUDDER_SIGN_KEY: 'a-key',
    AIRUDDER_SIGN_SECRET: 'a-secret',
    AIRUDDER_TIMEOUT_MS: String(D_MS),
    UPSTREAM_PER_SECOND: '100000',
    CLIENT_PER_MINUTE: '10000000',
    BREAKER_FAILURES: '0',
    ...env,
  })
  return { ...server, called: called.opened }
}

const parcel = (number: string | number) => `/api/parcels/100079/ABC-${number}`

type Ending = 'complete' | 'last' | 'cut' | 'unanswered' | 'refused'

/** One request on a kept connection, and how its answer ended. `last`: complete, and with `Connection: close`. */
function askKept(url: string, path: string, agent: Agent): Promise<Ending> {
  return new Promise((resolve) => {
    const outgoing = request(`${url}${path}`, { agent }, (incoming) => {
      incoming.resume()
      incoming.on('end', () => resolve(incoming.headers.connection === 'close' ? 'last' : 'complete'))
      incoming.on('error', () => resolve('cut'))
    })
    outgoing.on('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code === 'ECONNREFUSED' ? 'refused' : 'unanswered'),
    )
    outgoing.end()
  })
}

const isRefusing = (url: string) =>
  new Promise<boolean>((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname)
    socket.on('connect', () => socket.destroy())
    socket.on('error', () => resolve(true))
    socket.on('close', (hadError) => resolve(hadError))
  })

async function untilRefusing(url: string): Promise<void> {
  while (!(await isRefusing(url))) await sleep(5)
}

test('a stop under load cuts no answer, and ends in time', async () => {
  const { url, stop } = await startBefore(300)
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const endings: Record<Ending, number> = { complete: 0, last: 0, cut: 0, unanswered: 0, refused: 0 }
  const allBusy = createGate()
  let next = 0
  const client = async (index: number) => {
    for (;;) {
      // Every second client asks for something new, the others for what is in the cache.
      const ending = await askKept(url, parcel(index % 2 === 0 ? `NEW-${next++}` : 'HOT'), agent)
      endings[ending]++
      if (endings.complete > 10 * CONNECTIONS) allBusy.open()
      if (ending === 'refused') return
    }
  }
  const clients = Array.from({ length: CONNECTIONS }, (_each, index) => client(index))
  await allBusy.opened
  const startedMs = performance.now()
  const code = await stop()
  const tookMs = performance.now() - startedMs
  await Promise.all(clients)
  const { complete, last, cut, unanswered } = endings
  row(
    'L7',
    'SIGTERM under load, 64 kept connections',
    `${complete + last} answers, ${last} of them the last on their connection, ${cut} cut, ${unanswered} unanswered, exit ${code} after ${(tookMs / 1000).toFixed(2)} s`,
    cut === 0 && unanswered === 0 && last === CONNECTIONS && code === 0 && tookMs < D_MS + 1000,
  )
})

test('a look-up that gets no answer is told so before the process ends', async () => {
  const { url, stop, called } = await startBefore(Infinity)
  const asked = ask(url, parcel(1))
  await called
  const startedMs = performance.now()
  const [code, answer] = await Promise.all([stop(), asked])
  expect([code, answer.kind, answer.headers.connection]).toEqual([0, 'upstream-timeout', 'close'])
  expect(performance.now() - startedMs).toBeLessThan(D_MS + 1000)
})

test('who waits for a turn is told to come back, at once', async () => {
  const { url, stop } = await startBefore(20, { UPSTREAM_PER_SECOND: '1' })
  expect((await ask(url, parcel('FIRST'))).status).toBe(200)
  const asked = [1, 2, 3].map((number) => ask(url, parcel(number)))
  // Its turn comes next, so the others have a place by now.
  expect((await Promise.race(asked)).status).toBe(200)
  const startedMs = performance.now()
  const [code, ...answers] = await Promise.all([stop(), ...asked])
  expect(code).toBe(0)
  expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['busy', 'busy', null])
  expect(performance.now() - startedMs).toBeLessThan(D_MS)
})

test('a second signal ends it at once', async () => {
  const { url, pid, stop, called } = await startBefore(Infinity)
  const asked = ask(url, parcel(1)).catch(() => 'cut')
  await called
  process.kill(pid, 'SIGTERM')
  await untilRefusing(url)
  expect(await stop()).toBe(1)
  expect(await asked).toBe('cut')
})

test('connections that nobody uses do not hold it up', async () => {
  const { url, stop } = await startBefore(20)
  const { hostname, port } = new URL(url)
  const silent = connect(Number(port), hostname)
  await new Promise((resolve) => silent.once('connect', resolve))
  silent.on('error', () => {})
  const agent = new Agent({ keepAlive: true })
  expect(await askKept(url, '/healthz', agent)).toBe('complete')
  const startedMs = performance.now()
  expect(await stop()).toBe(0)
  expect(performance.now() - startedMs).toBeLessThan(1500)
  agent.destroy()
})
