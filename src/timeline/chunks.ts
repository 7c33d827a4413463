import type { ParcelEvent } from '../parcel/parcel.ts'
import { toDays, type Day, type DayPart } from '../parcel/stops.ts'

/** About this many rows are laid out together; more cost a frame, fewer cost memory (measured at 1,000 and 10,000). */
const ROWS = 50

/** Part of a stop that fits a chunk. Only the first piece of a long part shows the stop's own row. */
export type Piece = { part: DayPart; rows: DayPart['rows']; isFirst: boolean }

/** Splits a day's parts into chunks of about fifty rows, so that a browser lays out only what it shows. */
export function toChunks(parts: readonly DayPart[]): Piece[][] {
  const chunks: Piece[][] = []
  let room = 0
  for (const part of parts) {
    for (let from = 0; from < part.rows.length;) {
      if (room <= 0) {
        chunks.push([])
        room = ROWS
      }
      const rows = part.rows.slice(from, from + room)
      chunks.at(-1)?.push({ part, rows, isFirst: from === 0 })
      from += rows.length
      room -= rows.length
    }
  }
  return chunks
}

/** The days of a journey in chunks, each with how many chunks stand before it. */
export function toChunkedDays(
  events: readonly ParcelEvent[],
): (Day & { chunks: Piece[][]; before: number })[] {
  let before = 0
  return toDays(events).map((day) => {
    const chunks = toChunks(day.parts)
    before += chunks.length
    return { ...day, chunks, before: before - chunks.length }
  })
}
