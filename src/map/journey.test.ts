import { expect, test } from 'vitest'
import { journeyUntil, toJourney } from './journey.ts'
import { stopsOf } from './stops-fixture.ts'

const lngs = (...seen: Parameters<typeof stopsOf>) => toJourney(stopsOf(...seen)).map(({ lng }) => lng)

test('a journey over the Pacific goes on eastwards past the date line', () => {
  expect(lngs(['Tokyo', 35.7, 139.7], ['Los Angeles', 33.9, -118.4])).toEqual(
    [139.7, 241.6].map((lng) => lng - 360),
  )
})

test('the way back goes westwards over the same water', () => {
  expect(lngs(['Los Angeles', 33.9, -118.4], ['Tokyo', 35.7, 139.7])).toEqual([-118.4, 139.7 - 360])
})

test('a journey around the globe never turns back', () => {
  expect(lngs(['A', 0, 100], ['B', 0, -140], ['C', 0, -20], ['D', 0, 101])).toEqual([-260, -140, -20, 101])
})

test('stops without a position are left out, and the leg over them is known', () => {
  const journey = toJourney(stopsOf(['A'], ['B', 1, 1], ['C'], ['D'], ['E', 2, 2], ['F', 3, 3], ['G']))
  expect(journey.map(({ stop, isAfterGap }) => [stop.place.name, isAfterGap])).toEqual([
    ['B', false],
    ['E', true],
    ['F', false],
  ])
})

test('without any position there is no journey', () => {
  expect(toJourney(stopsOf(['A'], ['B']))).toEqual([])
})

test('a journey that winds around the globe again and again stays on one world', () => {
  const turns = Array.from({ length: 12 }, (_, index) => ['P', 0, ((index * 137) % 360) - 180] as const)
  const seen = turns.map(([, lat, lng], index) => [`P${index}`, lat, lng] as [string, number, number])
  expect(lngs(...seen).every((lng) => lng >= -180 && lng <= 180)).toBe(true)
})

test('the journey until a stop ends there, and that stop is the latest', () => {
  const journey = journeyUntil(toJourney(stopsOf(['A', 1, 1], ['B'], ['C', 2, 2], ['D', 3, 3])), 3)
  expect(journey.map(({ stop }) => [stop.number, stop.isLatest])).toEqual([
    [1, false],
    [3, true],
  ])
})

test('the journey until a stop without a position has no latest stop on the map', () => {
  const journey = journeyUntil(toJourney(stopsOf(['A', 1, 1], ['B'], ['C', 2, 2])), 2)
  expect(journey.map(({ stop }) => [stop.number, stop.isLatest])).toEqual([[1, false]])
})
