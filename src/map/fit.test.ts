import { expect, test } from 'vitest'
import { fitView, paddingOf, worldAround, worldZoom } from './fit.ts'
import { toJourney } from './journey.ts'
import { project } from './mercator.ts'
import { SAMPLE_STOPS, stopsOf } from './stops-fixture.ts'

const DESKTOP = { width: 980, height: 800 }
const PHONE = { width: 390, height: 220 }
const sample = toJourney(SAMPLE_STOPS)

test('all stops lie inside of the padding, on a desk and on a phone', () => {
  for (const size of [DESKTOP, PHONE]) {
    const { centre, zoom } = fitView(sample, size, { snap: 0.25 })
    const middle = project(centre, zoom)
    const padding = paddingOf(size)
    for (const stop of sample) {
      const { x, y } = project(stop, zoom)
      expect(x - middle.x).toBeGreaterThanOrEqual(padding.x - size.width / 2 - 0.01)
      // On a phone the buttons take more room than that.
      expect(x - middle.x).toBeLessThanOrEqual(size.width / 2 - Math.max(padding.x, 90) + 0.01)
      expect(Math.abs(y - middle.y)).toBeLessThanOrEqual(size.height / 2 - padding.y + 0.01)
    }
  }
  expect(paddingOf(DESKTOP)).toEqual({ x: 120, y: 120 })
})

test('a map that its notes cover still has a view', () => {
  const { centre, zoom } = fitView(sample, PHONE, { snap: 0.25, covered: 400 })
  expect([centre.lat, centre.lng, zoom].every(Number.isFinite)).toBe(true)
})

test('a single stop is shown with its surroundings, near stops not closer than 11', () => {
  expect(fitView(toJourney(stopsOf(['KL', 3.1, 101.7])), DESKTOP, { snap: 1 }).zoom).toBe(9)
  const near = toJourney(stopsOf(['KL', 3.139, 101.687], ['KL hub', 3.13945, 101.687]))
  expect(fitView(near, DESKTOP, { snap: 1 }).zoom).toBe(11)
})

test('the bulge of a great circle is in sight too', () => {
  const { centre } = fitView(toJourney(stopsOf(['A', 35, 140], ['B', 35, -120])), DESKTOP, { snap: 0.25 })
  expect(centre.lat).toBeGreaterThan(38)
  expect(centre.lng).toBeCloseTo(-170)
})

test('the zoom keeps to the steps of the map', () => {
  expect(fitView(sample, DESKTOP, { snap: 1 }).zoom).toBe(9)
  expect(fitView(sample, DESKTOP, { snap: 0.25 }).zoom).toBe(9.75)
})

test('one world fills the map, with the journey in its middle', () => {
  expect(worldZoom(DESKTOP, 1)).toBe(2)
  const { west, east } = worldAround(sample)
  expect(east - west).toBeCloseTo(360)
  expect((east + west) / 2).toBeCloseTo(102.64, 1)
})
