import type { Stop } from '../parcel/stops.ts'
import { unwrap, type LngLat } from './mercator.ts'

/** A stop that can be drawn. Its longitude may leave ±180: it follows on from the stop before. */
export type Placed = LngLat & {
  stop: Stop
  /** Whether stops without a position lie between this one and the one before. */
  isAfterGap: boolean
}

/** The stops that have a position, in journey order, laid out without a jump at the date line. */
export function toJourney(stops: readonly Stop[]): Placed[] {
  const journey: Placed[] = []
  let isAfterGap = false
  for (const stop of stops) {
    const point = stop.place.point
    const last = journey.at(-1)
    if (!point) isAfterGap = last !== undefined
    else {
      journey.push({ stop, lat: point.lat, lng: last ? unwrap(point.lng, last.lng) : point.lng, isAfterGap })
      isAfterGap = false
    }
  }
  // Several crossings can carry the journey far from the world everybody knows.
  const lngs = journey.map(({ lng }) => lng)
  const middle =
    journey.length > 0
      ? (lngs.reduce((a, b) => Math.min(a, b)) + lngs.reduce((a, b) => Math.max(a, b))) / 2
      : 0
  const shift = unwrap(middle, 0) - middle
  return shift === 0 ? journey : journey.map((placed) => ({ ...placed, lng: placed.lng + shift }))
}
