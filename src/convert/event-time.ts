import {
  clockAt,
  isOffset,
  isSane,
  parseClock,
  parseEpoch,
  toUtcText,
  toWallText,
  type Clock,
} from './event-time-clock.ts'
import { offsetInZone, offsetOfZoneAt, type Zone } from './event-time-zone.ts'
import type { UpstreamEvent } from './read-schema.ts'

export type SentTime = Pick<UpstreamEvent, 'time_iso' | 'time_utc' | 'time_raw'>

export type EventTime = {
  /** The carrier's wall clock, ISO 8601, with an offset where one is known; null where no date was sent. */
  time: string | null
  /** The same instant with `Z`; null where no offset is known. */
  timeUtc: string | null
  zoneInferred: boolean
  /** Whether the sent times name instants more than a minute apart. */
  disagrees: boolean
  /** The wall clock read as UTC, and the offset in minutes: what places the event among the others. */
  wall: number | null
  offset: number | null
}

const TOLERANCE_MS = 60_000
const QUARTER_MS = 15 * 60_000

const UNDATED: EventTime = {
  time: null,
  timeUtc: null,
  zoneInferred: false,
  disagrees: false,
  wall: null,
  offset: null,
}

/**
 * The time of one event. The carrier's wall clock is kept as sent; `time_iso` with an offset wins, then a
 * stated zone, then an offset derived from `time_utc`. Where none of these is known the wall clock stays without
 * an offset. Hours are never invented, and impossible or ambiguous dates count as not sent.
 */
export function toEventTime(sent: SentTime): EventTime {
  const iso = clockOf(sent.time_iso)
  const raw = rawClock(sent.time_raw)
  const utc = instantOf(sent.time_utc) ?? (iso ? null : epochOf(sent.time_iso))
  const zone = statedZone(sent.time_raw, raw)
  const wall = [iso, raw].find((clock) => clock?.time) ?? null
  if (wall) return fromWall(wall, utc, zone)
  if (utc !== null) return fromInstant(utc, zone)
  const day = iso ?? raw ?? clockOf(sent.time_utc)
  return day ? { ...UNDATED, time: day.date, zoneInferred: true, wall: day.wallMs } : UNDATED
}

function fromWall(clock: Clock, utc: number | null, zone: Zone | null): EventTime {
  const wall = clock.wallMs
  const zoneOffset = zone === null ? null : offsetInZone(zone, clock)
  const stated = clock.offset ?? zoneOffset
  const offset = stated ?? (utc === null ? null : derivedOffset(wall, utc))
  const instant = offset === null ? null : wall - offset * 60_000
  const disagrees = utc !== null && (instant === null || Math.abs(instant - utc) > TOLERANCE_MS)
  // The zone is what the carrier says it is only where it names one, and nothing speaks against it.
  const isNamed = zoneOffset === null ? clock.offset !== null && isShortName(zone) : zoneOffset === offset
  const isStated = isNamed && !disagrees
  return {
    time: toWallText({ ...clock, offset }),
    timeUtc: instant === null ? null : toUtcText(instant),
    zoneInferred: !isStated,
    disagrees,
    wall,
    offset,
  }
}

function fromInstant(utc: number, zone: Zone | null): EventTime {
  const offset = zone === null ? null : offsetOfZoneAt(zone, utc)
  const clock = clockAt(utc, offset)
  return {
    time: toWallText(clock),
    timeUtc: toUtcText(utc),
    zoneInferred: offset === null,
    disagrees: false,
    wall: clock.wallMs,
    offset: clock.offset,
  }
}

/** How far a wall clock runs from its instant, where that is an offset that exists: quarters of an hour, −12 to +14 h. */
function derivedOffset(wall: number, utc: number): number | null {
  const minutes = Math.round((wall - utc) / QUARTER_MS) * 15
  return Math.abs(wall - utc - minutes * 60_000) <= TOLERANCE_MS && isOffset(minutes) ? minutes : null
}

/** CST and the like: a zone of several meanings, of which the offset beside it tells which. */
const isShortName = (zone: Zone | null) => typeof zone === 'string' && /^[A-Z]{2,5}$/.test(zone)

const epochOf = (sent: string | number | null) => (sent === null ? null : parseEpoch(sent))
const clockOf = (sent: string | number | null) => (typeof sent === 'string' ? parseClock(sent) : null)

/** `time_utc` is UTC even where its Z was lost. A bare date is no instant. */
function instantOf(sent: string | number | null): number | null {
  const clock = clockOf(sent)
  if (!clock) return epochOf(sent)
  if (clock.time === null) return null
  const instant = clock.wallMs - (clock.offset ?? 0) * 60_000
  return isSane(instant) ? instant : null
}

/** Of `YYYY-MM-DD`: nothing as short holds an hour as well. */
const BARE_DATE_LENGTH = 10

function rawClock(raw: SentTime['time_raw']): Clock | null {
  if (!raw) return null
  if (raw.whole !== null) return parseClock(raw.whole)
  const isBare = raw.date !== null && raw.time !== null && raw.date.length <= BARE_DATE_LENGTH
  const both = isBare ? parseClock(`${raw.date} ${raw.time}`) : null
  if (both) return both
  const day = raw.date === null ? null : parseClock(raw.date)
  if (day === null || raw.time === null) return day
  // Some write the date with a midnight that means nothing, as the hour stands beside it.
  const hour = parseClock(`${day.date} ${raw.time}`)
  if (hour) return { ...hour, offset: hour.offset ?? day.offset }
  return day.time === '00:00:00' ? { ...day, time: null } : day
}

/** The zone that `time_raw` names: in its own field, as minutes at the end of its clock, or as its only word. */
function statedZone(raw: SentTime['time_raw'], clock: Clock | null): Zone | null {
  if (!raw) return null
  return raw.timezone ?? clock?.offset ?? (clock ? null : raw.whole)
}
