import type { Stop } from '../parcel/stops.ts'
import { kmBetween } from './great-circle.ts'
import type { Placed } from './journey.ts'

/** How far a stop is, over the globe, from the stop before it that has a position. */
export type Distance = {
  from: Stop
  km: number
  /** One of the two is known by its name only. */
  isApproximate: boolean
}

/** The distances by stop number. The first stop with a position has none. */
export function toDistances(journey: readonly Placed[]): Map<number, Distance> {
  const distances = new Map<number, Distance>()
  journey.forEach((placed, index) => {
    const before = journey[index - 1]
    if (!before) return
    const isApproximate = [before, placed].some(({ stop }) => stop.place.pointSource === 'gazetteer')
    distances.set(placed.stop.number, { from: before.stop, km: kmBetween(before, placed), isApproximate })
  })
  return distances
}

/** The whole journey, straight from stop to stop. */
export function totalDistance(distances: ReadonlyMap<number, Distance>): Omit<Distance, 'from'> {
  const legs = [...distances.values()]
  return {
    km: legs.reduce((sum, { km }) => sum + km, 0),
    isApproximate: legs.some(({ isApproximate }) => isApproximate),
  }
}
