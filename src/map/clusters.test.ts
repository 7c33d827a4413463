import { expect, test } from 'vitest'
import { bySquare } from './clusters.ts'

test('two places that are half of a street map apart are in no one square', () => {
  const { add, clusters } = bySquare(44)
  const side = 44
  add(1, 5 * side, 2 ** 20 * side)
  add(2, 6 * side, 0)
  expect(clusters().map(({ numbers }) => numbers)).toEqual([[1], [2]])
})
