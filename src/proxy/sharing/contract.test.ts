import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hasRedis, startTinyRedis, type TinyRedis } from '../testing/tiny-redis.ts'
import { BREAKER_PAUSE_MS, BUDGET_WINDOW_MS } from './gate.ts'
import { createMemoryShared } from './memory.ts'
import { openRedisShared } from './redis.ts'
import type { Shared } from './shared.ts'

const settings = {
  cacheMegabytes: 1,
  upstreamPerSecond: 50,
  breakerFailures: 3,
  timeoutMs: 500,
  staleMinutes: 60,
}
type Changes = Partial<typeof settings>

/** What is tested, and how time passes for it: memory has the clock that it was given, Redis one of its own. */
type Opened = Shared & { wait: (ms: number) => Promise<void> }

async function openMemory(changes: Changes = {}): Promise<Opened> {
  let aheadMs = 0
  const wait = async (ms: number) => void (aheadMs += ms)
  return { ...createMemoryShared({ ...settings, ...changes }, () => Date.now() + aheadMs), wait }
}

let redis: TinyRedis
let databases = 0
const opened: Shared[] = []
async function openRedis(changes: Changes = {}): Promise<Opened> {
  const shared = await openRedisShared({
    url: `${redis.url}/${databases++}`,
    memory: await openMemory(changes),
    settings: { ...settings, ...changes },
    log: pino({ level: 'silent' }),
    now: Date.now,
  })
  opened.push(shared)
  await vi.waitFor(() => expect(shared.where()).toBe('redis'), 5000)
  return { ...shared, wait: (ms) => sleep(ms) }
}

const keptAt = (answeredAtMs: number, text = 'parcel') => ({
  parcel: Buffer.from(`\u001f\u008b${text}`, 'latin1'),
  upstream: Buffer.from('\u001f\u008bupstream', 'latin1'),
  answeredAtMs,
  freshUntilMs: answeredAtMs + 60_000,
})

const forms = hasRedis() ? (['memory', 'redis'] as const) : (['memory'] as const)

if (forms.length > 1) {
  beforeAll(async () => {
    redis = await startTinyRedis()
  })
  afterAll(async () => {
    for (const shared of opened) await shared.close()
    await redis.kill()
  })
}

// Each test has a database of its own, so that those that wait can wait together.
describe.concurrent.each(forms)('what is shared in %s', (form) => {
  const open = form === 'memory' ? openMemory : openRedis

  test('says where it is', async () => {
    expect((await open()).where()).toBe(form)
  })

  test('keeps a parcel with both its parts and its times', async () => {
    const { parcels } = await open()
    const kept = keptAt(Date.now())
    await parcels.set('a', kept)
    expect(await parcels.get('a')).toEqual(kept)
    expect(await parcels.get('b')).toBeUndefined()
  })

  test('a newer parcel takes the place of an older one', async () => {
    const { parcels } = await open()
    const [older, newer] = [keptAt(Date.now() - 1000, 'older'), keptAt(Date.now(), 'newer')]
    await parcels.set('a', older)
    await parcels.set('a', newer)
    expect(await parcels.get('a')).toEqual(newer)
  })

  test('a note is there for its life', async () => {
    const { notes, wait } = await open()
    await notes.set('long', 'words', 60_000)
    await notes.set('short', 'words', 20)
    expect([await notes.get('long'), await notes.get('none')]).toEqual(['words', null])
    await wait(21)
    expect(await notes.get('short')).toBeNull()
  })

  test('a limit counts each client and each name by itself, and says when it opens', async () => {
    const shared = await open()
    const limit = shared.limit('asks', 2, 60)
    expect([await limit.take('one'), await limit.take('one')]).toEqual([null, null])
    const waitMs = await limit.take('one')
    expect(waitMs).toBeGreaterThan(50_000)
    expect(waitMs).toBeLessThanOrEqual(60_000)
    expect(await limit.take('two')).toBeNull()
    expect(await shared.limit('others', 2, 60).take('one')).toBeNull()
  })

  test('a start over the budget is told when the next one may be', async () => {
    const { gate, wait } = await open({ upstreamPerSecond: 1 })
    expect(await gate.enter('a')).toEqual({ may: 'go' })
    const pass = await gate.enter('b')
    expect(pass).toMatchObject({ may: 'wait', why: 'budget' })
    if (pass.may !== 'wait') throw new Error('it may not')
    expect(pass.waitMs).toBeGreaterThan(0)
    expect(pass.waitMs).toBeLessThanOrEqual(BUDGET_WINDOW_MS)
    await wait(pass.waitMs + 1)
    let next = await gate.enter('b')
    // A start that a busy process sends late counts from then, and the rest of its second is told as well.
    if (next.may === 'wait') {
      expect(next.waitMs).toBeLessThan(pass.waitMs)
      await wait(next.waitMs + 1)
      next = await gate.enter('b')
    }
    expect(next).toEqual({ may: 'go' })
  })

  test('a retry takes from the same budget', async () => {
    const { gate } = await open({ upstreamPerSecond: 2 })
    await gate.enter('a')
    expect([await gate.again('a'), await gate.again('a')]).toEqual([true, false])
    expect(await gate.enter('b')).toMatchObject({ may: 'wait', why: 'budget' })
  })

  test('failures in a row close the gate, then one call tries, and its answer opens it', async () => {
    const { gate, wait } = await open()
    for (const key of ['a', 'b', 'c']) {
      expect(await gate.enter(key)).toEqual({ may: 'go' })
      expect(gate.outlook()).toBeNull()
      await gate.leave(key, 'down')
    }
    const pass = await gate.enter('d')
    expect(pass).toMatchObject({ may: 'wait', why: 'down' })
    expect(gate.outlook()?.why).toBe('down')
    const waitMs = pass.may === 'wait' ? pass.waitMs : 0
    expect(waitMs).toBeGreaterThan(BREAKER_PAUSE_MS / 2)
    await wait(waitMs + 1)
    expect(await gate.enter('d')).toEqual({ may: 'go' })
    expect(await gate.enter('e')).toMatchObject({ may: 'wait', why: 'down' })
    await gate.leave('d', 'answered')
    expect(await gate.enter('e')).toEqual({ may: 'go' })
    expect(await gate.enter('f')).toEqual({ may: 'go' })
    expect(gate.outlook()).toBeNull()
  })

  test('an answer between failures keeps the gate open, and 0 never closes it', async () => {
    const { gate } = await open()
    for (const outcome of ['down', 'down', 'answered', 'down', 'down'] as const) {
      expect(await gate.enter('a')).toEqual({ may: 'go' })
      await gate.leave('a', outcome)
    }
    expect(await gate.enter('b')).toEqual({ may: 'go' })
    const never = (await open({ breakerFailures: 0 })).gate
    for (let failure = 0; failure < 10; failure++) await never.leave('c', 'down')
    expect(await never.enter('d')).toEqual({ may: 'go' })
  })

  test('a pause that the upstream asks for holds everybody back, the longest one counts', async () => {
    const { gate, wait } = await open()
    await gate.leave('a', { heldForMs: 2000 })
    await gate.leave('b', { heldForMs: 100 })
    const pass = await gate.enter('c')
    expect(pass).toMatchObject({ may: 'wait', why: 'held' })
    expect(gate.outlook()?.why).toBe('held')
    expect(await gate.again('a')).toBe(false)
    const waitMs = pass.may === 'wait' ? pass.waitMs : 0
    expect(waitMs).toBeGreaterThan(1000)
    await wait(waitMs + 1)
    expect(await gate.enter('c')).toEqual({ may: 'go' })
    expect(gate.outlook()).toBeNull()
  })

  test('what nobody asks for is not waited for', async () => {
    await (await open()).gate.follow('nothing')
  })
})
