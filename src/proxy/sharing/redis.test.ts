import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { createClient } from 'redis'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { hasRedis, startTinyRedis } from '../testing/tiny-redis.ts'
import { createMemoryShared } from './memory.ts'
import { redisKey } from './redis-keys.ts'
import { openRedisShared } from './redis.ts'
import type { Shared } from './shared.ts'

const settings = {
  cacheMegabytes: 1,
  upstreamPerSecond: 100_000,
  breakerFailures: 3,
  timeoutMs: 700,
  staleMinutes: 60,
}

const kept = {
  parcel: Buffer.from([0x1f, 0x8b, 1]),
  upstream: Buffer.from([0x1f, 0x8b, 2]),
  answeredAtMs: Date.now(),
  freshUntilMs: Date.now() + 60_000,
}

type Said = { level: number; msg: string; why?: string }
type Changes = Partial<typeof settings>

const ends: (() => unknown)[] = []
const atEnd = (end: () => unknown) => ends.push(end)
afterAll(async () => {
  for (const end of ends.toReversed()) await end()
})

/** A Redis of the test's own, ways to open instances on it, and what they log. */
async function start() {
  const redis = await startTinyRedis()
  atEnd(() => redis.kill())
  const said: Said[] = []
  const log = pino({ level: 'info', base: null }, { write: (line) => said.push(JSON.parse(line) as Said) })
  const open = async (changes: Changes = {}, url = redis.url): Promise<Shared> => {
    const own = { ...settings, ...changes }
    const memory = createMemoryShared(own, Date.now)
    const shared = await openRedisShared({ url, memory, settings: own, log, now: Date.now })
    atEnd(() => shared.close())
    return shared
  }
  const openHere = async (changes?: Changes) => {
    const shared = await open(changes)
    await vi.waitFor(() => expect(shared.where()).toBe('redis'), 5000)
    said.length = 0
    return shared
  }
  const openTwo = async (changes?: Changes) => [await openHere(changes), await openHere(changes)] as const
  const openClient = async (url = redis.url) => {
    const client = await createClient({ url }).connect()
    atEnd(() => client.destroy())
    return client
  }
  const messages = () => said.map(({ msg }) => msg.split(':')[0])
  return { redis, said, messages, open, openHere, openTwo, openClient }
}

describe.skipIf(!hasRedis())('instances on one Redis', () => {
  test('what one keeps, the other has', async () => {
    const { openTwo } = await start()
    const [one, two] = await openTwo()
    await one.parcels.set('a', kept)
    await one.notes.set('n', 'words', 60_000)
    expect(await two.parcels.get('a')).toEqual(kept)
    expect(await two.notes.get('n')).toBe('words')
    expect(await one.limit('asks', 1, 60).take('someone')).toBeNull()
    expect(await two.limit('asks', 1, 60).take('someone')).toBeGreaterThan(0)
  })

  test('a start counts from when a busy instance sends it', async () => {
    const { openHere, openClient } = await start()
    const one = await openHere({ upstreamPerSecond: 1 })
    const client = await openClient()
    const stampsOf = async () => (await client.lRange(redisKey('starts', ''), 0, -1)).map(Number)
    expect(await one.gate.enter('a')).toEqual({ may: 'go' })
    // As while much code is compiled: what is to be sent waits until then.
    const letThroughMs = Date.now()
    while (Date.now() < letThroughMs + 300);
    const sentMs = Date.now()
    await vi.waitFor(async () => expect((await stampsOf())[0]).toBeGreaterThanOrEqual(sentMs), 2000)
    expect(await stampsOf()).toHaveLength(1)
  })

  test('a thousand who ask for one parcel make one call', async () => {
    const { openTwo } = await start()
    const [one, two] = await openTwo()
    const passes = await Promise.all(
      Array.from({ length: 1000 }, (_, caller) => (caller % 2 ? one : two).gate.enter('a')),
    )
    expect(passes.filter(({ may }) => may === 'go')).toHaveLength(1)
    expect(passes.filter(({ may }) => may === 'follow')).toHaveLength(999)
  })

  test.concurrent('who follows goes on once the call has ended, and an instance that dies holds nobody for longer than a call', async () => {
    const { openTwo } = await start()
    const [one, two] = await openTwo()
    await one.gate.enter('a')
    let isFollowing = true
    const followed = two.gate.follow('a').then(() => (isFollowing = false))
    await sleep(200)
    expect(isFollowing).toBe(true)
    await one.gate.leave('a', 'answered')
    await followed
    expect(await two.gate.enter('a')).toEqual({ may: 'go' })
    // The first instance says nothing of its second call.
    const startedMs = performance.now()
    await two.gate.follow('a')
    expect(performance.now() - startedMs).toBeLessThan(settings.timeoutMs + 1500)
  })

  test.concurrent('no second ever holds more starts than the budget, over both', async () => {
    const { openTwo } = await start()
    const perSecond = 20
    const two = await openTwo({ upstreamPerSecond: perSecond })
    const starts: { askedMs: number; toldMs: number }[] = []
    const endMs = performance.now() + 2500
    const ask = async (shared: Shared, caller: number) => {
      for (let n = 0; performance.now() < endMs; n++) {
        const askedMs = performance.now()
        const pass = await shared.gate.enter(`${caller}/${n}`)
        if (pass.may === 'go') starts.push({ askedMs, toldMs: performance.now() })
        if (pass.may === 'wait') await sleep(Math.min(pass.waitMs, 30))
      }
    }
    await Promise.all([0, 1, 2, 3, 4, 5].map((caller) => ask(two[caller % 2 ? 0 : 1], caller)))
    // Counted are those that began for certain within the second, however late this process was told.
    const within = (fromMs: number) =>
      starts.filter(({ askedMs, toldMs }) => askedMs >= fromMs && toldMs < fromMs + 1000).length
    expect(Math.max(...starts.map(({ askedMs }) => within(askedMs)))).toBeLessThanOrEqual(perSecond)
    expect(starts.length).toBeGreaterThan(2 * perSecond)
  })

  test.concurrent('a connection that hangs for longer is replaced', async () => {
    const { redis, messages, openHere, openClient } = await start()
    const one = await openHere()
    await one.gate.enter('first')
    redis.hang()
    expect(await one.gate.enter('a')).toEqual({ may: 'go' })
    await sleep(4500)
    redis.goOn()
    await vi.waitFor(() => expect(one.where()).toBe('redis'), 5000)
    expect(messages()).toEqual(['Redis is away', 'Redis is back'])
    const [, connections] = /total_connections_received:(\d+)/.exec(await (await openClient()).info()) ?? []
    expect(Number(connections)).toBeGreaterThan(2)
    // What was asked before is void by the time that Redis gets to it.
    expect(await one.gate.enter('a')).toEqual({ may: 'go' })
  })

  test('only who was let through ends the flight', async () => {
    const { openTwo } = await start()
    const [one, two] = await openTwo()
    await one.gate.enter('a')
    await two.gate.leave('a', 'answered')
    expect(await two.gate.enter('a')).toEqual({ may: 'follow' })
  })

  test.concurrent('an instance with much to ask leaves the other its turns', async () => {
    const { openTwo } = await start()
    const [one, two] = await openTwo({ upstreamPerSecond: 10 })
    const taken = { one: 0, two: 0 }
    const endMs = performance.now() + 4000
    const ask = async (name: 'one' | 'two', shared: Shared) => {
      for (let n = 0; performance.now() < endMs; n++) {
        const pass = await shared.gate.enter(`${name}/${n}`)
        if (pass.may === 'go') taken[name]++
        // The first is always there before the other, which is a little late.
        if (pass.may === 'wait') await sleep(name === 'one' ? 1 : pass.waitMs + 20)
      }
    }
    const asking = ask('one', one)
    await sleep(200)
    await Promise.all([asking, ask('two', two)])
    // The first had one whole budget to itself.
    expect(taken.two).toBeGreaterThan(0.25 * taken.one)
    expect(taken.one).toBeGreaterThan(0.25 * taken.two)
    expect(taken.one + taken.two).toBeGreaterThan(25)
  })

  test('what one learns of the upstream, the other heeds', async () => {
    const { openTwo } = await start()
    const [one, two] = await openTwo()
    await one.gate.leave('a', 'down')
    await two.gate.leave('b', 'down')
    await one.gate.leave('c', 'down')
    expect(await two.gate.enter('d')).toMatchObject({ may: 'wait', why: 'down' })
    expect(two.gate.outlook()).toMatchObject({ why: 'down' })
    await one.gate.leave('d', { heldForMs: 5000 })
    expect(await two.gate.enter('d')).toMatchObject({ may: 'wait', why: 'held' })
  })

  test('garbage in the place of a parcel counts as missing, also where it is of another kind', async () => {
    const { said, openHere, openClient } = await start()
    const one = await openHere()
    const other = await openClient()
    await other.set(redisKey('parcel', 'text'), 'not ours')
    await other.hSet(redisKey('parcel', 'hash'), 'a', 'b')
    expect(await one.parcels.get('text')).toBeUndefined()
    expect(await one.parcels.get('hash')).toBeUndefined()
    expect(one.where()).toBe('redis')
    expect(said).toMatchObject([{ level: 40, why: 'WRONGTYPE' }])
  })

  test('no key tells a waybill or a person', async () => {
    const { openHere, openClient } = await start()
    const one = await openHere()
    await one.parcels.set('["100079","601609743303",null]', kept)
    await one.notes.set('refused/601609743303', 'words', 60_000)
    await one.gate.enter('601609743303')
    await one.limit('asks', 5, 60).take('agent@example.org')
    const other = await openClient()
    const keys = await other.keys('*')
    // Some live but for a second.
    expect(keys.length).toBeGreaterThan(2)
    expect(keys.join(' ')).not.toMatch(/6016|agent/)
    expect(keys.every((key) => key.startsWith('waypost:1:'))).toBe(true)
  })

  test('when Redis is killed each goes on alone, says so once, and says once when it is back', async () => {
    const { redis, messages, openHere } = await start()
    const one = await openHere()
    await one.parcels.set('a', kept)
    await one.notes.set('n', 'words', 60_000)
    expect(await one.gate.enter('a')).toEqual({ may: 'go' })
    await redis.kill()
    expect(await one.parcels.get('a')).toEqual(kept)
    expect(await one.notes.get('n')).toBe('words')
    expect(await one.gate.enter('b')).toEqual({ may: 'go' })
    expect(await one.gate.again('b')).toBe(true)
    await one.gate.leave('a', 'answered')
    await one.gate.follow('b')
    expect(await one.limit('asks', 1, 60).take('someone')).toBeNull()
    expect(one.where()).toBe('redis-away')
    await redis.start()
    await vi.waitFor(() => expect(one.where()).toBe('redis'), 5000)
    // Redis came back empty; what this instance knew is not lost.
    expect(await one.parcels.get('a')).toEqual(kept)
    expect(await one.notes.get('n')).toBe('words')
    expect(messages()).toEqual(['Redis is away', 'Redis is back'])
  })

  test('a follower goes on as soon as Redis is away', async () => {
    const { redis, openTwo } = await start()
    const [one, two] = await openTwo({ timeoutMs: 60_000 })
    await one.gate.enter('a')
    const followed = two.gate.follow('a')
    await redis.kill()
    await followed
  })

  test('a pause that another instance was told of counts though Redis be away', async () => {
    const { redis, openTwo } = await start()
    const [one, two] = await openTwo()
    await one.gate.leave('a', { heldForMs: 60_000 })
    await two.gate.enter('b')
    await redis.kill()
    expect(await two.gate.enter('b')).toMatchObject({ may: 'wait', why: 'held' })
    expect(await one.gate.enter('b')).toMatchObject({ may: 'wait', why: 'held' })
  })

  test('a Redis that hangs costs one wait of 250 ms, then nothing', async () => {
    const { redis, messages, openHere } = await start()
    const one = await openHere()
    await one.gate.enter('first')
    redis.hang()
    const hungMs = await msOf(() => Promise.all(Array.from({ length: 50 }, (_, n) => one.gate.enter(`${n}`))))
    expect(hungMs).toBeGreaterThan(200)
    expect(hungMs).toBeLessThan(1000)
    const afterMs = await msOf(async () => {
      for (let n = 0; n < 50; n++) await one.parcels.get(`${n}`)
    })
    expect(afterMs).toBeLessThan(200)
    redis.goOn()
    await vi.waitFor(() => expect(one.where()).toBe('redis'), 5000)
    expect(messages()).toEqual(['Redis is away', 'Redis is back'])
    // The calls that were given up took no flight when Redis got to them.
    expect(await one.gate.enter('3')).toEqual({ may: 'go' })
  })

  test('an instance starts though Redis is away, and never tells the password', async () => {
    const { redis, said, messages, open, openClient } = await start()
    await redis.kill()
    const url = redis.url.replace('redis://', 'redis://me:s3cret@')
    const one = await open({}, url)
    expect(one.where()).toBe('redis-away')
    expect(await one.gate.enter('a')).toEqual({ may: 'go' })
    await redis.start()
    // Redis knows no such user and refuses the connection: the instance goes on alone.
    const other = await openClient()
    await vi.waitFor(async () => expect((await other.aclLog()).length).toBeGreaterThan(0), 5000)
    expect(one.where()).toBe('redis-away')
    expect(messages()).toEqual(['Redis is away'])
    expect(JSON.stringify(said)).not.toMatch(/s3cret|me@/)
  })
})

async function msOf(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now()
  await work()
  return performance.now() - startedMs
}
