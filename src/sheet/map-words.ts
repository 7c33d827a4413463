import type { MapWords } from '../map/map-words.ts'
import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import { toStops, type Stop } from '../parcel/stops.ts'
import { clockOf, dateOf } from '../words/dates.ts'
import { enMap } from '../words/en-map.ts'
import { enRepairs } from '../words/en-repairs.ts'
import { badgeWords, type Words } from '../words/en.ts'
import { stopName } from '../words/stop-name.ts'

/** The map's texts in the reader's language, for one parcel. */
export function toMapWords(words: Words, parcel: Parcel): MapWords {
  const map = enMap
  const swapped = (certain: boolean) => (count: number, scans: number) =>
    enRepairs.sentence['coordinates-swapped']?.(count, scans, certain) ?? ''
  const time = (event: ParcelEvent) => {
    const date = dateOf(event.time)
    return date ? words.time.dayAndClock(date, clockOf(event.time)) : words.time.none
  }
  return {
    ...map,
    region: (journey) => {
      const nameOf = (placed: { stop: Stop } | undefined) => placed?.stop.place.name || words.timeline.noName
      return map.region(journey.length, nameOf(journey[0]), nameOf(journey.at(-1)))
    },
    stopName: (stop, total) => stopName(stop, total, words),
    mergedName: (stops) =>
      map.mergedName(
        stops.map((stop) => stop.number),
        // Of thousands a few are named, and one more says that there are more.
        stops
          .slice(0, 13)
          .map(({ place }) =>
            [place.name || words.timeline.noName, place.pointSource === 'gazetteer' && `(${map.approximate})`]
              .filter(Boolean)
              .join(' '),
          ),
      ),
    place: (stop) => stop.place.name || words.timeline.noName,
    span: (stop) =>
      stop.events.length === 1 ? time(stop.arrived) : `${time(stop.arrived)} – ${time(stop.left)}`,
    from: (stop) => map.from(stop.number),
    distanceFrom: (distance) => map.distanceFrom(distance, distance.from.number),
    status: (status) => badgeWords(words, status, parcel.statusAsSent),
    time,
    duration: words.time.duration,
    byName: () => map.byName(countByName(parcel)),
    reversed: swapped(true),
    lookedReversed: swapped(false),
    lookOdd: (count, scans) => enRepairs.sentence['coordinates-odd']?.(count, scans, false) ?? '',
    withoutPosition: (count, scans) => enRepairs.sentence['coordinates-missing']?.(count, scans, true) ?? '',
    reason: (repair) => repair.detail,
  }
}

/** The places that are drawn as approximate: a stop with a point of the carrier's as well is none. */
function countByName({ events }: Parcel): number {
  const drawn = toStops(events).filter(({ place }) => place.pointSource === 'gazetteer')
  return new Set(drawn.map(({ place }) => `${place.country} ${place.name}`)).size
}
