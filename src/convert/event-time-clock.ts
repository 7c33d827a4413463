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

const PADDED = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'))
const pad = (number: number) => PADDED[number] ?? ''

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days of a month from 1 to 12, in the years 2000 to 2099. */
const daysOf = (year: number, month: number) => (month === 2 && year % 4 === 0 ? 29 : (DAYS[month - 1] ?? 0))

/**
 * Reads a date with or without a time and an offset. Impossible dates, and years outside 2000 to 2099 (the fillers
 * 0001-01-01 and 1970-01-01 among them), count as not sent: null.
 */
export const parseClock = (text: string): Clock | null => parseDocumented(text) ?? parseLoose(text)

/** `2025-01-20T11:35:00+08:00`, with a space for the T, with Z or without an offset. */
const DOCUMENTED = '0000-00-00T00:00:00'
const DOCUMENTED_OFFSET = '+00:00'

/**
 * The one layout that is documented, read by its places: three times for each scan, a regular expression would cost more
 * than all else that is done for it. Null for any other, and for what is impossible.
 */
function parseDocumented(text: string): Clock | null {
  const { length } = DOCUMENTED
  if (!isLike(text, 0, DOCUMENTED)) return null
  const [year, month, day] = [
    numberAt(text, 0) * 100 + numberAt(text, 2),
    numberAt(text, 5),
    numberAt(text, 8),
  ]
  const [hour, minute, second] = [numberAt(text, 11), numberAt(text, 14), numberAt(text, 17)]
  if (year < 2000 || year > 2099 || day < 1 || day > daysOf(year, month)) return null
  if (hour > 23 || minute > 59 || second > 59) return null
  const isZulu = text.length === length + 1 && text.endsWith('Z')
  const offset = isZulu ? 0 : documentedOffset(text)
  if (offset === null && text.length > length) return null
  return {
    date: text.slice(0, 10),
    time: text.slice(11, length),
    offset,
    isZulu,
    wallMs: Date.UTC(year, month - 1, day, hour, minute, second),
  }
}

function documentedOffset(text: string): number | null {
  const from = DOCUMENTED.length
  if (text.length !== from + DOCUMENTED_OFFSET.length || !isLike(text, from, DOCUMENTED_OFFSET)) return null
  const [hours, minutes] = [numberAt(text, from + 1), numberAt(text, from + 4)]
  const size = hours * 60 + minutes
  const offset = text[from] === '-' && size > 0 ? -size : size
  return minutes < 60 && isOffset(offset) ? offset : null
}

/** Whether a text has from there on a digit for each 0 of the layout, either sign for +, and all else as it stands. */
function isLike(text: string, from: number, layout: string): boolean {
  if (text.length < from + layout.length) return false
  for (let at = 0; at < layout.length; at += 1) {
    const [sent, due] = [text.charCodeAt(from + at), layout[at]]
    const isRight =
      due === '0'
        ? sent >= 48 && sent <= 57
        : text[from + at] === due || (due === 'T' && sent === 32) || (due === '+' && sent === 45)
    if (!isRight) return false
  }
  return true
}

/** Two digits. */
const numberAt = (text: string, at: number) => text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 48 * 11

function parseLoose(text: string): Clock | null {
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

const DAY_SECONDS = 24 * 60 * 60

/** `2025-01-20T03:35:00Z` */
export function toUtcText(instantMs: number): string {
  const seconds = Math.floor(instantMs / 1000)
  const day = Math.floor(seconds / DAY_SECONDS)
  const rest = seconds - day * DAY_SECONDS
  const minutes = Math.floor(rest / 60)
  return `${dayText(day)}T${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(rest % 60)}Z`
}

// The scans of a parcel share few days, and writing a date takes longer than all else here.
let lastDay = Number.NaN
let lastDayText = ''
function dayText(day: number): string {
  if (day !== lastDay)
    [lastDay, lastDayText] = [day, new Date(day * DAY_SECONDS * 1000).toISOString().slice(0, 10)]
  return lastDayText
}

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
