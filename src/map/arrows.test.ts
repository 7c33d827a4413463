import { expect, test } from 'vitest'
import { arrowShape, toArrows } from './arrows.ts'
import { boxAt } from './box.ts'
import type { Leg } from './legs.ts'
import type { Px } from './mercator.ts'

const leg = (...path: Px[]): Leg => ({
  path,
  box: { left: 0, top: 0, right: 0, bottom: 0 },
  isDashed: false,
  isDrawn: false,
})
const across = (length: number, y = 0) => leg({ x: 0, y }, { x: length, y })

test('a leg has its arrowhead at the middle, a long one has two, a short one none', () => {
  expect(toArrows([across(100)], []).map(({ at }) => at.x)).toEqual([50])
  expect(toArrows([across(1000)], []).map(({ at }) => at.x)).toEqual([340, 680])
  expect(toArrows([across(33)], [])).toEqual([])
})

test('an arrowhead moves off a mark, and is left out where no place is free', () => {
  const [arrow] = toArrows([across(200)], [boxAt({ x: 100, y: 0 }, 26, 26)])
  expect(Math.abs((arrow?.at.x ?? 100) - 100)).toBeGreaterThan(21)
  expect(toArrows([across(40)], [boxAt({ x: 0, y: 0 }, 26, 26), boxAt({ x: 40, y: 0 }, 26, 26)])).toEqual([])
})

test('the way there and the way back do not lay their arrowheads on each other', () => {
  const [there, back] = toArrows([across(200), leg({ x: 200, y: 0 }, { x: 0, y: 0 })], [])
  expect(Math.abs((there?.at.x ?? 0) - (back?.at.x ?? 0))).toBeGreaterThanOrEqual(16)
  expect(back?.angle).toBeCloseTo(Math.PI)
})

test('an arrowhead follows the bend of its leg', () => {
  const [arrow] = toArrows([leg({ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 100 })], [])
  expect(arrow).toEqual({ at: { x: 20, y: 40 }, angle: Math.PI / 2 })
})

test('the tip of an arrowhead lies ahead', () => {
  expect(arrowShape({ at: { x: 100, y: 100 }, angle: Math.PI / 2 })[0]).toEqual({ x: 100, y: 107.5 })
})
