import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { LookUpFailure } from '../lookup/parcel-query.ts'
import type { Problem, ProblemKind } from '../parcel/problem.ts'
import { AT_ONCE, createScheduler } from './scheduler.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const failed = (kind: ProblemKind | null, more: Partial<Problem> = {}) =>
  new LookUpFailure(kind && { type: '', title: '', status: 500, detail: '', kind, requestId: '', ...more }, 0)
const keys = (count: number) => Array.from({ length: count }, (_, at) => `K${at}`)
const settle = () => vi.advanceTimersByTimeAsync(0)

/** A scheduler whose look-ups are answered by hand. */
function world() {
  const asked: string[] = []
  const open = new Map<string, PromiseWithResolvers<void>>()
  const scheduler = createScheduler({
    ask: (key, isForced) => {
      asked.push(isForced ? `${key}!` : key)
      const { promise, resolve, reject } = withResolvers()
      open.set(key, { promise, resolve, reject })
      return promise
    },
    toFailure: (error) => error as LookUpFailure,
    onChange: () => undefined,
  })
  const answer = async (...answered: string[]) => {
    for (const key of answered) open.get(key)?.resolve()
    await settle()
  }
  const fail = async (key: string, failure: LookUpFailure) => {
    open.get(key)?.reject(failure)
    await settle()
  }
  const phases = () => keys(8).map((key) => scheduler.turnOf(key)?.phase)
  return { scheduler, asked, answer, fail, phases }
}

// Node 20 has no Promise.withResolvers.
type PromiseWithResolvers<T> = {
  promise: Promise<T>
  resolve(value: T): void
  reject(error: unknown): void
}
function withResolvers(): PromiseWithResolvers<void> {
  let resolve: () => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const promise = new Promise<void>((onAnswer, onFailure) => {
    resolve = onAnswer
    reject = onFailure
  })
  return { promise, resolve, reject }
}

describe('the scheduler', () => {
  it('asks for a few at once, in order, and for the next when one is answered', async () => {
    const { scheduler, asked, answer } = world()
    scheduler.want(keys(8))
    expect(asked).toEqual(keys(AT_ONCE))
    expect(scheduler.pending()).toBe(8)
    await answer('K1', 'K0')
    expect(asked).toEqual(keys(AT_ONCE + 2))
    expect(scheduler.pending()).toBe(6)
  })
  it('keeps the slot of one that waits in the proxy’s queue, and asks again as long as it takes', async () => {
    const { scheduler, asked, fail } = world()
    scheduler.want(keys(8))
    for (const round of [1, 2, 3, 4, 5, 6, 7]) {
      for (const key of keys(AT_ONCE)) await fail(key, failed('busy', { position: 9, retryAfter: 3 }))
      expect(asked.length).toBe(AT_ONCE * round)
      await vi.advanceTimersByTimeAsync(2999)
      expect(asked.length).toBe(AT_ONCE * round)
      await vi.advanceTimersByTimeAsync(1)
    }
    expect(new Set(asked)).toEqual(new Set(keys(AT_ONCE)))
    expect(scheduler.turnOf('K0')?.phase).toBe('asking')
  })
  it('holds all while the client is over its limit, and fails none of them', async () => {
    const { scheduler, asked, fail, phases } = world()
    scheduler.want(keys(8))
    for (const key of keys(AT_ONCE)) await fail(key, failed('busy', { retryAfter: 20 }))
    expect(phases()).toEqual(keys(8).map(() => 'waiting'))
    expect(scheduler.heldUntilMs()).toBe(Date.now() + 20_000)
    await vi.advanceTimersByTimeAsync(19_999)
    expect(asked.length).toBe(AT_ONCE)
    await vi.advanceTimersByTimeAsync(1)
    expect(asked.length).toBe(2 * AT_ONCE)
    expect(scheduler.heldUntilMs()).toBeNull()
  })
  it('lets the others pass while one failed, tries that one five times and then says so', async () => {
    const { scheduler, asked, answer, fail } = world()
    scheduler.want(keys(5))
    const down = failed('upstream-timeout')
    await fail('K0', down)
    expect(asked).toEqual(keys(5))
    expect(scheduler.turnOf('K0')).toMatchObject({ phase: 'later', nextAtMs: Date.now() + 2000 })
    await answer('K1', 'K2', 'K3', 'K4')
    for (const seconds of [2, 4, 8, 15]) {
      await vi.advanceTimersByTimeAsync(seconds * 1000)
      await fail('K0', down)
    }
    expect(asked.filter((key) => key === 'K0').length).toBe(5)
    expect(scheduler.turnOf('K0')).toMatchObject({ phase: 'failed', failure: down })
    expect(scheduler.pending()).toBe(0)
  })
  it('does not ask again what would not help', async () => {
    const { scheduler, fail } = world()
    scheduler.want(['K0'])
    await fail('K0', failed('bad-param'))
    expect(scheduler.turnOf('K0')?.phase).toBe('failed')
  })
  it('leaves a server alone that cannot be reached, or whose breaker is open', async () => {
    for (const failure of [failed(null), failed('upstream-down', { retryAfter: 2 })]) {
      const { scheduler, asked, fail } = world()
      scheduler.want(keys(8))
      await fail('K0', failure)
      expect(asked.length).toBe(AT_ONCE)
      await vi.advanceTimersByTimeAsync(2000)
      expect(asked.length).toBe(AT_ONCE + 1)
    }
  })
  it('asks nothing while offline, blames none, and goes on in order', async () => {
    const { scheduler, asked, fail } = world()
    scheduler.want(keys(8))
    await fail('K3', failed('busy', { position: 2, retryAfter: 1 }))
    scheduler.pause()
    for (const key of ['K2', 'K1', 'K0']) await fail(key, failed(null))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked.length).toBe(AT_ONCE)
    scheduler.resume()
    expect(asked.slice(AT_ONCE).toSorted()).toEqual(keys(AT_ONCE))
    expect(scheduler.turnOf('K0')?.phase).toBe('asking')
  })
  it('stands still where nobody is signed in, until it is asked anew', async () => {
    const { scheduler, asked, fail } = world()
    scheduler.want(keys(8))
    for (const key of keys(AT_ONCE)) await fail(key, failed('sign-in'))
    expect(scheduler.isSignedOut()).toBe(true)
    expect(asked.length).toBe(AT_ONCE)
    scheduler.want(['K0'])
    expect(asked.length).toBe(2 * AT_ONCE)
  })
  it('forgets what is dropped, and its slot is free', async () => {
    const { scheduler, asked, answer } = world()
    scheduler.want(keys(6))
    scheduler.drop('K0')
    scheduler.drop('K5')
    expect(asked).toEqual(keys(5))
    await answer('K0', 'K1')
    expect(asked).toEqual(keys(5))
    expect(scheduler.turnOf('K0')).toBeUndefined()
  })
  it('asks anew for what is done, past the cache where that is wanted, and quietly where nobody waits', async () => {
    const { scheduler, asked, answer } = world()
    scheduler.want(['K0'])
    await answer('K0')
    scheduler.want(['K0'], { isQuiet: true })
    expect(scheduler.pending()).toBe(0)
    await answer('K0')
    scheduler.want(['K0'], { isForced: true })
    expect(scheduler.pending()).toBe(1)
    expect(asked).toEqual(['K0', 'K0', 'K0!'])
  })
})
