import { LRUCache } from 'lru-cache'

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  formats.set(zone, format)
  return format
}

// Offsets change on a quarter of an hour at most, and asking Intl 30,000 times for one long parcel takes half a second.
const QUARTER_MS = 15 * 60_000
const offsets = new LRUCache<string, number>({ max: 10_000 })

/** Milliseconds by which the clocks of an IANA zone are ahead of UTC at an instant. */
function offsetMs(zone: string, instant: number): number {
  const quarter = `${zone} ${Math.floor(instant / QUARTER_MS)}`
  const offset = offsets.get(quarter) ?? readOffsetMs(zone, instant)
  offsets.set(quarter, offset)
  return offset
}

function readOffsetMs(zone: string, instant: number): number {
  const name = formatOf(zone)
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName')?.value
  // 'GMT+08:00'; plain 'GMT' where the offset is nil.
  const [, sign, hours = 0, minutes = 0] = name?.match(/GMT(?:([+-])(\d\d):(\d\d))?/) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** The instant (ms) at which clocks of an IANA zone show a date and time, such as `2025-01-20T11:35:00`. */
export function instantOf(wallClock: string, zone: string): number {
  const asUtc = Date.parse(`${wallClock}Z`)
  // The offset is that of the instant looked for, which on a day of clock change is not that of the first guess.
  return asUtc - offsetMs(zone, asUtc - offsetMs(zone, asUtc))
}

const twoDigits = (value: number) => String(Math.floor(value)).padStart(2, '0')

/** The date, time and offset that clocks of an IANA zone show at an instant (ms). */
export function wallClockOf(instant: number, zone: string): { date: string; time: string; offset: string } {
  const ahead = offsetMs(zone, instant)
  const [date = '', time = ''] = new Date(instant + ahead).toISOString().split(/[T.]/)
  const minutes = Math.abs(ahead) / 60_000
  const sign = ahead < 0 ? '-' : '+'
  return { date, time, offset: `${sign}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}` }
}
