import type { Parcel, ParcelEvent } from './parcel.ts'
import { isFinal, type Status } from './status.ts'
import { instantOf, msBetween } from './times.ts'

const HOUR_MS = 3_600_000
/** After this long without a scan, a parcel that should move is worth a question. */
export const NO_MOVEMENT_MS = 72 * HOUR_MS

const MOVING: readonly Status[] = ['InfoReceived', 'InTransit', 'OutForDelivery', 'AvailableForPickup']

/** The newest scan that has a date. */
export function lastDated(events: readonly ParcelEvent[]): ParcelEvent | null {
  return events.find((event) => event.time !== null) ?? null
}

/** The scan that gave the parcel its status: the newest dated one with that status, else the newest dated one. */
export function statusEvent(parcel: Pick<Parcel, 'status' | 'events'>): ParcelEvent | null {
  const last = lastDated(parcel.events)
  if (!last || last.status === parcel.status) return last
  const own = parcel.events.find((event) => event.time !== null && event.status === parcel.status)
  return own ?? last
}

/** Milliseconds since the last scan; null where there is none, its zone is unknown, or it lies in the future. */
export function sinceLastScan(parcel: Pick<Parcel, 'events'>, nowMs: number): number | null {
  const last = lastDated(parcel.events)
  const instant = last && instantOf(last)
  return instant === null || instant > nowMs ? null : nowMs - instant
}

/** Milliseconds without a scan where that is worth a warning, else null. Never for a parcel that has come to rest. */
export function noMovementMs(parcel: Pick<Parcel, 'status' | 'events'>, nowMs: number): number | null {
  const ms = sinceLastScan(parcel, nowMs)
  return ms !== null && ms >= NO_MOVEMENT_MS && MOVING.includes(parcel.status) ? ms : null
}

const ON_THE_WAY: readonly Status[] = [
  'InTransit',
  'OutForDelivery',
  'AvailableForPickup',
  'DeliveryFailure',
  'Delivered',
]

/**
 * Milliseconds from the pick-up (else the first scan on the way) to the delivery, or to now; null where it
 * cannot be told, or where the parcel is on its way no more: back, lost, destroyed, cancelled or given up.
 */
export function inTransitMs(
  parcel: Pick<Parcel, 'status' | 'subStatus' | 'events'>,
  nowMs: number,
): number | null {
  const isOver = isFinal(parcel.status, parcel.subStatus) || parcel.subStatus === 'Exception_Lost'
  if (isOver && parcel.status !== 'Delivered') return null
  const dated = parcel.events.filter((event) => event.time !== null)
  const pickedUp = dated.findLast((event) => event.milestone === 'PickedUp')
  const start = pickedUp ?? dated.findLast((event) => ON_THE_WAY.includes(event.status))
  if (!start) return null
  if (parcel.status === 'Delivered') {
    const delivered = statusEvent(parcel)
    return delivered && msBetween(start, delivered)
  }
  const instant = instantOf(start)
  return instant === null || instant > nowMs ? null : nowMs - instant
}
