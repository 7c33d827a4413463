import {
  chaseDate,
  inTransitMs,
  lastDated,
  movement,
  statusEvent,
  type Movement,
  type Scale,
} from '../parcel/movement.ts'
import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import { isFinal } from '../parcel/status.ts'
import { dateAt, instantOf, toWallClock, type WallClock } from '../parcel/times.ts'
import { isOutBefore } from './out-before.ts'

const MINUTE_MS = 60_000
/** After this long an answer is told with its age: a reply is read later than it is written. */
const OLD_MS = 60 * MINUTE_MS
/** A carrier's clock may run this far ahead of ours. */
const SKEW_MS = 15 * MINUTE_MS
/** A time without a zone is ahead only where it is so everywhere. */
const EASTERNMOST = '+14:00'

/** What a reply may say: each of it is in the parcel, or follows from it by the rule beside it. */
export type UpdateFacts = {
  /** The scan that gave the parcel its status, and its wall clock. */
  event: ParcelEvent | null
  /** The scan that is quoted: that one, else one without a date. */
  quoted: ParcelEvent | null
  wall: WallClock | null
  place: string | null
  /** The name of who made that scan, where it is given: a parcel can be handed from one carrier to another. */
  scannedBy: string | null
  /** Whether it is the newest scan. */
  isLast: boolean
  /** Whether the carrier dates it ahead of now. */
  isAhead: boolean
  moved: Movement | null
  isLate: boolean
  isOutBefore: boolean
  /** For a parcel that moves: the day on which the scale says to chase it if it does no more. */
  chaseOn: string | null
  /** The same day for the customer, as long as it lies ahead. After a courier's day they are asked at once. */
  tellUsOn: string | null
  transitMs: number | null
  /** The carrier's own words, each once. */
  said: string[]
  estimate: { from: string | null; to: string | null; source: string | null; isPast: boolean } | null
  /** When the answer came, at the offset of the scan (else UTC). */
  checked: WallClock
  isOld: boolean
}

export function updateFacts(parcel: Parcel, nowMs: number, scale: Scale): UpdateFacts {
  const event = statusEvent(parcel)
  const quoted = event ?? parcel.events[0] ?? null
  const wall = event?.time ? toWallClock(event.time) : null
  const moved = movement(parcel, nowMs, scale)
  const isLate = moved !== null && moved.level !== 'moving'
  const checkedMs = Date.parse(parcel.checkedAt)
  const chaseOn = parcel.status === 'AvailableForPickup' ? null : chaseDate(parcel, scale)
  const wasOutBefore = isOutBefore(parcel, nowMs)
  const isOver = isFinal(parcel.status, parcel.subStatus)
  return {
    event,
    quoted,
    wall,
    place: event?.place?.name || null,
    scannedBy: event && nameOf(event.provider, parcel),
    isLast: event === lastDated(parcel.events),
    isAhead: event !== null && wall !== null && isAhead(event, wall, nowMs),
    moved,
    isLate,
    isOutBefore: wasOutBefore,
    chaseOn: moved?.level === 'moving' ? chaseOn : null,
    tellUsOn: !wasOutBefore && (moved?.level === 'moving' || moved?.level === 'watch') ? chaseOn : null,
    transitMs: inTransitMs(parcel, nowMs),
    said: [...new Set([quoted?.text || null, parcel.statusNote || null])].filter((text) => text !== null),
    estimate: isOver || parcel.subStatus === 'Exception_Lost' ? null : estimateOf(parcel, wall, nowMs),
    checked: clockAt(checkedMs, wall?.offset ?? null),
    isOld: parcel.stale || (!isOver && nowMs - checkedMs > OLD_MS),
  }
}

const nameOf = (provider: number, { carrier, providers }: Parcel): string | null =>
  [carrier, ...providers].find(({ code }) => code === provider)?.name || null

function isAhead(event: ParcelEvent, wall: WallClock, nowMs: number): boolean {
  const instant = instantOf(event)
  return instant === null ? wall.date > dateAt(nowMs, EASTERNMOST) : instant > nowMs + SKEW_MS
}

function estimateOf(parcel: Parcel, wall: WallClock | null, nowMs: number): UpdateFacts['estimate'] {
  const sent = parcel.estimatedDelivery
  const from = sent?.from?.slice(0, 10) ?? null
  const to = sent?.to?.slice(0, 10) ?? null
  const last = to ?? from
  if (!sent || last === null) return null
  return { from, to, source: sent.source, isPast: last < dateAt(nowMs, wall?.offset ?? null) }
}

/** The wall clock of an instant at an offset such as `+08:00`; in UTC where there is none. */
function clockAt(instantMs: number, offset: string | null): WallClock {
  const date = dateAt(instantMs, offset)
  const midnight = Date.parse(`${date}T00:00:00${offset ?? '+00:00'}`)
  const clock = new Date(instantMs - midnight).toISOString().slice(11, 16)
  return { date, clock, seconds: null, offset: offset ?? '+00:00' }
}
