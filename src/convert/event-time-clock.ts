/**
 * A wall clock as sent: `YYYY-MM-DD`, `HH:MM:SS` or null for a bare date, and the offset in minutes or null. `wallMs` is
 * the same read as UTC, in milliseconds; a bare date stands at its midnight.
 */
export type Clock = {
  date: string
  time: string | null
  offset: number | null
  isZulu: boolean
  wallMs: number
}

// Year first only: 20/01/2025 and 01/02/2025 cannot be told apart, so they are never guessed.
const CLOCK =
  /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?(?:\s*([ap])\.?m\.?(?![a-z]))?\s*([A-Z+-][\w:/+-]*)?)?$/i

const pad = (number: number) => String(number).padStart(2, '0')

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month from 1 to 12, in the years 2000 to 2099. */
const daysOf = (year: number, month: number) => (month === 2 && year % 4 === 0 ? 29 : (DAYS[month - 1] ?? 0))

/**
 * Reads a date with or without a time and an offset. Impossible dates, and years outside 2000 to 2099 (the fillers
 * 0001-01-01 and 1970-01-01 among them), count as not sent: null.
 */
export function parseClock(text: string): Clock | null {
  const parts = CLOCK.exec(text.trim())
  if (!parts) return null
  const [year, month, day] = [Number(parts[1]), Number(parts[3]), Number(parts[4])]
  if (year < 2000 || year > 2099 || day < 1 || day > daysOf(year, month)) return null
  const date = `${year}-${pad(month)}-${pad(day)}`
  if (parts[5] === undefined)
    return { date, time: null, offset: null, isZulu: false, wallMs: Date.UTC(year, month - 1, day) }
  const [minute, second] = [Number(parts[6]), Number(parts[7] ?? 0)]
  const hour = hourOf(Number(parts[5]), parts[8])
  if (hour === null || hour > 23 || minute > 59 || second > 59) return null
  const zone = parts[9]
  const offset = zone === undefined ? null : parseOffset(zone)
  return {
    date,
    time: `${pad(hour)}:${pad(minute)}:${pad(second)}`,
    offset,
    isZulu: offset === 0 && zone !== undefined && /^[a-z]/i.test(zone),
    wallMs: Date.UTC(year, month - 1, day, hour, minute, second),
  }
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour
  if (hour < 1 || hour > 12) return null
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
}

/** Minutes east of Greenwich of `Z`, `+08:00`, `+0800`, `+8`, `UTC+8`, `GMT+08:00`; null outside −12 to +14 h. */
export function parseOffset(text: string): number | null {
  const parts = /^(?:Z|(?:UTC|GMT)?\s*(?:([+-])(\d{1,2})(?::?([0-5]\d))?)?)$/i.exec(text.trim())
  if (!parts || text.trim() === '') return null
  const size = Number(parts[2] ?? 0) * 60 + Number(parts[3] ?? 0)
  const minutes = parts[1] === '-' && size > 0 ? -size : size
  return isOffset(minutes) ? minutes : null
}

export const isOffset = (minutes: number) => minutes >= -12 * 60 && minutes <= 14 * 60

const EARLIEST = Date.UTC(2000, 0, 1)
const LATEST = Date.UTC(2100, 0, 1)

export const isSane = (instantMs: number) => instantMs >= EARLIEST && instantMs < LATEST

/** The instant of a number of seconds or milliseconds since 1970, where that falls into our century. */
export function parseEpoch(sent: string | number): number | null {
  const number = typeof sent === 'string' && /^\d{10,13}$/.test(sent.trim()) ? Number(sent) : sent
  if (typeof number !== 'number') return null
  if (isSane(number * 1000)) return Math.floor(number) * 1000
  return isSane(number) ? Math.floor(number / 1000) * 1000 : null
}

/** `2025-01-20T03:35:00Z` */
export const toUtcText = (instantMs: number) => `${new Date(instantMs).toISOString().slice(0, 19)}Z`

/** `2025-01-20T11:35:00+08:00`; without an offset where none is known, and a bare date without an hour. */
export function toWallText({ date, time, offset, isZulu }: Clock): string {
  if (time === null) return date
  if (offset === null) return `${date}T${time}`
  if (isZulu) return `${date}T${time}Z`
  const size = Math.abs(offset)
  return `${date}T${time}${offset < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

/** The wall clock of an instant at an offset in minutes; in UTC (`Z`) where none is given. */
export function clockAt(instantMs: number, offset: number | null): Clock {
  const wallMs = instantMs + (offset ?? 0) * 60_000
  const text = toUtcText(wallMs)
  const isZulu = offset === null
  return { date: text.slice(0, 10), time: text.slice(11, 19), offset: offset ?? 0, isZulu, wallMs }
}
