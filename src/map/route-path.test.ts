import { expect, test } from 'vitest'
import { linesPath, shapesPath } from './route-path.ts'

const window = { left: 100, top: 50, right: 300, bottom: 250 }

test('a line is drawn from the corner of the window, in tenths of a pixel', () => {
  const line = [
    { x: 110, y: 60 },
    { x: 120.04, y: 70.16 },
    { x: 90, y: 80 },
  ]
  expect(linesPath([line], window)).toBe('M10 10L20 20.2L-10 30')
})

test('each line begins anew, one without a way is none', () => {
  const [one, other] = [
    { x: 110, y: 60 },
    { x: 120, y: 60 },
  ] as const
  expect(linesPath([[one, other], [one], [], [other, one]], window)).toBe('M10 10L20 10M20 10L10 10')
})

test('pieces out of sight are left out, and the line goes on where it comes back', () => {
  const line = [
    { x: -900_000, y: 60 },
    { x: 0, y: 60 },
    { x: 150, y: 60 },
    { x: 400, y: 60 },
    { x: 600, y: 60 },
    { x: 600, y: 260 },
    { x: 200, y: 252 },
    { x: 200, y: 200 },
  ]
  expect(linesPath([line], window)).toBe('M-100 10L50 10L300 10M500 210L100 202L100 150')
})

test('a shape is closed', () => {
  const shape = [
    { x: 100, y: 50 },
    { x: 110, y: 50 },
    { x: 105, y: 60 },
  ]
  expect(shapesPath([shape, shape], window)).toBe('M0 0L10 0L5 10ZM0 0L10 0L5 10Z')
})
