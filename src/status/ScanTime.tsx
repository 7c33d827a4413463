import type { ParcelEvent } from '../parcel/parcel.ts'
import { toWallClock } from '../parcel/times.ts'
import { Later } from '../ui/Later.tsx'
import { lazily } from '../ui/lazily.ts'
import { readerTime } from '../words/reader-time.ts'
import { useWords } from '../words/use-words.ts'

const ScanZone = lazily(() => import('./ScanZone.tsx'), 'ScanZone')

/** The local time of a scan in full, with its offset. */
export function ScanTime({ event }: { event: ParcelEvent }) {
  const words = useWords()
  const wall = event.time === null ? null : toWallClock(event.time)
  if (!wall) return null
  return (
    <p>
      <time dateTime={event.time ?? undefined} title={readerTime(event, words) ?? undefined}>
        {words.time.dateAndClock(wall.date, wall.clock)}
      </time>{' '}
      {wall.clock && (
        <span className="text-ink-3">
          {wall.offset ? words.status.localTime(wall.offset) : words.status.zoneUnknown}
        </span>
      )}
      <Later>
        <ScanZone event={event} />
      </Later>
    </p>
  )
}
