import type { ParcelEvent } from '../parcel/parcel.ts'
import { toWallClock } from '../parcel/times.ts'
import { useWords } from '../words/use-words.ts'

/** The local time of a scan in full, with its offset. */
export function ScanTime({ event }: { event: ParcelEvent }) {
  const words = useWords()
  const wall = event.time === null ? null : toWallClock(event.time)
  if (!wall) return null
  return (
    <p>
      <time dateTime={event.time ?? undefined} title={event.timeUtc ?? undefined}>
        {words.time.dateAndClock(wall.date, wall.clock)}
      </time>{' '}
      {wall.clock && (
        <span
          className="text-ink-3"
          title={event.zoneInferred && wall.offset ? words.status.zoneInferred : undefined}
        >
          {wall.offset ? words.status.localTime(wall.offset) : words.status.zoneUnknown}
        </span>
      )}
    </p>
  )
}
