import { expect, test } from 'vitest'
import { BREAKER_PAUSE_MS, BUDGET_WINDOW_MS, createMemoryGate } from './gate.ts'

function gateOf(upstreamPerSecond: number, breakerFailures = 5) {
  const clock = { ms: 1_000_000 }
  return {
    clock,
    gate: createMemoryGate({ upstreamPerSecond, breakerFailures, timeoutMs: 8000 }, () => clock.ms),
  }
}

test('no second ever holds more starts than the budget', async () => {
  const { gate, clock } = gateOf(3)
  const starts: number[] = []
  for (const end = clock.ms + 10_000; clock.ms < end; clock.ms += 7) {
    for (let caller = 0; caller < 5; caller++) if ((await gate.enter('k')).may === 'go') starts.push(clock.ms)
  }
  const most = Math.max(...starts.map((from) => starts.filter((at) => at >= from && at < from + 1000).length))
  expect(most).toBe(3)
  // Nor is the budget left unused.
  expect(starts.length).toBeGreaterThan(27)
})

test('a start over the budget is told when the next one may be', () => {
  const { gate, clock } = gateOf(1)
  expect(gate.enter('a')).toEqual({ may: 'go' })
  clock.ms += 50
  expect(gate.enter('b')).toEqual({ may: 'wait', waitMs: BUDGET_WINDOW_MS - 50, why: 'budget' })
  clock.ms += BUDGET_WINDOW_MS - 50
  expect(gate.enter('b')).toEqual({ may: 'go' })
})

test('failures in a row close the gate, and then one call tries', () => {
  const { gate, clock } = gateOf(100, 3)
  for (const key of ['a', 'b', 'c']) {
    expect(gate.enter(key)).toEqual({ may: 'go' })
    void gate.leave(key, 'down')
  }
  expect(gate.enter('d')).toEqual({ may: 'wait', waitMs: BREAKER_PAUSE_MS, why: 'down' })
  clock.ms += BREAKER_PAUSE_MS
  expect(gate.enter('d')).toEqual({ may: 'go' })
  expect(gate.enter('e')).toMatchObject({ may: 'wait', why: 'down' })
  void gate.leave('d', 'down')
  expect(gate.outlook()).toEqual({ waitMs: BREAKER_PAUSE_MS, why: 'down' })
  clock.ms += BREAKER_PAUSE_MS
  gate.enter('e')
  void gate.leave('e', 'answered')
  expect(gate.enter('f')).toEqual({ may: 'go' })
  expect(gate.enter('g')).toEqual({ may: 'go' })
})

test('an answer between failures keeps the gate open, and 0 never closes it', () => {
  const { gate } = gateOf(100, 3)
  for (const outcome of ['down', 'down', 'answered', 'down', 'down'] as const) {
    gate.enter('a')
    void gate.leave('a', outcome)
  }
  expect(gate.outlook()).toBeNull()
  const never = gateOf(100, 0).gate
  for (let failure = 0; failure < 50; failure++) void never.leave('a', 'down')
  expect(never.enter('a')).toEqual({ may: 'go' })
})

test('a pause that the upstream asks for holds everybody back, the longest one counts', () => {
  const { gate, clock } = gateOf(100)
  void gate.leave('a', { heldForMs: 5000 })
  void gate.leave('b', { heldForMs: 1000 })
  expect(gate.enter('c')).toEqual({ may: 'wait', waitMs: 5000, why: 'held' })
  clock.ms += 5000
  expect(gate.enter('c')).toEqual({ may: 'go' })
})

test('a retry is a start like any other, and waits for nobody', () => {
  const { gate } = gateOf(2)
  gate.enter('a')
  expect(gate.again('a')).toBe(true)
  expect(gate.again('a')).toBe(false)
  expect(gate.enter('b')).toMatchObject({ may: 'wait', why: 'budget' })
})
