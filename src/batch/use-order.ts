import { useState } from 'react'
import type { Row } from './row.ts'
import { sortRows, URGENT_FIRST, type Sort, type SortKey } from './sort.ts'

export type Order = {
  /** All rows as the table shows them. */
  rows: readonly Row[]
  /** How they are sorted; null while they stand as they were pasted. */
  sort: Sort | null
  sortBy(key: SortKey): void
}

/** The longest without movement is what one looks for. */
const FIRST_REVERSED: readonly SortKey[] = ['movement']

/**
 * The order of the rows. They are sorted when all is checked, and when somebody asks; between that nothing moves
 * under the hand, whatever an answer says.
 */
export function useOrder(
  rows: readonly Row[],
  isSettled: boolean,
  nowMs: number,
  carrierName: (row: Row) => string,
): Order {
  const [sort, setSort] = useState<Sort>(URGENT_FIRST)
  const [order, setOrder] = useState<readonly string[] | null>(null)
  const [wasSettled, setWasSettled] = useState(false)
  if (isSettled !== wasSettled) {
    setWasSettled(isSettled)
    if (isSettled) setOrder(sortRows(rows, sort, nowMs, carrierName))
  }
  const place = new Map(order?.map((waybill, at) => [waybill, at]))
  const placeOf = (row: Row) => place.get(row.waybill) ?? place.size + row.at
  return {
    rows: order ? rows.toSorted((one, other) => placeOf(one) - placeOf(other)) : rows,
    sort: order && sort,
    sortBy: (by) => {
      const isAgain = order !== null && sort.by === by
      const next = { by, isReversed: isAgain ? !sort.isReversed : FIRST_REVERSED.includes(by) }
      setSort(next)
      setOrder(sortRows(rows, next, nowMs, carrierName))
    },
  }
}
