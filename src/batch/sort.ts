import { isStill, lastEventOf, movedMsAgo, stateOf, type Row, type RowState } from './row.ts'

export type SortKey = 'pasted' | 'waybill' | 'carrier' | 'status' | 'event' | 'place' | 'movement'
export type Sort = { by: SortKey; isReversed: boolean }

/** Problems first. */
export const URGENT_FIRST: Sort = { by: 'status', isReversed: false }

/** From what needs a person most to what needs nobody. `still` is a parcel that should move and does not. */
const URGENCY: readonly (RowState | 'still')[] = [
  'choose',
  'failed',
  'Unknown',
  'Exception',
  'DeliveryFailure',
  'still',
  'AvailableForPickup',
  'OutForDelivery',
  'InTransit',
  'InfoReceived',
  'NotFound',
  'Expired',
  'Delivered',
  'pending',
]

const urgencyOf = (row: Row, nowMs: number) => URGENCY.indexOf(isStill(row, nowMs) ? 'still' : stateOf(row))

/**
 * The waybills in the order of the table; where two are alike the one that moved longest ago comes first, then the
 * one pasted first. What has nothing to be sorted by stays at the end, whichever way it is sorted.
 */
export function sortRows(
  rows: readonly Row[],
  { by, isReversed }: Sort,
  nowMs: number,
  carrierName: (row: Row) => string,
): string[] {
  const keyOf = (row: Row): string | number | null => {
    switch (by) {
      case 'pasted':
        return row.at
      case 'waybill':
        return row.waybill
      case 'carrier':
        return carrierName(row) || null
      case 'status':
        return urgencyOf(row, nowMs)
      case 'event':
        return lastEventOf(row)?.text || null
      case 'place':
        return lastEventOf(row)?.place?.name || null
      case 'movement':
        return movedMsAgo(row, nowMs)
    }
  }
  return rows
    .map((row) => ({ row, key: keyOf(row), movedMs: movedMsAgo(row, nowMs) }))
    .toSorted(
      (one, other) =>
        compare(one.key, other.key, isReversed) ||
        compare(one.movedMs, other.movedMs, true) ||
        one.row.at - other.row.at,
    )
    .map(({ row }) => row.waybill)
}

const texts = new Intl.Collator('en', { numeric: true })

function compare(one: string | number | null, other: string | number | null, isReversed: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null)
  const order =
    typeof one === 'number' && typeof other === 'number'
      ? one - other
      : texts.compare(String(one), String(other))
  return isReversed ? -order : order
}
