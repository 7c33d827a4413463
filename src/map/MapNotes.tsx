import { Info } from 'lucide'
import { useId, useState } from 'react'
import type { Repair } from '../parcel/parcel.ts'
import { Icon } from '../ui/Icon.tsx'
import type { MapWords } from './map-words.ts'

type Props = {
  repairs: readonly Repair[]
  scanCount: number
  scansWithoutPoint: number
  /** What is said of the newest scan that is shown, where it has no position. */
  unplaced: string | null
  tilesFailed: boolean
  words: MapWords
}

/** What a person must know before trusting the positions, at the map's lower left. */
export function MapNotes({ repairs, scanCount, scansWithoutPoint, unplaced, tilesFailed, words }: Props) {
  const noted = repairs.flatMap((repair) => {
    const text = noteOf(repair, scanCount, words)
    return text === null ? [] : [{ repair, text }]
  })
  if (noted.length === 0 && scansWithoutPoint === 0 && unplaced === null && !tilesFailed) return null
  return (
    <div className="map-notes map-overlay">
      {noted.map(({ repair, text }) => (
        <Note
          key={`${repair.kind} ${repair.certain}`}
          text={text}
          reason={words.reason(repair)}
          why={words.why}
        />
      ))}
      {scansWithoutPoint > 0 && <Note text={words.withoutPosition(scansWithoutPoint, scanCount)} />}
      {unplaced !== null && <Note text={unplaced} />}
      {tilesFailed && <Note text={words.tilesFailed} />}
    </div>
  )
}

function noteOf(repair: Repair, scanCount: number, words: MapWords): string | null {
  if (repair.kind === 'coordinates-swapped') {
    return repair.certain
      ? words.reversed(repair.count, scanCount)
      : words.lookedReversed(repair.count, scanCount)
  }
  if (repair.kind === 'place-approximate') return words.byName()
  return repair.kind === 'coordinates-odd' ? words.lookOdd(repair.count, scanCount) : null
}

function Note({ text, reason, why }: { text: string; reason?: string; why?: string }) {
  const [isOpen, setOpen] = useState(false)
  const reasonId = useId()
  return (
    <div className="map-note">
      <Icon of={Info} size={14} />
      <p>
        {text}
        {reason !== undefined && (
          <button
            type="button"
            className="relative after:absolute after:-inset-x-2 after:-inset-y-1 max-md:after:-inset-y-3.5"
            aria-expanded={isOpen}
            aria-controls={reasonId}
            onClick={() => setOpen(!isOpen)}
          >
            {why}
          </button>
        )}
      </p>
      {reason !== undefined && (
        <p id={reasonId} className="map-reason" hidden={!isOpen}>
          {reason}
        </p>
      )}
    </div>
  )
}
