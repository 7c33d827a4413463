import { expect, it } from 'vitest'
import { CITIES } from './fixtures/cities.ts'
import { isInside } from './outlines.ts'
import { toPoints } from './points.ts'

const scanAt = (country: string | null, latitude: number, longitude: number) => ({
  sent: { latitude: String(latitude), longitude: String(longitude) },
  country,
})
const ignore = () => undefined

it('knows every listed city to lie in its own country', () => {
  const outside = CITIES.filter(([country, , lat, lng]) => isInside(country, { lat, lng }) !== true)
  expect(outside).toEqual([])
})

it('swaps no right point, alone or beside others of its country', () => {
  for (const [country, name, lat, lng] of CITIES) {
    const [alone] = toPoints([scanAt(country, lat, lng)], country, ignore)
    expect(alone?.source, `${name}, ${country}`).toBe('carrier')
  }
})

it('finds at least 95 percent of reversed points where the scan names its country', () => {
  const missed = CITIES.filter(
    ([country, , lat, lng]) => toPoints([scanAt(country, lng, lat)], null, ignore)[0]?.source !== 'swapped',
  )
  expect(missed.length, JSON.stringify(missed)).toBeLessThanOrEqual(CITIES.length * 0.05)
})

it.each([
  ['a point 20 km off the coast', 'MT', { lat: 35.75, lng: 14.35 }, true],
  ['a neighbour across a wide sea', 'MT', { lat: 36.8, lng: 10.18 }, false],
  ['a point west of the date line', 'FJ', { lat: -16.85, lng: 179.99 }, true],
  ['the same point counted from the east', 'FJ', { lat: -16.85, lng: -179.99 }, true],
  ['an overseas region, which is drawn with its country', 'RE', { lat: -21.1, lng: 55.5 }, true],
  ['the pole, for a country around it', 'AQ', { lat: -90, lng: 0 }, true],
  ['an island that is too small for an outline', 'TV', { lat: -8.52, lng: 179.2 }, true],
  ['an island far from its country’s outline', 'PT', { lat: 39.09, lng: -28.01 }, true],
  ['a town on another’s coast', 'ES', { lat: 35.29, lng: -2.94 }, true],
  ['land that two countries name as theirs, for the one', 'UA', { lat: 44.95, lng: 34.1 }, true],
  ['the same land for the other', 'RU', { lat: 44.95, lng: 34.1 }, true],
  ['the land behind it, for the one that does not', 'UA', { lat: 45.04, lng: 38.98 }, false],
  ['a hole: Lesotho is not South Africa', 'ZA', { lat: -29.55, lng: 28.3 }, false],
])('judges %s', (_, country, point, expected) => {
  expect(isInside(country, point)).toBe(expected)
})

it('says that it cannot tell where no outline is known', () => {
  expect(isInside('BV', { lat: -54.4, lng: 3.4 })).toBeNull()
})
