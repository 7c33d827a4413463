import type { ParcelEvent, Place } from './parcel.ts'
import { msBetween, toWallClock } from './times.ts'

/** A run of consecutive scans at one place, numbered from 1 at the oldest. */
export type Stop = {
  number: number
  place: Place
  /** Newest first, as in the parcel. */
  events: readonly ParcelEvent[]
  arrived: ParcelEvent
  left: ParcelEvent
  /** From the first to the last scan here; null for a single scan, the latest stop, or where it cannot be told. */
  stayedMs: number | null
  isLatest: boolean
}

/** Scans in a row, at one stop or at none (`stop` null: the carrier named no place). */
type Run = { stop: Stop | null; place: Place | null; events: ParcelEvent[] }

const same = (one: string | null, other: string | null) =>
  one === null || other === null || one.toLowerCase() === other.toLowerCase()

/** A scan that leaves out the facility or the country is still at the place of its neighbours. */
const isSamePlace = (one: Place, other: Place) =>
  one.name.toLowerCase() === other.name.toLowerCase() &&
  same(one.facility, other.facility) &&
  same(one.country, other.country)

/**
 * Of the places of one stop, the one that says most: a later scan may lack what an earlier one had. A point of the carrier
 * is worth more than one that was looked up by name.
 */
const fullest = (one: Place, other: Place): Place => {
  const score = ({ point, pointSource, facility }: Place) =>
    (point === null ? 0 : pointSource === 'gazetteer' ? 2 : 4) + Number(facility !== null)
  return score(other) > score(one) ? other : one
}

/**
 * The dated scans as runs, the oldest run first, each with its newest scan first. Scans without a place between two scans of the same place
 * belong to that stop; elsewhere they stay a run of their own, which has no number.
 */
function toRuns(events: readonly ParcelEvent[]): Run[] {
  const runs: Run[] = []
  for (let index = events.length - 1; index >= 0; index -= 1) {
    const event = events[index]
    if (!event || event.time === null) continue
    const last = runs.at(-1)
    const beforeLast = runs.at(-2)
    if (!event.place) {
      if (last && !last.place) last.events.push(event)
      else runs.push({ stop: null, place: null, events: [event] })
    } else if (last?.place && isSamePlace(last.place, event.place)) {
      last.events.push(event)
      last.place = fullest(last.place, event.place)
    } else if (last && !last.place && beforeLast?.place && isSamePlace(beforeLast.place, event.place)) {
      beforeLast.events.push(...last.events, event)
      beforeLast.place = fullest(beforeLast.place, event.place)
      runs.pop()
    } else {
      runs.push({ stop: null, place: event.place, events: [event] })
    }
  }
  return numbered(runs)
}

/** Gives each run at a place its number, and puts its scans in the parcel's own order again. */
function numbered(runs: Run[]): Run[] {
  const latest = runs.findLast((run) => run.place !== null)
  let number = 0
  for (const run of runs) {
    run.events.reverse()
    const left = run.events[0]
    const arrived = run.events.at(-1)
    if (!run.place || !left || !arrived) continue
    number += 1
    const isLatest = run === latest
    const stayedMs = isLatest || run.events.length < 2 ? null : msBetween(arrived, left)
    run.stop = { number, place: run.place, events: run.events, arrived, left, stayedMs, isLatest }
  }
  return runs
}

/** The stops of a journey, oldest first. Undated scans belong to none: their place in the journey is not known. */
export function toStops(events: readonly ParcelEvent[]): Stop[] {
  return toRuns(events).flatMap((run) => run.stop ?? [])
}

/** The same words said again at the same stop within a minute: shown once, kept whole. */
export type Row = { event: ParcelEvent; repeats: readonly ParcelEvent[] }

/** What one day saw of one run. A stop that spans days has a part in each. */
export type DayPart = {
  stop: Stop | null
  place: Place | null
  rows: readonly Row[]
  count: number
  /** `whole`: the stop is all of this day. `last`: its newest part. `earlier`: it went on another day. */
  part: 'whole' | 'last' | 'earlier'
  /** Whether the arrival is on this day. */
  hasArrival: boolean
  /** Days until the stop was left, from this day; null where that is not known. */
  leftOn: string | null
}

/** One calendar day at the places of the scans; `date` null holds what has no date. Newest first. */
export type Day = { date: string | null; count: number; parts: readonly DayPart[] }

const REPEAT_MS = 60_000

/** Folds equal words within a minute into one row. The row shows the newest of them. */
export function toRows(events: readonly ParcelEvent[]): Row[] {
  const rows: { event: ParcelEvent; repeats: ParcelEvent[] }[] = []
  for (const event of events) {
    const row = rows.at(-1)
    const gapMs = row ? msBetween(event, row.repeats.at(-1) ?? row.event) : null
    const isRepeat = row && row.event.text === event.text && gapMs !== null && Math.abs(gapMs) <= REPEAT_MS
    if (row && isRepeat) row.repeats.push(event)
    else rows.push({ event, repeats: [] })
  }
  return rows
}

const dateOf = (event: ParcelEvent) => (event.time === null ? null : (toWallClock(event.time)?.date ?? null))

/** The timeline: days, newest first, each with its parts of stops; what has no date comes last. */
export function toDays(events: readonly ParcelEvent[]): Day[] {
  const days: { date: string | null; count: number; parts: DayPart[] }[] = []
  const add = (date: string | null, part: DayPart) => {
    const day = days.at(-1)
    if (day && day.date === date) {
      day.parts.push(part)
      day.count += part.count
    } else days.push({ date, count: part.count, parts: [part] })
  }
  for (const run of toRuns(events).toReversed()) {
    const byDate = groupBy(run.events, dateOf)
    byDate.forEach(({ key: date, members }, index) => {
      const leftOn = run.stop ? dateOf(run.stop.left) : null
      add(date, {
        stop: run.stop,
        place: run.place,
        rows: toRows(members),
        count: members.length,
        part: byDate.length === 1 ? 'whole' : index === 0 ? 'last' : 'earlier',
        hasArrival: index === byDate.length - 1,
        leftOn,
      })
    })
  }
  const undated = events.filter((event) => event.time === null)
  for (const { members } of groupBy(undated, (event) => event.place?.asSent ?? null)) {
    const place = members[0]?.place ?? null
    const rows = members.map((event) => ({ event, repeats: [] }))
    add(null, {
      stop: null,
      place,
      rows,
      count: members.length,
      part: 'whole',
      hasArrival: true,
      leftOn: null,
    })
  }
  return days
}

/** Neighbours with the same key, in the given order. */
function groupBy<Key>(events: readonly ParcelEvent[], keyOf: (event: ParcelEvent) => Key) {
  const groups: { key: Key; members: ParcelEvent[] }[] = []
  for (const event of events) {
    const key = keyOf(event)
    const group = groups.at(-1)
    if (group && group.key === key) group.members.push(event)
    else groups.push({ key, members: [event] })
  }
  return groups
}
