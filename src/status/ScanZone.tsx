import { useState } from 'react'
import type { ParcelEvent } from '../parcel/parcel.ts'
import { useMyTime } from '../ui/use-my-time.ts'
import { enActions } from '../words/en-actions.ts'
import { readerTime } from '../words/reader-time.ts'
import { useWords } from '../words/use-words.ts'

// A dot between them would be left alone at the end of a narrow line.
const MARK =
  'relative mr-1.5 underline decoration-dotted underline-offset-2 after:absolute after:-inset-1 max-md:after:-inset-y-3.5'

/** Behind the time of a scan: that its zone was inferred, and why; the reader's own time, where that is another and wanted. */
export function ScanZone({ event }: { event: ParcelEvent }) {
  const words = useWords()
  const [isMine, toggleMine] = useMyTime()
  const [isExplained, setIsExplained] = useState(false)
  const own = readerTime(event, words)
  return (
    <span className="text-12 text-ink-3">
      {event.zoneInferred && event.timeUtc !== null && (
        <>
          {' '}
          <button
            type="button"
            aria-expanded={isExplained}
            title={enActions.zoneInferred}
            onClick={() => setIsExplained(!isExplained)}
            className={MARK}
          >
            {words.status.inferred}
          </button>
        </>
      )}
      {own && (
        <>
          {' '}
          <button
            type="button"
            aria-pressed={isMine}
            aria-label={enActions.myTime}
            title={enActions.myTime}
            onClick={toggleMine}
            className={MARK}
          >
            {enActions.myTimeShort}
          </button>
        </>
      )}
      {isMine && own && <span className="block">{own}</span>}
      {isExplained && <span className="block">{enActions.zoneInferred}</span>}
    </span>
  )
}
