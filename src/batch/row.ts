import { lastDated, noMovementMs, sinceLastScan, type Scale } from '../parcel/movement.ts'
import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import type { Status } from '../parcel/status.ts'
import type { Entry } from './fragment.ts'
import type { Check } from './lookups.ts'

/** One line of the table. `at` is its place in the set, from 0; `scale` says how long its parcel may stand still. */
export type Row = Entry & { at: number; check: Check | null; scale: Scale }

/** What a row shows in place of a status: one of the nine, one nobody knows, or why there is none. */
export type RowState = Status | 'choose' | 'failed' | 'pending'

export function toRows(entries: readonly Entry[], checks: ReadonlyMap<string, Check>, scale: Scale): Row[] {
  return entries.map((entry, at) => ({ ...entry, at, check: checks.get(entry.waybill) ?? null, scale }))
}

export function stateOf({ carrier, check }: Row): RowState {
  if (carrier === null) return 'choose'
  if (check?.parcel) return check.parcel.status
  return check?.turn?.phase === 'failed' ? 'failed' : 'pending'
}

export const parcelOf = ({ check }: Row): Parcel | null => check?.parcel ?? null

/** Its carrier knows nothing of it: there is no record to show or print. */
export const isUnknown = ({ status, events }: Parcel): boolean => status === 'NotFound' && events.length === 0

/** The newest scan: the one with a date, else the first that was sent. */
export const lastEventOf = (row: Row): ParcelEvent | null => {
  const events = parcelOf(row)?.events ?? []
  return lastDated(events) ?? events[0] ?? null
}

/** Milliseconds since the last scan, null where that cannot be told. */
export const movedMsAgo = (row: Row, nowMs: number): number | null => {
  const parcel = parcelOf(row)
  return parcel && sinceLastScan(parcel, nowMs)
}

/** Whether it should move and has not for so long that the carrier is to be asked. */
export const isStill = (row: Row, nowMs: number): boolean => {
  const parcel = parcelOf(row)
  return parcel !== null && noMovementMs(parcel, nowMs, row.scale) !== null
}

/** Whether the answer is not the newest that was asked for: served past its life, or the last look-up failed. */
export function isOld({ check }: Row): boolean {
  const failure = check?.turn?.failure
  const hasFailed = failure != null && failure.problem?.kind !== 'busy'
  return check?.parcel != null && (check.parcel.stale || hasFailed)
}
