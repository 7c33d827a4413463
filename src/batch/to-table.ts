import { toWallClock } from '../parcel/times.ts'
import { lastUsedUpdate } from '../sheet/update-texts.ts'
import { dateOf, clockOf } from '../words/dates.ts'
import type { BatchWords } from '../words/en-batch.ts'
import type { Words } from '../words/en.ts'
import type { Table } from './as-text.ts'
import { carrierOf } from './carrier-names.ts'
import { eventWords, statusWords } from './row-words.ts'
import { lastEventOf, movedMsAgo, parcelOf, type Row } from './row.ts'

/** What is copied and saved: the columns of the table, when the last scan was, and the reply. Nothing known is empty. */
export function toTable(rows: readonly Row[], words: Words, batch: BatchWords, nowMs: number): Table {
  const { waybill, carrier, status, event, place, scan, movement, update } = batch.table
  return [
    [waybill, carrier, status, event, place, scan, movement, update],
    ...rows.map((row) => {
      const parcel = parcelOf(row)
      const moved = movedMsAgo(row, nowMs)
      return [
        row.waybill,
        carrierOf(row, words),
        statusWords(row, words, batch),
        parcel ? eventWords(row, [], words, batch) : '',
        lastEventOf(row)?.place?.name ?? '',
        scanTime(row),
        moved === null ? '' : words.time.duration(moved),
        parcel ? lastUsedUpdate(parcel, words, nowMs, row.scale) : '',
      ]
    }),
  ]
}

/** `2025-01-20 11:35 +08:00`: the wall clock of the scan, which a spreadsheet leaves as it is. */
function scanTime(row: Row): string {
  const time = lastEventOf(row)?.time ?? null
  const offset = time && toWallClock(time)?.offset
  return [dateOf(time), clockOf(time), offset].filter(Boolean).join(' ')
}
