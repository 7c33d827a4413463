import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { SAMPLE, scan } from '../parcel/fixture.ts'
import { chaseDate, DEFAULT_SCALE, inTransitMs, sinceLastScan } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { STATUSES, SUB_STATUSES } from '../parcel/status.ts'
import { toWallClock } from '../parcel/times.ts'
import { enRepairs } from './en-repairs.ts'
import { enUpdate } from './en-update.ts'
import { enWhy } from './en-why.ts'
import { en } from './en.ts'
import { AUDIENCES, LENGTHS, updateText, type UpdateCase } from './update.ts'

const language = { words: en, update: enUpdate, why: enWhy, repairs: enRepairs }
const kinds = AUDIENCES.flatMap((audience) => LENGTHS.map((length) => ({ audience, length })))

const zone = fc.constantFrom('+08:00', '-05:00', '+05:45', '')
/** Names that no sentence of ours holds. */
const name = fc.stringMatching(/^[A-Z][a-z]{2}[qxz]{3}$/)
const event = fc.record({
  day: fc.integer({ min: -40, max: 3 }),
  minute: fc.integer({ min: 0, max: 1439 }),
  zone,
  text: name,
  place: fc.option(name),
  subStatus: fc.constantFrom(...SUB_STATUSES),
})
const parcels = fc.record({
  waybill: fc.stringMatching(/^[A-Z]{2}[0-9]{9}$/),
  carrier: name,
  events: fc.array(event, { maxLength: 4 }),
  status: fc.constantFrom(...STATUSES, 'Unknown' as const),
  subStatus: fc.option(fc.constantFrom(...SUB_STATUSES)),
  statusNote: fc.option(name),
  estimate: fc.option(fc.record({ from: fc.integer({ min: -5, max: 5 }), source: fc.option(name) })),
  checkedMinutesAgo: fc.integer({ min: 0, max: 10_000 }),
})
const nowMs = Date.parse('2025-01-20T13:47:00+08:00')
const DAY_MS = 86_400_000
const dayFromNow = (days: number) => new Date(nowMs + days * DAY_MS).toISOString().slice(0, 10)

function toCase(made: typeof parcels extends fc.Arbitrary<infer Made> ? Made : never): UpdateCase {
  const events = made.events.map(({ day, minute, zone: offset, text, place, subStatus }) =>
    scan(
      `${dayFromNow(day)}T${new Date(minute * 60_000).toISOString().slice(11, 19)}${offset}`,
      text,
      place,
      {
        subStatus,
      },
    ),
  )
  const estimate = made.estimate && dayFromNow(made.estimate.from)
  const parcel: Parcel = {
    ...SAMPLE,
    waybill: made.waybill,
    carrier: { ...SAMPLE.carrier, name: made.carrier },
    events: events.toSorted((one, other) => (one.time ?? '').localeCompare(other.time ?? '')).toReversed(),
    status: made.status,
    statusAsSent: made.status,
    subStatus: made.subStatus,
    statusNote: made.statusNote,
    estimatedDelivery: made.estimate && { from: estimate, to: estimate, source: made.estimate.source },
    checkedAt: `${new Date(nowMs - made.checkedMinutesAgo * 60_000).toISOString().slice(0, 19)}Z`,
  }
  return { parcel, nowMs, scale: DEFAULT_SCALE, link: null }
}

/** What a reply may name, each with the rule by which it follows from the parcel. */
function allowed({ parcel, scale }: UpdateCase): string[] {
  const clocks = parcel.events.flatMap((one) => (one.time ? (toWallClock(one.time) ?? []) : []))
  const offsets = clocks.flatMap((wall) => wall.offset ?? [])
  const shifted = (offset: string) =>
    new Date(
      Date.parse(parcel.checkedAt) +
        (Date.parse('2025-01-01T00:00Z') - Date.parse(`2025-01-01T00:00${offset}`)),
    ).toISOString()
  const checks = ['+00:00', ...offsets].map(shifted)
  const sinceMs = sinceLastScan(parcel, nowMs)
  const transitMs = inTransitMs(parcel, nowMs)
  const dates = [
    ...clocks.map((wall) => wall.date),
    ...checks.map((time) => time.slice(0, 10)),
    parcel.estimatedDelivery?.from,
    // By the operator's scale: the day on which a parcel is to be chased.
    chaseDate(parcel, scale),
  ].filter((date) => date != null)
  return [
    parcel.waybill,
    parcel.carrier.name,
    String(parcel.carrier.code),
    parcel.statusNote,
    ...parcel.events.flatMap((one) => [one.text, one.place?.name, one.place?.asSent]),
    parcel.estimatedDelivery?.source,
    // Our words for a status may hold a number: “over 30 days”.
    ...(parcel.status === 'Expired' ? ['over 30 days'] : []),
    ...dates.flatMap((date) => [en.time.fullDay(date), en.time.day(date)]),
    ...clocks.flatMap((wall) => wall.clock ?? []),
    ...checks.map((time) => time.slice(11, 16)),
    ...offsets.map((offset) => `UTC${offset}`),
    'UTC+00:00',
    // By the clock: whole days without a scan, and how long it has been on its way.
    ...(sinceMs === null ? [] : [`${Math.floor(sinceMs / DAY_MS)} day`]),
    ...(transitMs === null ? [] : [en.time.duration(transitMs)]),
  ].filter((text): text is string => text != null && text !== '')
}

it('a reply names no date, place or number that does not follow from the parcel by a rule', () => {
  fc.assert(
    fc.property(parcels, fc.constantFrom(...kinds), (made, kind) => {
      const one = toCase(made)
      let rest = updateText(kind, one, language)
      for (const text of allowed(one).toSorted((a, b) => b.length - a.length))
        rest = rest.replaceAll(text, '')
      // What is left are our own sentences: no digit, no month, none of the made-up names.
      expect(rest).not.toMatch(/\d|\b(?:Jan|Feb|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b|[qxz]{3}/i)
    }),
    { numRuns: 500 },
  )
})
