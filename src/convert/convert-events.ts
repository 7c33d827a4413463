import { statusOfEvent, toMilestone } from '../parcel/milestone.ts'
import type { ParcelEvent, Place, Point } from '../parcel/parcel.ts'
import { newestFirst, withIds, type Timed } from './convert-order.ts'
import type { NoteRepair } from './convert-repairs.ts'
import { toEventTime, type EventTime } from './event-time.ts'
import { createPlaceFinder, type Gazetteer } from './places-by-name.ts'
import { toCountry } from './places-country.ts'
import { createNames, toPlace } from './places.ts'
import { toPoints, type Located } from './points.ts'
import { showRaw } from './read-leaves.ts'
import type { UpstreamEvent } from './read-schema.ts'

/** One provider's scans as sent, its code, and its country (alpha-2). */
export type Block = { code: number; country: string | null; events: UpstreamEvent[] }

/** How far ahead of us a carrier's clock may run. */
const CLOCK_SKEW_MS = 15 * 60_000

/** All scans of all providers as one list, newest first, none dropped. What was doubtful about them is noted. */
export function toEvents(
  blocks: Block[],
  checkedAt: Date,
  note: NoteRepair,
  gazetteer: Gazetteer,
): ParcelEvent[] {
  const findPlace = createPlaceFinder(gazetteer)
  const sorted = newestFirst(blocks.map((block) => toTimed(block, note, findPlace)))
  for (const { timed, instant } of sorted) {
    const { event } = timed
    if (instant === null) {
      note(
        'event-undated',
        true,
        () => `The carrier sent no readable date for “${showRaw(event.text)}”. It stands at the end.`,
      )
    } else if (earliestOf(timed.time) > checkedAt.getTime() + CLOCK_SKEW_MS) {
      note(
        'time-future',
        false,
        () => `The carrier sent the time ${event.time}, which had not come when the answer was fetched.`,
      )
    }
  }
  notePositions(
    sorted.map(({ timed }) => timed),
    note,
  )
  return withIds(sorted.map(({ timed }) => timed))
}

/** When an event can have been at the earliest: a clock of no known zone may be that of the farthest east. */
const earliestOf = ({ wall, offset }: EventTime) => (wall ?? -Infinity) - (offset ?? MOST_EAST) * 60_000
const MOST_EAST = 14 * 60

function toTimed({ code, country, events }: Block, note: NoteRepair, findPlace: FindPlace): Timed[] {
  const scans = events.map((event) => ({
    sent: event.coordinates,
    country: toCountry(event.address?.country ?? null),
  }))
  const points = toPoints(scans, country, note)
  const namesOf = createNames()
  return events.map((sent, index) => {
    const time = toEventTime(sent)
    const sentPoint = points[index] ?? NOWHERE
    const found = sentPoint.point === null ? findPlace(sent) : null
    const located = found ? approximate(sentPoint, found.point) : sentPoint
    const place = toPlace(sent, located, namesOf)
    if (found && place) note('place-approximate', false, () => approximateWords(place, found.name))
    if (time.disagrees) {
      note(
        'time-disagrees',
        false,
        () =>
          `The carrier sent ${time.time} as local time and ${showRaw(sent.time_utc)} as UTC for the same scan.`,
      )
    }
    return {
      event: {
        id: '',
        time: time.time,
        timeUtc: time.timeUtc,
        zoneInferred: time.zoneInferred,
        text: sent.description ?? '',
        translation: sent.description_translation?.description ?? null,
        status: statusOfEvent(sent.stage, sent.sub_status),
        subStatus: sent.sub_status,
        milestone: toMilestone(sent.stage, sent.sub_status),
        place,
        provider: code,
      },
      time,
      rawLocation: sent.location ?? '',
      hasNoPosition: located.isMissing,
    }
  })
}

type FindPlace = ReturnType<typeof createPlaceFinder>

/** A place found by its name, once everything that rests on what the carrier sent has been decided. */
const approximate = ({ asSent }: Located, point: Point): Located => ({
  point,
  asSent,
  source: 'gazetteer',
  isMissing: false,
})

const approximateWords = ({ asSent, pointAsSent }: Place, name: string) =>
  `The carrier sent no ${pointAsSent ? 'usable ' : ''}coordinates for “${showRaw(asSent)}”. It is shown at ${name}, which was looked up by name in a list of places (GeoNames).`

const NOWHERE: Located = { point: null, asSent: null, source: null, isMissing: true }

/** Missing positions are worth a word only where places were named: otherwise there is nothing to plot. */
function notePositions(sorted: Timed[], note: NoteRepair): void {
  if (!sorted.some(({ event }) => event.place?.name)) return
  const missing = sorted.filter(({ hasNoPosition }) => hasNoPosition).map(({ event }) => event)
  const detail = () => {
    const example = missing.find(({ place }) => place !== null) ?? missing[0]
    const sent = example?.place?.pointAsSent ? '0, 0 as coordinates, which stand for none,' : 'no coordinates'
    return `The carrier sent ${sent} for “${showRaw(example?.place?.asSent ?? example?.text)}”.`
  }
  note('coordinates-missing', true, detail, missing.length)
}
