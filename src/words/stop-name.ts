import type { ParcelEvent } from '../parcel/parcel.ts'
import type { Stop } from '../parcel/stops.ts'
import { clockOf, dateOf } from './dates.ts'
import type { Words } from './en.ts'

/**
 * `Stop 4 of 5, Kuala Nerus, arrived 20 Jan 03:01, left 08:45`: the name of its row and of its marker. Behind the
 * place it says that a position is approximate.
 */
export function stopName(stop: Stop, of: number, words: Words): string {
  const { name: place, pointSource } = stop.place
  const name = [place || words.timeline.noName, pointSource === 'gazetteer' && words.timeline.approximate]
    .filter(Boolean)
    .join(', ')
  const at = (event: ParcelEvent) => {
    const date = dateOf(event.time)
    return date ? words.time.shortDayAndClock(date, clockOf(event.time)) : words.time.none
  }
  if (stop.events.length === 1) return words.timeline.stopNameOneScan(stop.number, of, name, at(stop.arrived))
  const isSameDay = dateOf(stop.arrived.time) === dateOf(stop.left.time)
  const left = isSameDay ? (clockOf(stop.left.time) ?? at(stop.left)) : at(stop.left)
  return words.timeline.stopName(stop.number, of, name, at(stop.arrived), stop.isLatest ? null : left)
}
