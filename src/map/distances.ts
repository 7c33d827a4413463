import type { Stop } from '../parcel/stops.ts'
import { kmBetween } from './great-circle.ts'
import type { Placed } from './journey.ts'

/** How far a stop is, over the globe, from the stop before it that has a position. */
export type Distance = { from: Stop; km: number }

/** The distances by stop number. The first stop with a position has none. */
export function toDistances(journey: readonly Placed[]): Map<number, Distance> {
  const distances = new Map<number, Distance>()
  journey.forEach((placed, index) => {
    const before = journey[index - 1]
    if (before) distances.set(placed.stop.number, { from: before.stop, km: kmBetween(before, placed) })
  })
  return distances
}

/** The whole journey, straight from stop to stop. */
export const totalKm = (distances: ReadonlyMap<number, Distance>) =>
  [...distances.values()].reduce((sum, { km }) => sum + km, 0)
