import { scan, SAMPLE } from '../../../src/parcel/fixture.ts'
import type { Parcel } from '../../../src/parcel/parcel.ts'
import { JourneyMap } from '../../../src/sheet/JourneyMap.tsx'
import { count, shortDay } from '../../../src/words/en-parts.ts'
import type { Position } from './positions.ts'

const HOUR_MS = 3_600_000

/** The page around a map has said counts and dates before the map comes: the browser has its tables for them. */
export function sayCountAndDate(): string {
  return `${count(10_000, 'scan')} ${shortDay('2025-01-20')}`
}

/** A parcel that was seen once an hour, each time elsewhere. */
export function parcelAlong(route: readonly Position[]): Parcel {
  const events = route.map(([lat, lng], index) => {
    const time = new Date(index * HOUR_MS).toISOString().replace('.000Z', '+00:00')
    const event = scan(time, 'Arrival', `Stop ${index}`)
    return event.place ? { ...event, place: { ...event.place, point: { lat, lng } } } : event
  })
  return { ...SAMPLE, events: events.toReversed() }
}

const ignore = () => undefined

/** Our own map with all that belongs to it: land, names, line, arrows, marks, notes. */
export function OurMap({ parcel }: { parcel: Parcel }) {
  return (
    <JourneyMap
      parcel={parcel}
      theme="light"
      tiles={null}
      selected={null}
      hovered={null}
      onSelect={ignore}
      onHover={ignore}
    />
  )
}
