import { isOffset, parseOffset, type Clock } from './event-time-clock.ts'

const MAX_ZONES = 600

// The names come from outside, and a formatter costs 50 µs and some kB: kept, but never more than there are zones.
const formatters = new Map<string, Intl.DateTimeFormat | null>()

/** A zone as it was stated: a name or an offset in words, or minutes. */
export type Zone = string | number

/** A stated zone as minutes at an instant: an offset as it is, an IANA name through the platform's rules. */
export function offsetOfZoneAt(zone: Zone, instantMs: number): number | null {
  if (typeof zone === 'number') return zone
  const fixed = parseOffset(zone)
  if (fixed !== null) return fixed
  // Names without a slash (CST, IST) mean several zones.
  return /^[A-Za-z_]+(?:\/[A-Za-z0-9_+-]+){1,2}$/.test(zone) && zone.length <= 40
    ? offsetAt(zone, instantMs)
    : null
}

/** The same at a wall clock: twice, because the offset of the first guess can be that of the other side of a change. */
export function offsetInZone(zone: Zone, clock: Clock): number | null {
  const guess = offsetOfZoneAt(zone, clock.wallMs)
  return guess === null ? null : offsetOfZoneAt(zone, clock.wallMs - guess * 60_000)
}

function offsetAt(zone: string, instantMs: number): number | null {
  const name = formatterOf(zone)
    ?.formatToParts(instantMs)
    .find(({ type }) => type === 'timeZoneName')?.value
  const minutes = name === undefined ? null : parseOffset(name)
  return minutes !== null && isOffset(minutes) ? minutes : null
}

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  const known = formatters.get(zone)
  if (known !== undefined) return known
  if (formatters.size >= MAX_ZONES) formatters.clear()
  const formatter = createFormatter(zone)
  formatters.set(zone, formatter)
  return formatter
}

function createFormatter(timeZone: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  } catch {
    return null
  }
}
