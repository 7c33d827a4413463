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
  return new Map(
    journey.flatMap((placed, index) => {
      const distance = distanceTo(journey, index)
      return distance ? [[placed.stop.number, distance] as const] : []
    }),
  )
}

/** The distance of one stop, by its place in the journey. */
export function distanceTo(journey: readonly Placed[], index: number): Distance | null {
  const [before, placed] = [journey[index - 1], journey[index]]
  if (!before || !placed) return null
  const isApproximate = [before, placed].some(({ stop }) => stop.place.pointSource === 'gazetteer')
  return { from: before.stop, km: kmBetween(before, placed), isApproximate }
}

/** The whole journey, straight from stop to stop. */
export function totalDistance(distances: ReadonlyMap<number, Distance>): Omit<Distance, 'from'> {
  const legs = [...distances.values()]
  return {
    km: legs.reduce((sum, { km }) => sum + km, 0),
    isApproximate: legs.some(({ isApproximate }) => isApproximate),
  }
}
