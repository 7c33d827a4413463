/** A carrier's wall clock taken apart. `clock` is `HH:MM` or null where only a date was given; `offset` is `+08:00`, `+00:00` for Z, or null. */
export type WallClock = { date: string; clock: string | null; seconds: string | null; offset: string | null }

const WALL_CLOCK = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?(Z|[+-]\d{2}:\d{2})?)?$/

/** Takes the `time` of an event apart without ever passing through the reader's own time zone. */
export function toWallClock(time: string): WallClock | null {
  const parts = WALL_CLOCK.exec(time)
  if (!parts?.[1]) return null
  const offset = parts[4] === 'Z' ? '+00:00' : (parts[4] ?? null)
  return { date: parts[1], clock: parts[2] ?? null, seconds: parts[3] ?? null, offset }
}

/** Milliseconds of an event's instant, or null where no offset is known. */
export function instantOf(event: { timeUtc: string | null }): number | null {
  return event.timeUtc === null ? null : Date.parse(event.timeUtc)
}

/**
 * Milliseconds from one event to another, null where it cannot be told. Two wall clocks without an
 * offset are comparable only because both are the same carrier's clock at the same place.
 */
export function msBetween(
  earlier: { time: string | null; timeUtc: string | null },
  later: { time: string | null; timeUtc: string | null },
): number | null {
  const [from, to] = [instantOf(earlier), instantOf(later)]
  if (from !== null && to !== null) return to - from
  if (from !== null || to !== null || !earlier.time || !later.time) return null
  const [start, end] = [toWallClock(earlier.time), toWallClock(later.time)]
  if (!start?.clock || !end?.clock) return null
  return Date.parse(`${later.time}Z`) - Date.parse(`${earlier.time}Z`)
}

/** The calendar date at an offset such as `+08:00` (UTC where none is known), as `YYYY-MM-DD`. */
export function dateAt(instantMs: number, offset: string | null): string {
  return new Date(instantMs + offsetMs(offset)).toISOString().slice(0, 10)
}

const offsetMs = (offset: string | null): number => {
  const parts = /^([+-])(\d{2}):(\d{2})$/.exec(offset ?? '')
  if (!parts) return 0
  const minutes = Number(parts[2]) * 60 + Number(parts[3])
  return (parts[1] === '-' ? -minutes : minutes) * 60_000
}

/** Whole days from one calendar date to another, both `YYYY-MM-DD`. */
export function daysBetween(earlier: string, later: string): number {
  return Math.round((Date.parse(`${later}T00:00:00Z`) - Date.parse(`${earlier}T00:00:00Z`)) / 86_400_000)
}
