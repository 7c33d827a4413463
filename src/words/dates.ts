import { toWallClock } from '../parcel/times.ts'

// A wall clock is shown as the carrier wrote it: Intl formats it as if it were UTC, in UTC, so that the
// reader's own zone and its daylight saving never touch it.

type Part = 'weekday' | 'day' | 'month' | 'year'
const formats = new Map<string, Intl.DateTimeFormat>()
/** Thousands of scans fall on a few days. */
const known = new Map<string, Record<Part, string>>()
const KNOWN_DAYS = 400

/** The parts of a calendar date (`YYYY-MM-DD`) in a language: weekday `Mon`, day `20`, month `Jan`, year `2025`. */
export function dateParts(date: string, locale: string): Record<Part, string> {
  const key = `${locale} ${date}`
  const found = known.get(key)
  if (found) return found
  const format =
    formats.get(locale) ??
    new Intl.DateTimeFormat(locale, {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    })
  formats.set(locale, format)
  const parts = format.formatToParts(new Date(`${date}T00:00:00Z`))
  const part = (type: Part) => parts.find((one) => one.type === type)?.value ?? ''
  const made = { weekday: part('weekday'), day: part('day'), month: part('month'), year: part('year') }
  if (known.size >= KNOWN_DAYS) known.clear()
  known.set(key, made)
  return made
}

/** How long, floored, in at most two units: `12 min`, `2 h 12 min`, `5 d 2 h`. */
export function durationParts(ms: number): { days: number; hours: number; minutes: number; seconds: number } {
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  return { days: Math.floor(hours / 24), hours: hours % 24, minutes: minutes % 60, seconds: seconds % 60 }
}

/** `11:35` of an event, or null where it has no hour. */
export function clockOf(time: string | null): string | null {
  return time === null ? null : (toWallClock(time)?.clock ?? null)
}

/** `2025-01-20` of an event, in the zone of its place. */
export function dateOf(time: string | null): string | null {
  return time === null ? null : (toWallClock(time)?.date ?? null)
}

/**
 * The reader's own clock, `13:47`, for what happened in this browser: a look-up, not a scan. Another day's has its day,
 * `19 Jan, 13:47`: a saved answer must not look like one of today.
 */
export function readerClock(iso: string, locale: string, nowMs = Date.now()): string {
  const { date, clock } = readerWall(Date.parse(iso))
  if (date === readerWall(nowMs).date) return clock
  const { day, month } = dateParts(date, locale)
  return `${day} ${month}, ${clock}`
}

/** The reader's own wall clock at an instant, with the offset that holds there on that day. */
export function readerWall(instantMs: number): { date: string; clock: string; offset: string } {
  const minutesEast = -new Date(instantMs).getTimezoneOffset()
  const shifted = new Date(instantMs + minutesEast * 60_000).toISOString()
  const size = Math.abs(minutesEast)
  const two = (n: number) => String(n).padStart(2, '0')
  const offset = `${minutesEast < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return { date: shifted.slice(0, 10), clock: shifted.slice(11, 16), offset }
}
