import { expect, test } from 'vitest'
import { toDistances, totalDistance } from './distances.ts'
import { toJourney } from './journey.ts'
import { stopsOf } from './stops-fixture.ts'

const distancesOf = (...seen: Parameters<typeof stopsOf>) => toDistances(toJourney(stopsOf(...seen)))

test('a distance is that over the globe, from the last stop whose position is known', () => {
  const distances = distancesOf(['London', 51.5074, -0.1278], ['Gander'], ['New York', 40.7128, -74.006])
  expect([...distances.keys()]).toEqual([3])
  expect(distances.get(3)?.from.number).toBe(1)
  expect(distances.get(3)?.km).toBeCloseTo(5570, -1)
})

test('over the date line the short way counts', () => {
  expect(distancesOf(['Suva', -18, 179], ['Apia', -18, -179]).get(2)?.km).toBeCloseTo(211.5, 0)
})

test('the whole is the sum of its legs, and nothing for a single stop', () => {
  const there = distancesOf(['A', 0, 0], ['B', 0, 1], ['A', 0, 0])
  expect(totalDistance(there).km).toBeCloseTo(222.39, 1)
  expect(totalDistance(distancesOf(['A', 0, 0])).km).toBe(0)
})

test('what is measured from a place that is known by its name only is approximate, and so is the whole', () => {
  const stops = stopsOf(['A', 0, 0], ['B', 0, 1], ['C', 0, 2]).map((stop) =>
    stop.number === 3 ? { ...stop, place: { ...stop.place, pointSource: 'gazetteer' as const } } : stop,
  )
  const distances = toDistances(toJourney(stops))
  expect([...distances.values()].map(({ isApproximate }) => isApproximate)).toEqual([false, true])
  expect(totalDistance(distances).isApproximate).toBe(true)
})
