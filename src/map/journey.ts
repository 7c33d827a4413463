import type { Stop } from '../parcel/stops.ts'
import { unwrap, type LngLat } from './mercator.ts'

/** A stop that can be drawn. Its longitude may leave ±180: it follows on from the stop before. */
export type Placed = LngLat & {
  stop: Stop
  /** Whether stops without a position lie between this one and the one before. */
  isAfterGap: boolean
}

/** The journey as far as a stop, which is then the latest that is known. */
export function journeyUntil(journey: readonly Placed[], stop: number): Placed[] {
  return journey
    .filter((placed) => placed.stop.number <= stop)
    .map((placed) => ({ ...placed, stop: { ...placed.stop, isLatest: placed.stop.number === stop } }))
}

/** A journey of one and a half times around the globe is still laid out in one piece. */
const MOST_DEGREES = 540

/** The stops that have a position, in journey order, laid out without a jump at the date line. */
export function toJourney(stops: readonly Stop[]): Placed[] {
  const journey: Placed[] = []
  let isAfterGap = false
  for (const stop of stops) {
    const point = stop.place.point
    const last = journey[journey.length - 1]
    if (!point) isAfterGap = last !== undefined
    else {
      journey.push({ stop, lat: point.lat, lng: last ? unwrap(point.lng, last.lng) : point.lng, isAfterGap })
      isAfterGap = false
    }
  }
  // Several crossings can carry the journey far from the world everybody knows.
  let west = Infinity
  let east = -Infinity
  for (let index = 0; index < journey.length; index += 1) {
    const lng = journey[index]?.lng ?? 0
    if (lng < west) west = lng
    if (lng > east) east = lng
  }
  // One that winds around the globe again and again is shown on one world, its lines cut at the edge.
  const isWinding = east - west > MOST_DEGREES
  const middle = journey.length > 0 ? (west + east) / 2 : 0
  const shift = unwrap(middle, 0) - middle
  if (isWinding) for (const placed of journey) placed.lng = unwrap(placed.lng, 0)
  else if (shift !== 0) for (const placed of journey) placed.lng += shift
  return journey
}
