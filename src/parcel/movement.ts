import type { Parcel, ParcelEvent } from './parcel.ts'
import { isFinal, type Status } from './status.ts'
import { dateAt, instantOf, msBetween, toWallClock } from './times.ts'

const DAY_MS = 86_400_000

/** Days without a scan after which a parcel is to be watched, to be asked for, and presumed lost. */
export type Days = { watch: number; chase: number; lost: number }
/** What an operator sets, for parcels within one country and for all others. */
export type Scale = { domestic: Days; crossBorder: Days }

export const DEFAULT_SCALE: Scale = {
  domestic: { watch: 3, chase: 5, lost: 10 },
  crossBorder: { watch: 3, chase: 10, lost: 25 },
}

/** A parcel that should move: how long it has not, and how far that is on the scale. A label or a parcel at a pickup point is never presumed lost. */
export type Movement = { level: 'moving' | 'watch' | 'chase' | 'lost'; ms: number }

/** With the carrier and on the road: only there a parcel can be lost. */
const ON_THE_ROAD: readonly Status[] = ['InTransit', 'OutForDelivery']
const SHOULD_MOVE: readonly Status[] = ['InfoReceived', ...ON_THE_ROAD, 'AvailableForPickup']

type Journey = Pick<Parcel, 'status' | 'events' | 'carrier' | 'providers'>

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

/** The scan that gave a parcel its status. None where the newest tells of another: its place and hour are not those of the status. */
export function ownEvent(parcel: Pick<Parcel, 'status' | 'events'>): ParcelEvent | null {
  const event = statusEvent(parcel)
  return event?.status === parcel.status || event?.status === 'Unknown' ? event : null
}

/** Milliseconds since the last scan; null where there is none, its zone is unknown, or it lies in the future. */
export function sinceLastScan(parcel: Pick<Parcel, 'events'>, nowMs: number): number | null {
  const last = lastDated(parcel.events)
  const instant = last && instantOf(last)
  return instant === null || instant > nowMs ? null : nowMs - instant
}

/**
 * Whether all that is known of a parcel lies in one country: that of its scans and of its carriers. Where no country
 * is known it counts as crossing a border, because the longer patience does the lesser harm.
 */
export function isDomestic({ events, carrier, providers }: Omit<Journey, 'status'>): boolean {
  const known = [carrier, ...providers, ...events.map((event) => event.place)]
  return new Set(known.flatMap((one) => one?.country ?? [])).size === 1
}

/** The days that count for a parcel. */
export const daysOf = (parcel: Omit<Journey, 'status'>, scale: Scale): Days =>
  isDomestic(parcel) ? scale.domestic : scale.crossBorder

/** How a parcel that should move does; null for one that has come to rest, or whose last scan has no known instant. */
export function movement(parcel: Journey, nowMs: number, scale: Scale): Movement | null {
  const ms = SHOULD_MOVE.includes(parcel.status) ? sinceLastScan(parcel, nowMs) : null
  if (ms === null) return null
  const { watch, chase, lost } = daysOf(parcel, scale)
  const days = ms / DAY_MS
  const canBeLost = ON_THE_ROAD.includes(parcel.status)
  return {
    level: canBeLost && days >= lost ? 'lost' : days >= chase ? 'chase' : days >= watch ? 'watch' : 'moving',
    ms,
  }
}

/** Milliseconds without a scan where that is worth a warning, else null. Never for a parcel that has come to rest. */
export function noMovementMs(parcel: Journey, nowMs: number, scale: Scale): number | null {
  const found = movement(parcel, nowMs, scale)
  return found === null || found.level === 'moving' ? null : found.ms
}

/** The day, at the place of the last scan, on which a parcel that still has not moved is to be chased (`YYYY-MM-DD`). */
export function chaseDate(parcel: Journey, scale: Scale): string | null {
  const last = lastDated(parcel.events)
  const instant = last && instantOf(last)
  if (!last?.time || instant === null) return null
  return dateAt(instant + daysOf(parcel, scale).chase * DAY_MS, toWallClock(last.time)?.offset ?? null)
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
    const delivered = ownEvent(parcel)
    return delivered && msBetween(start, delivered)
  }
  const instant = instantOf(start)
  return instant === null || instant > nowMs ? null : nowMs - instant
}
