import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ProblemError } from '../problem.ts'
import { createMemoryGate } from '../sharing/gate.ts'
import type { Gate } from '../sharing/shared.ts'
import { createLine, PATIENCE_MS, PLACES } from './line.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A line whose tasks end when the test says so; `started` holds their keys in order. */
function lineOf({ upstreamPerSecond = 1, breakerFailures = 0, gate }: Partial<LineOptions> = {}) {
  const settings = { upstreamPerSecond, breakerFailures, timeoutMs: 8000 }
  const ownGate = gate ?? createMemoryGate(settings, Date.now)
  const line = createLine<string>({ gate: ownGate, upstreamPerSecond, now: Date.now })
  const started: string[] = []
  const ends = new Map<string, { resolve: (value: string) => void; reject: (error: unknown) => void }>()
  const told: Record<string, unknown> = {}
  const ask = (key: string, client = 'agent') => {
    const run = () => {
      started.push(key)
      return new Promise<string>((resolve, reject) => ends.set(key, { resolve, reject }))
    }
    const answer = line.ask(key, client, { run, elsewhere: async () => `${key} of another` })
    answer.then(
      (value) => (told[key] = value),
      (error: ProblemError) => (told[key] = error),
    )
    return answer
  }
  const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)
  return { line, started, told, ask, pass, end: (key: string) => ends.get(key) }
}
type LineOptions = { upstreamPerSecond: number; breakerFailures: number; gate: Gate }

test('equal look-ups are one', async () => {
  const { ask, started, end } = lineOf()
  const answers = [ask('a'), ask('a'), ask('a')]
  end('a')?.resolve('found')
  expect(await Promise.all(answers)).toEqual(['found', 'found', 'found'])
  expect(started).toEqual(['a'])
})

test('look-ups over the budget wait in order and are not failed', async () => {
  const { ask, started, told, pass } = lineOf({ upstreamPerSecond: 2 })
  for (const key of ['a', 'b', 'c', 'd', 'e']) void ask(key)
  expect(started).toEqual(['a', 'b'])
  await pass(1200)
  expect(started).toEqual(['a', 'b', 'c', 'd'])
  await pass(1200)
  expect(started).toEqual(['a', 'b', 'c', 'd', 'e'])
  expect(told).toEqual({})
})

test('who would wait too long is told the position at once, and keeps the place by asking again', async () => {
  const { ask, started, told, pass, line } = lineOf()
  for (let number = 0; number <= 8; number++) void ask(`k${number}`)
  await pass(0)
  expect(told['k8']).toMatchObject({ kind: 'busy', position: 8, waiting: 8, retryAfter: 8 })
  // Five seconds pass for the others, too: then they are told as well, and nobody loses the place.
  await pass(PATIENCE_MS)
  expect(started).toEqual(['k0', 'k1', 'k2', 'k3', 'k4'])
  expect(told['k5']).toMatchObject({ kind: 'busy', position: 1 })
  for (const key of ['k8', 'k9', 'k7', 'k6', 'k5']) void ask(key)
  await pass(4600)
  expect(started.slice(5)).toEqual(['k5', 'k6', 'k7', 'k8'])
  expect(line.count()).toEqual({ waiting: 1, underway: 9 })
})

test('nobody is asked for who is not here: a place that nobody comes back to costs no call, and lapses', async () => {
  const { ask, started, told, pass, end, line } = lineOf()
  void ask('a')
  end('a')?.reject(new ProblemError('busy', 'Slow down.', { retryAfter: 20 }))
  await pass(0)
  void ask('b')
  await pass(0)
  expect(told['b']).toMatchObject({ position: 2, retryAfter: 22 })
  await pass(25_000)
  expect(started).toEqual(['a'])
  expect(line.has('b')).toBe(true)
  await pass(10_000)
  void ask('c')
  expect(line.has('b')).toBe(false)
  expect(started).toEqual(['a', 'c'])
})

test('a batch of five hundred does not keep out another agent’s one look-up', async () => {
  const { ask, started, told, pass } = lineOf({ upstreamPerSecond: 3 })
  for (let number = 0; number < 500; number++) void ask(`batch ${number}`, 'batch')
  void ask('single', 'other')
  await pass(1100)
  expect(started).toContain('single')
  expect(told['single']).toBeUndefined()
  // What found no place was told so, with its distance.
  expect(told['batch 499']).toMatchObject({ kind: 'busy', waiting: PLACES - 2 })
})

test('where all places are taken the longest line gives up its last, and nobody else does', async () => {
  const { ask, told, pass, line } = lineOf()
  for (let number = 0; number < PLACES; number++) void ask(`batch ${number}`, 'batch')
  void ask('single', 'other')
  await pass(0)
  expect(told['single']).toBeUndefined()
  expect(line.has('single')).toBe(true)
  expect(line.has(`batch ${PLACES - 1}`)).toBe(false)
  void ask('one more', 'batch')
  await pass(0)
  expect(line.has('one more')).toBe(false)
  expect(told['one more']).toMatchObject({ kind: 'busy' })
})

test('an upstream that fails again and again is left alone, and everybody is told when it is tried next', async () => {
  const { ask, started, told, pass, end } = lineOf({ upstreamPerSecond: 3, breakerFailures: 3 })
  for (const key of ['a', 'b', 'c', 'd']) void ask(key)
  for (const key of ['a', 'b', 'c']) end(key)?.reject(new ProblemError('upstream-down', 'down'))
  await pass(1100)
  expect(told['d']).toMatchObject({ kind: 'upstream-down', retryAfter: 3 })
  void ask('e')
  await pass(0)
  expect(told['e']).toMatchObject({ kind: 'upstream-down', retryAfter: 3 })
  expect(started).toEqual(['a', 'b', 'c'])
  await pass(3000)
  void ask('f')
  expect(started).toEqual(['a', 'b', 'c', 'f'])
})

test('a pause that the upstream asks for puts the look-up back in its place, with the upstream’s own words', async () => {
  const { ask, started, told, pass, end } = lineOf({ upstreamPerSecond: 100 })
  void ask('a')
  end('a')?.reject(new ProblemError('busy', 'Slow down.', { retryAfter: 20, upstreamCode: 429 }))
  await pass(0)
  expect(told['a']).toMatchObject({ detail: 'Slow down.', position: 1, retryAfter: 20, upstreamCode: 429 })
  void ask('b')
  await pass(0)
  expect(told['b']).toMatchObject({ kind: 'busy', position: 2, waiting: 2, retryAfter: 20 })
  await pass(19_000)
  expect(started).toEqual(['a'])
  void ask('b')
  void ask('a')
  await pass(1000)
  expect(started).toEqual(['a', 'a', 'b'])
})

test('one that is refused again and again does not keep out the others', async () => {
  const { ask, started, pass, end } = lineOf()
  const pause = new ProblemError('busy', 'Slow down.', { retryAfter: 3 })
  void ask('a')
  end('a')?.reject(pause)
  await pass(0)
  void ask('a')
  void ask('b')
  await pass(3000)
  expect(started).toEqual(['a', 'a'])
  end('a')?.reject(pause)
  await pass(2900)
  void ask('a')
  void ask('b')
  await pass(200)
  expect(started).toEqual(['a', 'a', 'b'])
})

test('what fails in another way fails for its own callers, and the next one starts afresh', async () => {
  const { ask, started, told, pass, end } = lineOf({ upstreamPerSecond: 10 })
  void ask('a')
  end('a')?.reject(new Error('a fault of ours'))
  await pass(0)
  expect(told['a']).toMatchObject({ message: 'a fault of ours' })
  void ask('a')
  expect(started).toEqual(['a', 'a'])
})

test('what another instance is asking for is taken from there', async () => {
  const asked: string[] = []
  const gate: Gate = {
    enter: (key) => ({ may: asked.push(key) === 1 ? 'follow' : 'go' }),
    again: () => true,
    leave: () => {},
    follow: async () => {},
    outlook: () => null,
  }
  const { ask, started } = lineOf({ gate })
  expect(await ask('a')).toBe('a of another')
  expect(started).toEqual([])
})

test('a line that stops sends away who waits, and lets end what is under way', async () => {
  const { ask, told, pass, line, end } = lineOf()
  void ask('a')
  void ask('b')
  line.stop()
  await pass(0)
  expect(told['b']).toMatchObject({ kind: 'busy', position: 1 })
  end('a')?.resolve('found')
  await pass(0)
  expect(told['a']).toBe('found')
  void ask('c')
  await pass(1)
  expect(told['c']).toMatchObject({ kind: 'busy' })
})
