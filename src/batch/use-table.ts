import { useMemo, useState } from 'react'
import type { Scale } from '../parcel/movement.ts'
import { useWords } from '../words/use-words.ts'
import { carrierOf } from './carrier-names.ts'
import { narrow, toChips, type Chip, type ChipId } from './chips.ts'
import type { Entry } from './fragment.ts'
import type { Lookups } from './lookups.ts'
import { toRows, type Row } from './row.ts'
import type { Sort, SortKey } from './sort.ts'
import { useMarks, type Marks } from './use-marks.ts'
import { useOrder } from './use-order.ts'

export type Table = {
  /** All rows, in the order in which they were pasted. */
  all: readonly Row[]
  /** Those that are shown, from top to bottom. */
  rows: readonly Row[]
  sort: Sort | null
  sortBy(key: SortKey): void
  chips: readonly Chip[]
  chosen: ReadonlySet<ChipId>
  onChoose(chosen: ReadonlySet<ChipId>): void
  marks: Marks
}

/** What the table shows of a set, and in which order; and which of its rows are marked. */
export function useTable(
  entries: readonly Entry[],
  { checks, isSettled }: Lookups,
  nowMs: number,
  scale: Scale,
): Table {
  const words = useWords()
  const all = useMemo(() => toRows(entries, checks, scale), [entries, checks, scale])
  const { rows: ordered, ...sorting } = useOrder(all, isSettled, nowMs, (row) => carrierOf(row, words))
  const [chosen, onChoose] = useState<ReadonlySet<ChipId>>(new Set())
  const rows = narrow(ordered, chosen, nowMs)
  const marks = useMarks(rows.map(({ waybill }) => waybill))
  return { all, rows, ...sorting, chips: toChips(all, chosen, nowMs), chosen, onChoose, marks }
}
