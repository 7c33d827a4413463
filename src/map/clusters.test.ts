import { expect, test } from 'vitest'
import { bySquare } from './clusters.ts'

test('two places that are half of a street map apart are in no one square', () => {
  const side = 44
  const drawn = {
    numbers: Int32Array.of(1, 2),
    xs: Float64Array.of(5 * side, 6 * side),
    ys: Float64Array.of(2 ** 20 * side, 0),
  }
  expect(bySquare(drawn, side).map(({ numbers }) => numbers)).toEqual([[1], [2]])
})
