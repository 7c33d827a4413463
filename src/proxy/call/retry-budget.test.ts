import { expect, test } from 'vitest'
import { createRetryBudget } from './retry-budget.ts'

test('retries are at most a tenth of the calls, however many of them fail', () => {
  const { countCall, take } = createRetryBudget()
  let retries = 0
  for (let call = 0; call < 1000; call++) {
    countCall()
    if (take()) retries += 1
  }
  expect(retries).toBeGreaterThan(50)
  expect(retries).toBeLessThanOrEqual(100)
})

test('the first failure after a start gets its second try', () => {
  expect(createRetryBudget().take()).toBe(true)
})

test('a long calm saves up no storm', () => {
  const { countCall, take } = createRetryBudget()
  for (let call = 0; call < 10_000; call++) countCall()
  expect(Array.from({ length: 100 }, take).filter(Boolean)).toHaveLength(10)
})
