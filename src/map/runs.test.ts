import { array, assert, integer, property, uniqueArray } from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, joinNumbers, numbersOf, toRuns } from './runs.ts'

const asNumbers = (numbers: readonly number[]) => numbersOf(numbers, toRuns(numbers).length)

test('numbers that follow each other are one run, from wherever they come', () => {
  expect(
    toRuns(
      inOrder([
        [1, 2, 3, 7, 9],
        [4, 5, 6],
      ]),
    ),
  ).toEqual([
    [1, 7],
    [9, 9],
  ])
})

test('whatever is joined in whatever order, few runs are known exactly and many are known to be many', () => {
  const numbers = uniqueArray(integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 60 })
  assert(
    property(numbers, array(integer({ min: 0, max: 5 }), { minLength: 60, maxLength: 60 }), (all, owners) => {
      const parts = [0, 1, 2, 3, 4, 5]
        .map((owner) => all.filter((_, index) => owners[index] === owner).toSorted((a, b) => a - b))
        .filter((part) => part.length > 0)
        .map(asNumbers)
      const joined = parts.reduce((one, other) => joinNumbers(one, other, 2))
      const truth = asNumbers(all.toSorted((a, b) => a - b))
      expect([inOrder(joined.parts)]).toEqual(truth.parts)
      expect(joined.count).toBe(all.length)
      expect(joined.least).toBeLessThanOrEqual(truth.least)
      expect(joined.most).toBeGreaterThanOrEqual(truth.least)
      if (truth.least <= 2) expect(joined.least).toBe(truth.least)
    }),
  )
})
