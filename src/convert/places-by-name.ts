import type { Place } from '../parcel/parcel.ts'
import type { CountryPlaces, Search } from './country-places.ts'
import { toCountry } from './places-country.ts'
import { isFacility } from './places-facility.ts'
import { withoutStreet } from './places-street.ts'
import { readPair } from './points-pair.ts'
import type { UpstreamEvent } from './read-schema.ts'
import type { UpstreamAnswer } from './read.ts'

/** The places of a country (ISO 3166-1 alpha-2); null where none are known. Handed in: the converter opens no files. */
export type Gazetteer = (country: string) => CountryPlaces | null

type Sent = Pick<UpstreamEvent, 'location' | 'address'>
type FoundPlace = { name: string; point: NonNullable<Place['point']> }

/** A parcel passes a few countries; an answer that names a hundred is not worth their files. */
const MOST_COUNTRIES = 12

/** Nor does it visit so many places; each costs a tenth of a millisecond. */
const MOST_NAMES = 500

/** The countries whose gazetteer an answer needs: those of scans without usable coordinates. */
export function countriesToSearch({ providers }: Pick<UpstreamAnswer, 'providers'>): string[] {
  const countries = new Set<string>()
  for (const { coordinates, address, location } of providers.flatMap(({ events }) => events)) {
    const country = toCountry(address?.country ?? null)
    if (country === null || (!address?.city && !location)) continue
    if (['missing', 'invalid'].includes(readPair(coordinates).kind)) countries.add(country)
    if (countries.size === MOST_COUNTRIES) break
  }
  return [...countries]
}

/** Finds places by name, each name of one parcel once. */
export function createPlaceFinder(gazetteer: Gazetteer): (sent: Sent) => FoundPlace | null {
  const known = new Map<string, FoundPlace | null>()
  return (sent) => {
    const { country, state, city, street } = sent.address ?? {}
    const key = `${country}\n${state}\n${city}\n${street}\n${sent.location}`
    const before = known.get(key)
    if (before !== undefined) return before
    if (known.size >= MOST_NAMES) return null
    const found = findPlace(sent, gazetteer)
    known.set(key, found)
    return found
  }
}

/** Elsewhere the name of the country says only that. */
const CITY_STATES = new Set(['GI', 'HK', 'LU', 'MC', 'MO', 'SG', 'SM', 'VA'])

/** Longer than the name of any place. */
const LONGEST = 120
/** The raw location is free text: a word of it that is a village somewhere is more likely just a word. */
const LEAST_PEOPLE = 5000

function findPlace({ location, address }: Sent, gazetteer: Gazetteer): FoundPlace | null {
  const country = toCountry(address?.country ?? null)
  const places = country === null ? null : gazetteer(country)
  if (country === null || places === null) return null
  const city = address?.city ?? null
  const text = city ?? withoutStreet(location, address?.street ?? null)
  if (text === null || text.length > LONGEST) return null
  const parts = text
    .split(/[,，;；|]|\s-\s/)
    .map((part) => part.trim())
    .filter(
      (part, index) =>
        part !== '' && !/^[\d\s-]+$/.test(part) && (index === 0 || toCountry(part) !== country),
    )
  const [name, state, ...more] = city === null ? parts.filter((part) => !isFacility(part)) : parts
  if (name !== undefined && toCountry(name) === country && !CITY_STATES.has(country)) return null
  // What follows the city is its state, or this is something else than a city.
  if (name === undefined || more.length > 0 || (state !== undefined && !places.isState(state))) return null
  const states = [address?.state, state].filter((each) => typeof each === 'string')
  const search: Search = { name, states, leastPeople: city === null ? LEAST_PEOPLE : 0 }
  return places.find(search)
}
