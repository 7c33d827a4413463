import { assert, double, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { greatCircle, kmBetween } from './great-circle.ts'

const place = record({
  lat: double({ min: -85, max: 85, noNaN: true }),
  lng: double({ min: -180, max: 180, noNaN: true }),
})

test('the distance from London to New York is known', () => {
  expect(kmBetween({ lat: 51.5074, lng: -0.1278 }, { lat: 40.7128, lng: -74.006 })).toBeCloseTo(5570, -1)
})

test('the way from a place to itself has no point elsewhere', () => {
  const here = { lat: 5.38, lng: 103.08 }
  expect(greatCircle(here, { ...here }, 24)).toEqual([here, here])
})

test('the way from Shanghai to Los Angeles bends north over the Pacific', () => {
  const path = greatCircle({ lat: 31.23, lng: 121.47 }, { lat: 33.94, lng: 241.6 }, 32)
  expect(Math.max(...path.map(({ lat }) => lat))).toBeGreaterThan(47)
  expect(Math.min(...path.map(({ lng }) => lng))).toBe(121.47)
  expect(Math.max(...path.map(({ lng }) => lng))).toBe(241.6)
})

test('a way past the pole arrives at the longitude that was asked for', () => {
  const path = greatCircle({ lat: 80, lng: 178 }, { lat: 80, lng: 0 }, 24)
  expect(path.at(-1)).toEqual({ lat: 80, lng: 0 })
  expect(path.every(({ lat, lng }) => Number.isFinite(lat) && Number.isFinite(lng))).toBe(true)
})

test('opposite places are joined by a straight line instead of a division by zero', () => {
  expect(greatCircle({ lat: 0, lng: 0 }, { lat: 0, lng: 180 }, 24)).toHaveLength(2)
})

test('any way keeps its ends, stays on the globe and never jumps across the map', () => {
  assert(
    property(place, place, (from, to) => {
      const near = { ...to, lng: to.lng + 360 * Math.round((from.lng - to.lng) / 360) }
      const path = greatCircle(from, near, 24)
      expect(path[0]).toEqual(from)
      expect(path.at(-1)).toEqual(near)
      path.forEach(({ lat, lng }, index) => {
        expect(Math.abs(lat)).toBeLessThanOrEqual(90)
        expect(Math.abs(lng - (path[index - 1]?.lng ?? lng))).toBeLessThanOrEqual(180.001)
      })
    }),
  )
})
