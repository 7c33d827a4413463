import { setTimeout as sleep } from 'node:timers/promises'
import { Agent } from 'undici'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { hasRedis, startTinyRedis, type TinyRedis } from '../../src/proxy/testing/tiny-redis.ts'
import { startServer, type OwnServer } from '../own-server.ts'
import { startCountingUpstream, type Call, type CountingUpstream } from './counting-upstream.ts'
import { isWhole } from './table.ts'

const TIMEOUT_MS = 8000
/** Of the test in which an instance dies: the other waits for its call no longer than this. */
const SHORT_TIMEOUT_MS = 2000
const agent = new Agent({ connections: 256, pipelining: 1 })

describe.skipIf(!hasRedis())('two instances on one Redis and one upstream', () => {
  let redis: TinyRedis
  let upstream: CountingUpstream
  const running = new Set<OwnServer>()

  beforeAll(async () => {
    redis = await startTinyRedis()
    upstream = await startCountingUpstream()
  })
  beforeEach(async () => {
    for (const server of running) await server.stop()
    running.clear()
    await redis.kill()
    await redis.start()
    await upstream.forget(100)
  })
  afterAll(async () => {
    for (const server of running) await server.stop()
    await redis.kill()
    upstream.close()
    await agent.destroy()
  })

  async function start(env: Record<string, string> = {}): Promise<OwnServer> {
    const server = await startServer({
      CACHE_URL: redis.url,
      AIRUDDER_URL: upstream.url,
      AIRUDDER_SIGN_KEY: 'a-key',
      AIRUDDER_SIGN_SECRET: 'a-secret',
      AIRUDDER_TIMEOUT_MS: String(TIMEOUT_MS),
      UPSTREAM_PER_SECOND: '100000',
      CLIENT_PER_MINUTE: '10000000',
      ...env,
    })
    running.add(server)
    return server
  }
  const startTwo = (env?: Record<string, string>) => Promise.all([start(env), start(env)])
  const stop = (server: OwnServer) => {
    running.delete(server)
    return server.stop()
  }

  test('1,000 callers of one waybill make one call', async () => {
    const two = await startTwo()
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, caller) => ask(two[caller % 2 ? 0 : 1], 'HOT-1000')),
    )
    expect(tally(answers)).toEqual({ 200: 1000 })
    console.log(`1,000 callers: slowest ${slowestMs(answers)} ms`)
    expect(await upstream.calls()).toHaveLength(1)
  })

  test('distinct waybills never exceed the budget in any second', { timeout: 240_000 }, async () => {
    const perSecond = isWhole ? 500 : 100
    const two = await startTwo({ UPSTREAM_PER_SECOND: String(perSecond) })
    const count = isWhole ? 10_000 : 600
    await upstream.forget(20)
    const answers = await askMany(count, 200, (n) => ask(two[n % 2 ? 0 : 1], `EACH-${n}`))
    expect(tally(answers)).toEqual({ 200: count })
    const calls = await upstream.calls()
    expect(calls).toHaveLength(count)
    const most = mostWithin(1000, calls)
    const seconds = ((calls.at(-1)?.atMs ?? 0) - (calls[0]?.atMs ?? 0)) / 1000
    console.log(
      `budget ${perSecond}: at most ${most} in any second, ${(count / seconds).toFixed(0)} on average`,
    )
    for (const server of two) expect(saidOfRedis(server)).toEqual([])
    // By arrival: on a machine that is busy with everything else, calls bunch up on their way.
    expect(most).toBeLessThanOrEqual(isWhole ? perSecond : perSecond * 1.1)
    // Nor is it left unused.
    expect(count / seconds).toBeGreaterThan(0.5 * perSecond)
  })

  test('Redis killed and started again under load fails no look-up, and each instance says so once', async () => {
    const two = await startTwo()
    const load = startLoad((n) => ask(two[n % 2 ? 0 : 1], n % 4 < 2 ? `HOT-100${n % 10}` : `COLD-${n}`))
    await load.atLeast(300)
    await redis.kill()
    await load.atLeast(300)
    expect(await states(two)).toEqual(['redis-away', 'redis-away'])
    await redis.start()
    await expect.poll(() => states(two), { timeout: 10_000 }).toEqual(['redis', 'redis'])
    await load.atLeast(300)
    const answers = await load.end()
    expect(tally(answers)).toEqual({ 200: answers.length })
    for (const server of two) expect(saidOfRedis(server)).toEqual(['Redis is away', 'Redis is back'])
    console.log(`Redis killed: ${answers.length} answers, slowest ${slowestMs(answers)} ms`)
  })

  test('a Redis that hangs under load fails no look-up and holds none up for long', async () => {
    const two = await startTwo()
    const load = startLoad((n) => ask(two[n % 2 ? 0 : 1], `SLOW-${n}`))
    await load.atLeast(300)
    redis.hang()
    await load.atLeast(300)
    await sleep(1000)
    redis.goOn()
    await expect.poll(() => states(two), { timeout: 10_000 }).toEqual(['redis', 'redis'])
    await load.atLeast(300)
    const answers = await load.end()
    expect(tally(answers)).toEqual({ 200: answers.length })
    console.log(`Redis hung: ${answers.length} answers, slowest ${slowestMs(answers)} ms`)
    expect(slowestMs(answers)).toBeLessThan(3000)
  })

  test('an instance restarted under load cuts no answer', async () => {
    const two = await startTwo()
    let open = [...two]
    const load = startLoad(async (n) => {
      const server = open[n % open.length] ?? two[1]
      const answer = await ask(server, `BOTH-${n}`).catch((error: unknown) => {
        // As a balancer does: a connection that is refused has cost nothing.
        if (isRefused(error)) return null
        throw error
      })
      // As the page does: who still waited for a turn is told when to ask again.
      const isSentAway = answer?.status === 429 && server === two[0]
      return answer === null || isSentAway ? ask(two[1], `BOTH-${n}`) : answer
    })
    await load.atLeast(200)
    expect(await stop(two[0])).toBe(0)
    open = [two[1]]
    await load.atLeast(200)
    open = [two[1], await start()]
    await load.atLeast(200)
    const answers = await load.end()
    expect(tally(answers)).toEqual({ 200: answers.length })
  })

  test('an instance that dies in the middle of a call leaves it to the other', async () => {
    const two = await startTwo({ AIRUDDER_TIMEOUT_MS: String(SHORT_TIMEOUT_MS) })
    await upstream.forget(SHORT_TIMEOUT_MS - 500)
    void ask(two[0], 'LEFT-1000').catch(() => {})
    await expect.poll(async () => (await upstream.calls()).length).toBe(1)
    const followed = ask(two[1], 'LEFT-1000')
    running.delete(two[0])
    process.kill(two[0].pid, 'SIGKILL')
    await upstream.forget(50)
    const { status, ms } = await followed
    expect(status).toBe(200)
    expect(await upstream.calls()).toHaveLength(1)
    expect(ms).toBeLessThan(SHORT_TIMEOUT_MS + 2500)
  })

  test('what one instance learns of a failing upstream, the other heeds', async () => {
    const two = await startTwo({ BREAKER_FAILURES: '3', AIRUDDER_URL: 'http://127.0.0.1:9' })
    for (let n = 0; n < 3; n++) expect((await ask(two[0], `DOWN-${n}`)).status).toBe(503)
    await ask(two[1], 'DOWN-9')
    const ready = (await (await fetch(`${two[1].url}/readyz`)).json()) as { upstream: string }
    expect(ready.upstream).toBe('down')
  })
})

type Answered = { status: number; ms: number }

async function ask(server: OwnServer, waybill: string): Promise<Answered> {
  const startedMs = performance.now()
  const { statusCode, body } = await agent.request({
    origin: server.url,
    path: `/api/parcels/100079/${waybill}`,
    method: 'GET',
  })
  await body.dump()
  return { status: statusCode, ms: performance.now() - startedMs }
}

/** `work` for each number below `count`, so many at once. */
async function askMany(
  count: number,
  atOnce: number,
  work: (n: number) => Promise<Answered>,
): Promise<Answered[]> {
  const answers: Answered[] = []
  let next = 0
  const caller = async () => {
    while (next < count) answers.push(await work(next++))
  }
  await Promise.all(Array.from({ length: atOnce }, caller))
  return answers
}

/** Twenty callers without a pause, until `end`. */
function startLoad(work: (n: number) => Promise<Answered>) {
  const answers: Answered[] = []
  let next = 0
  const end = new AbortController()
  const caller = async () => {
    while (!end.signal.aborted) answers.push(await work(next++))
  }
  const callers = Promise.all(Array.from({ length: 20 }, caller))
  return {
    /** Resolves once so many more are answered. */
    atLeast: async (count: number) => {
      const goal = answers.length + count
      while (answers.length < goal) await Promise.race([sleep(20), callers])
    },
    end: async () => {
      end.abort()
      await callers
      return answers
    },
  }
}

function tally(answers: Answered[]): Record<number, number> {
  const counts: Record<number, number> = {}
  for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1
  return counts
}

const slowestMs = (answers: Answered[]) => Math.round(Math.max(...answers.map(({ ms }) => ms)))

function mostWithin(ms: number, calls: Call[]): number {
  const times = calls.map(({ atMs }) => atMs)
  let most = 0
  for (const [last, atMs] of times.entries()) {
    const first = times.findIndex((fromMs) => fromMs > atMs - ms)
    most = Math.max(most, last - first + 1)
  }
  return most
}

const states = (servers: OwnServer[]) =>
  Promise.all(
    servers.map(async ({ url }) => {
      const response = await fetch(`${url}/readyz`)
      return ((await response.json()) as { sharedState: string }).sharedState
    }),
  )

const saidOfRedis = ({ lines }: OwnServer) =>
  lines.flatMap((line) => /"msg":"(Redis is (?:away|back))/.exec(line)?.[1] ?? [])

const isRefused = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNREFUSED', 'ECONNRESET', 'UND_ERR_SOCKET'].includes(String(error.code))
