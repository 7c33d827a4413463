import { parcel } from './journey.ts'
import * as places from './places.ts'
import { at, type Place } from './places.ts'
import { DHL_EXPRESS } from './providers.ts'
import { scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

const AMERICA = [places.ARGENTINA, places.BRAZIL, places.CANADA, places.CHILE, places.USA]
const ASIA = [places.CHINA, places.HONG_KONG, places.KAZAKHSTAN, places.SAUDI_ARABIA]
const EUROPE = [places.BELGIUM, places.BRITAIN, places.FRANCE, places.GERMANY, places.ICELAND, places.ITALY]
const SOUTH_EAST_ASIA = [
  places.INDONESIA,
  places.MALAYSIA,
  places.PHILIPPINES,
  places.THAILAND,
  places.VIETNAM,
]
const THE_REST = [places.NETHERLANDS, places.NEW_ZEALAND, places.POLAND, places.SPAIN]

const CITIES = [AMERICA, ASIA, EUROPE, SOUTH_EAST_ASIA, THE_REST]
  .flat()
  .flatMap((country): Place[] => Object.values(country))

const COUNT = 1000
const MINUTES_APART = 45

/** The depots of a city lie on a spiral around it, a mile from each other, all in its country. */
function depot(city: Place, number: number): Place {
  const { lat, lng } = city.point ?? { lat: 0, lng: 0 }
  const [turn, away] = [number * 2.4, number * 0.012]
  const point = {
    lat: Number((lat + Math.sin(turn) * away).toFixed(4)),
    lng: Number((lng + Math.cos(turn) * away).toFixed(4)),
  }
  return { ...at(city, `Depot ${number}`), point }
}

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Each city once before the second depot of any; neighbours in the journey are far apart. */
const scans = Array.from({ length: COUNT }, (_, index) => {
  const city = CITIES[(index * 41) % CITIES.length] as Place
  const minutes = 11 * 60 + 35 - (COUNT - 1 - index) * MINUTES_APART
  const day = Math.floor(minutes / 1440)
  const ofDay = minutes - day * 1440
  const clock = `${twoDigits(Math.floor(ofDay / 60))}:${twoDigits(ofDay % 60)}`
  return scan(`${day}d ${clock}`, 'Processed', depot(city, Math.floor(index / CITIES.length) + 1))
})

export const thousandStops: Scenario = parcel({
  waybill: 'DATA-1000-STOPS',
  group: 'data',
  shows: `1,000 stops at 1,000 depots of ${CITIES.length} cities, back and forth over the globe`,
  provider: DHL_EXPRESS,
  scans,
})
