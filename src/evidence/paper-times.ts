import { toWallClock } from '../parcel/times.ts'

/** The carrier's wall clock as it is written on paper: `2025-01-20 11:35:00`, a bare date where no hour was sent; null where it is no time. */
export function localText(time: string | null): { clock: string; offset: string | null } | null {
  const wall = time === null ? null : toWallClock(time)
  if (!wall) return null
  const clock = [wall.clock, wall.seconds].filter((part) => part !== null).join(':')
  return { clock: clock ? `${wall.date} ${clock}` : wall.date, offset: wall.offset }
}

/** An instant in UTC, `2025-01-20 03:35:00`; null where there is none. */
export const utcText = (iso: string | null): string | null => {
  const ms = iso === null ? Number.NaN : Date.parse(iso)
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}

/** An instant on a clock so many minutes ahead of UTC, with that offset: `2025-01-20 00:47:12 UTC-05:00`. */
export function clockText(ms: number, aheadMinutes: number): string {
  const shown = new Date(ms + aheadMinutes * 60_000).toISOString().slice(0, 19).replace('T', ' ')
  const minutes = Math.abs(aheadMinutes)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((n) => String(n).padStart(2, '0'))
  return `${shown} UTC${aheadMinutes < 0 ? '-' : '+'}${hours}:${rest}`
}
