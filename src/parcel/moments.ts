import type { ParcelEvent, Place } from './parcel.ts'
import { toDays } from './stops.ts'

/** A scan as a step through the journey, and how far the parcel had come by then. */
export type Moment = {
  event: ParcelEvent
  place: Place | null
  /** The stop it was at, or had last been at where the scan names no place; 0 before the first. */
  stop: number
  /** Whether the place of this scan has a position. */
  isPlaced: boolean
}

/**
 * The journey step by step, oldest first: one for each row of the timeline. Scans without a date are left
 * out, because nobody knows when in the journey they were made.
 */
export function toMoments(events: readonly ParcelEvent[]): Moment[] {
  let stop = 0
  const parts = toDays(events)
    .filter(({ date }) => date !== null)
    .flatMap((day) => day.parts)
  return parts.toReversed().flatMap(({ stop: at, place, rows }) => {
    stop = at?.number ?? stop
    // The place of the stop, which another of its scans may have told.
    const isPlaced = (at?.place ?? place)?.point != null
    return rows.toReversed().map(({ event }) => ({ event, place, stop, isPlaced }))
  })
}
