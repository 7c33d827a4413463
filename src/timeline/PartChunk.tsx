import { memo } from 'react'
import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import type { Piece } from './chunks.ts'
import { StopPart } from './StopPart.tsx'

type Props = {
  chunk: readonly Piece[]
  parcel: Parcel
  stopCount: number
  offset: string | null
  isInferred: boolean
  isMine: boolean
  nowMs: number
  current: ParcelEvent | null
  /** The scan that the page shows while the journey is replayed, where it is in this chunk. */
  shown: string | null
  selected: number | null
  hovered: number | null
  /** The stop at which Tab enters the timeline, where it is in this chunk. */
  entry: number | null
  onSelect(stop: number | null): void
  onHover(stop: number | null): void
}

const ROW_PX = 22
const STOP_PX = 52

/** A group of rows that the browser lays out only when it comes near. Every word stays in the document. */
export const PartChunk = memo(function PartChunk({
  chunk,
  parcel,
  current,
  selected,
  hovered,
  entry,
  ...rest
}: Props) {
  const rows = chunk.reduce((sum, piece) => sum + piece.rows.length, 0)
  const heightPx = rows * ROW_PX + chunk.length * STOP_PX
  return (
    <ol
      className="[content-visibility:auto]"
      // Through the CSSOM: a style attribute would be refused by the content security policy.
      ref={(list) => list?.style.setProperty('contain-intrinsic-block-size', `auto ${heightPx}px`)}
    >
      {chunk.map(({ part, rows, isFirst }) => (
        <StopPart
          key={rows[0]?.event.id}
          part={part}
          rows={rows}
          isFirst={isFirst}
          parcel={parcel}
          current={current}
          isSelected={part.stop !== null && part.stop.number === selected}
          isHovered={part.stop !== null && part.stop.number === hovered}
          isEntry={part.stop !== null && part.part !== 'earlier' && part.stop.number === entry}
          {...rest}
        />
      ))}
    </ol>
  )
})
