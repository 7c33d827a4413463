import { isStill, stateOf, type Row, type RowState } from './row.ts'

/** What rows can be narrowed to: no movement, or one state. */
export type ChipId = 'still' | Exclude<RowState, 'pending'>
export type Chip = { id: ChipId; count: number }

/** By urgency. A parcel that does not move counts under its status as well. */
const ORDER: readonly ChipId[] = [
  'choose',
  'failed',
  'still',
  'Unknown',
  'Exception',
  'DeliveryFailure',
  'AvailableForPickup',
  'OutForDelivery',
  'InTransit',
  'InfoReceived',
  'NotFound',
  'Expired',
  'Delivered',
]

const matches = (row: Row, id: ChipId, nowMs: number) =>
  id === 'still' ? isStill(row, nowMs) : stateOf(row) === id

/** The chips that stand for at least one row. One that is chosen stays, at zero, so that it can be let go. */
export function toChips(rows: readonly Row[], chosen: ReadonlySet<ChipId>, nowMs: number): Chip[] {
  return ORDER.map((id) => ({ id, count: rows.filter((row) => matches(row, id, nowMs)).length })).filter(
    ({ id, count }) => count > 0 || chosen.has(id),
  )
}

/** The rows of any of the chosen chips; all where none is chosen. */
export function narrow(rows: readonly Row[], chosen: ReadonlySet<ChipId>, nowMs: number): Row[] {
  return rows.filter((row) => chosen.size === 0 || [...chosen].some((id) => matches(row, id, nowMs)))
}

/** A press chooses one chip alone, and lets it go again; with Ctrl or ⌘ it adds to the others. */
export function press(chosen: ReadonlySet<ChipId>, id: ChipId, isAdding: boolean): Set<ChipId> {
  const isOnly = chosen.has(id) && chosen.size === 1
  if (!isAdding) return new Set(isOnly ? [] : [id])
  return new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id])
}
