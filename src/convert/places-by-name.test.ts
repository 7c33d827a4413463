import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toParcel } from './convert.ts'
import { readCountryPlaces } from './country-places.ts'
import { COUNTRIES, gazetteer, listPlaces } from './fixtures/gazetteer.ts'
import { ASKED, CHECKED_AT, readScans, type SentPlace } from './fixtures/read-scans.ts'
import { isInside } from './outlines.ts'
import { countriesToSearch, createPlaceFinder } from './places-by-name.ts'

const NO_ADDRESS = { country: null, state: null, city: null, street: null, postal_code: null }

/** What the committed gazetteer makes of a city, or of the raw location where no city was sent. */
function find(country: string | null, sent: { city?: string; state?: string; location?: string }) {
  const { location = null, ...address } = sent
  const found = createPlaceFinder(gazetteer)({ location, address: { ...NO_ADDRESS, ...address, country } })
  return found?.name ?? null
}

it.each([
  ['CN', '深圳', 'Shenzhen'],
  ['CN', '深圳市', 'Shenzhen'],
  ['CN', '广东省深圳市', 'Shenzhen'],
  ['CN', '深圳市宝安区', 'Shenzhen'],
  ['CN', 'SHEN ZHEN', 'Shenzhen'],
  ['DE', 'Koeln', 'Köln'],
  ['DE', 'KÖLN', 'Köln'],
  ['DE', 'Cologne', 'Köln'],
  ['DE', '科隆', 'Köln'],
  ['MY', 'PENANG', 'George Town'],
  ['MY', 'George Town', 'George Town'],
  ['MY', 'Penang, MY', 'George Town'],
  ['MY', 'Kuala Lumpur, Malaysia', 'Kuala Lumpur'],
  ['PH', 'CEBU CITY', 'Cebu City'],
  ['PH', 'City of Cebu', 'Cebu City'],
  ['BR', 'sao paulo', 'São Paulo'],
  ['RU', 'Санкт-Петербург', 'Saint Petersburg'],
  ['TH', 'กรุงเทพ', 'Bangkok'],
  ['AT', 'Wien', 'Vienna'],
  ['SG', 'SINGAPORE', 'Singapore'],
  ['United States', 'New York', 'New York City'],
])('in %s, %s is %s', (country, city, name) => {
  expect(find(country, { city })).toBe(name)
})

describe('of several places with one name', () => {
  it.each([
    ['US', 'Springfield', undefined, null],
    ['US', 'Springfield', 'IL', 'Springfield'],
    ['US', 'Springfield', 'Illinois', 'Springfield'],
    ['US', 'Springfield, IL', undefined, 'Springfield'],
    ['US', 'Springfield', 'HI', null],
    ['CN', '朝阳区', undefined, null],
    ['CN', '朝阳', undefined, 'Chaoyang'],
    ['PE', 'Lima', 'Lima', 'Lima'],
    ['MY', 'Kuantan', 'Drop Point KUA 101', 'Kuantan'],
  ])('%s: %s with the state %s is %s', (country, city, state, name) => {
    expect(find(country, { city, ...(state !== undefined && { state }) })).toBe(name)
  })

  it('the state decides which', () => {
    const pointIn = (state: string) =>
      createPlaceFinder(gazetteer)({
        location: null,
        address: { ...NO_ADDRESS, country: 'US', city: 'Portland', state },
      })?.point
    expect(pointIn('OR')).toEqual({ lat: 45.52, lng: -122.68 })
    expect(pointIn('Maine')).toEqual({ lat: 43.66, lng: -70.26 })
  })

  it('one is meant from five times as many people on', () => {
    const places = (people: number) =>
      readCountryPlaces(`\n\nAston\t50\t1\t${people}\t\nAston\t55\t9\t10000\t\n\naston\t0 1`)
    const search = { name: 'ASTON', states: [], leastPeople: 0 }
    expect(places(49_000).find(search)).toBeNull()
    expect(places(50_000).find(search)?.point).toEqual({ lat: 50, lng: 1 })
  })
})

it.each([
  [null, 'Shenzhen'],
  ['XX', 'Shenzhen'],
  ['MY', 'Shenzhen'],
  ['MY', 'BESUT'],
  ['MY', 'KUL'],
  ['MY', 'Johor'],
  ['CN', 'Guangdong'],
  ['MX', 'Mexico'],
  ['PK', 'HUB'],
  ['US', 'Transit'],
  ['GB', 'Unknown'],
  ['FR', 'Centre'],
  ['MY', '50480'],
  ['MY', 'Drop Point PCP KAJANG 304'],
  ['MY', 'Kajang, Ipoh'],
  ['MY', ''],
])('in %s, the city %s is nowhere', (country, city) => {
  expect(find(country, { city })).toBeNull()
})

it.each([
  ['CN', 'SHENZHEN, CN', 'Shenzhen'],
  ['US', 'Memphis, TN, US', 'Memphis'],
  ['GB', 'Mail Centre, Cardiff', 'Cardiff'],
  ['DE', 'Export Hub - Leipzig - Germany', 'Leipzig'],
  ['US', 'ARRIVAL', null],
  ['GB', 'HUB', null],
  ['FR', 'CENTRE', null],
  ['US', 'Departure', null],
  ['US', 'Left Memphis', null],
  ['MY', 'Gateway KUL_GATEWAY', null],
  // A village of that name has too few people to be meant by free text.
  ['GB', 'Ash', null],
])('in %s, of the location %s the city is %s', (country, location, name) => {
  expect(find(country, { location })).toBe(name)
})

const convert = (scans: SentPlace[]) => toParcel(readScans(scans), ASKED, CHECKED_AT, () => null, gazetteer)

describe('in a parcel', () => {
  it('a place found by name is marked, counted and said to be approximate', () => {
    const { events, repairs } = convert([
      { country: 'MY', city: 'PENANG' },
      { country: 'MY', city: 'PENANG', coordinates: { latitude: '0', longitude: '0' } },
      { country: 'MY', city: 'BESUT' },
    ])
    expect(events.map(({ place }) => place)).toMatchObject([
      { name: 'Penang', point: { lat: 5.41, lng: 100.34 }, pointSource: 'gazetteer', pointAsSent: null },
      { name: 'Penang', pointSource: 'gazetteer', pointAsSent: { latitude: '0', longitude: '0' } },
      { name: 'Besut', point: null, pointSource: null },
    ])
    expect(repairs).toEqual([
      {
        kind: 'place-approximate',
        count: 2,
        certain: false,
        detail:
          'The carrier sent no coordinates for “PENANG, MY”. It is shown at George Town, which was looked up by name in a list of places (GeoNames).',
      },
      {
        kind: 'coordinates-missing',
        count: 1,
        certain: true,
        detail: 'The carrier sent no coordinates for “BESUT, MY”.',
      },
    ])
  })

  it('a point of the carrier stays, however odd, and says what it said without a gazetteer', () => {
    const scans = [
      { country: 'MY', city: 'PENANG', coordinates: { latitude: 48.1, longitude: 11.6 } },
      { country: 'MY', city: 'KUALA LUMPUR', coordinates: { latitude: 101.7, longitude: 3.1 } },
    ]
    const parcel = convert(scans)
    expect(parcel.events.map(({ place }) => place?.pointSource)).toEqual(['swapped', 'swapped'])
    expect(parcel).toEqual(toParcel(readScans(scans), ASKED, CHECKED_AT, () => null))
  })

  it('what was found by name proves nothing about coordinates', () => {
    const odd = { country: null, coordinates: { latitude: 9.99, longitude: 53.55 } }
    const named = { country: 'DE', city: 'Hamburg' }
    const [alone] = convert([odd]).events
    const [beside] = convert([odd, named, named]).events
    expect(beside?.place).toEqual(alone?.place)
  })

  it('asks for the countries of scans without a position, at most a dozen', () => {
    const scans = COUNTRIES.map((country) => ({ country, city: 'Nowhere' }))
    expect(countriesToSearch(readScans(scans))).toHaveLength(12)
    expect(
      countriesToSearch(
        readScans([
          { country: 'MY', city: 'Penang' },
          { country: 'SG', city: 'Singapore', coordinates: { latitude: 1.3, longitude: 103.8 } },
          { country: 'TH' },
          { city: 'Bangkok' },
        ]),
      ),
    ).toEqual(['MY'])
  })
})

it('never finds a place outside of the scan’s own country', () => {
  // The outline of each costs some milliseconds, and its places some more.
  const countries = COUNTRIES.filter((_, index) => index % 4 === 0)
  const some = countries.flatMap((country) =>
    listPlaces(country)
      .slice(0, 40)
      .map(({ name }) => ({ country, name })),
  )
  const place = fc.constantFrom(...some)
  const odd = fc.constantFrom('HUB', '深圳市', '__proto__', 'constructor', '\n\n', '\t0')
  const text = fc.oneof(
    place.map(({ name }) => name),
    odd,
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  )
  const own = place.map(({ country, name }) => ({ country, city: name }))
  const any = fc.record({ country: fc.constantFrom(...countries), city: text })
  const scan = fc.tuple(fc.oneof(own, any), fc.option(text), fc.boolean())
  let found = 0
  fc.assert(
    fc.property(scan, ([{ country, city }, state, isRaw]) => {
      const sent = isRaw ? { location: city, country, state } : { city, country, state }
      const place = convert([sent]).events[0]?.place
      if (!place?.point) return
      found += 1
      expect(place.country).toBe(country)
      expect(isInside(country, place.point), `${city} in ${country}`).not.toBe(false)
    }),
    { numRuns: 600 },
  )
  expect(found).toBeGreaterThan(60)
}, 60_000)

it('finds most places by their own name, where it is theirs alone', () => {
  const far: string[] = []
  let [asked, found] = [0, 0]
  for (const country of ['MY', 'SG', 'TH', 'ID', 'PH', 'VN', 'CN', 'DE', 'GB', 'PL', 'JP', 'BR']) {
    const findPlace = (city: string) =>
      createPlaceFinder(gazetteer)({ location: null, address: { ...NO_ADDRESS, country, city } })
    for (const { name, lat, lng, people } of listPlaces(country)) {
      if (people < 100_000) continue
      const place = findPlace(name)
      asked += 1
      if (place) found += 1
      if (place && Math.hypot(place.point.lat - lat, place.point.lng - lng) > 0.3)
        far.push(`${country} ${name}`)
    }
  }
  expect(found / asked).toBeGreaterThan(0.9)
  // A district or a town that shares its name with a city five times as large is taken for it.
  expect(far.length / found).toBeLessThan(0.02)
})
