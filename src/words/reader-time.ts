import type { ParcelEvent } from '../parcel/parcel.ts'
import { instantOf, toWallClock } from '../parcel/times.ts'
import { readerWall } from './dates.ts'
import type { Words } from './en.ts'

/**
 * When a scan was by the reader's own clock: `Your time: Sun 19 Jan 2025, 22:35 (UTC-05:00)`. Null where its instant
 * is not known, or where the two clocks are the same.
 */
export function readerTime(event: Pick<ParcelEvent, 'time' | 'timeUtc'>, words: Words): string | null {
  const instant = instantOf(event)
  if (instant === null || event.time === null) return null
  const own = readerWall(instant)
  if (own.offset === toWallClock(event.time)?.offset) return null
  return words.time.yours(words.time.dateAndClock(own.date, own.clock), own.offset)
}
