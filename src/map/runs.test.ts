import { array, assert, integer, property, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, joinRuns, runsOf, type Run, type Runs } from './runs.ts'

/** Numbers in order as runs. */
const toRuns = (numbers: readonly number[]): Runs => {
  const alone = numbers.map((number): Run => [number, number])
  return runsOf(inOrder([alone]), numbers.length)
}

test('numbers that follow each other are one run, from wherever they come', () => {
  expect(
    inOrder([
      [
        [1, 3],
        [7, 7],
      ],
      [[4, 6]],
    ]),
  ).toEqual([[1, 7]])
})

test('whatever is joined in whatever order, few runs are known exactly and many are known to be many', () => {
  const numbers = uniqueArray(integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 })
  assert(
    property(numbers, array(integer({ min: 0, max: 5 }), { minLength: 60, maxLength: 60 }), (all, owners) => {
      const parts = [0, 1, 2, 3, 4, 5]
        .map((owner) => all.filter((_, index) => owners[index] === owner).toSorted((a, b) => a - b))
        .filter((part) => part.length > 0)
        .map(toRuns)
      const joined = parts.reduce((one, other) => joinRuns(one, other, 2))
      const truth = toRuns(all.toSorted((a, b) => a - b))
      expect(inOrder(joined.parts)).toEqual(inOrder(truth.parts))
      expect(joined.count).toBe(all.length)
      expect(joined.least).toBeLessThanOrEqual(truth.least)
      expect(joined.most).toBeGreaterThanOrEqual(truth.least)
      if (truth.least <= 2) expect(joined.least).toBe(truth.least)
    }),
  )
})
