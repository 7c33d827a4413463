import { scan } from '../parcel/fixture.ts'
import { toStops, type Stop } from '../parcel/stops.ts'

/** Short ways to write journeys in tests: name, latitude, longitude; without numbers the position is missing. */
export type Seen = readonly [name: string, lat?: number, lng?: number]

export function stopsOf(...seen: Seen[]): Stop[] {
  const events = seen.map(([name, lat, lng], index) => {
    const time = new Date(Date.UTC(2025, 0, 1, index)).toISOString().replace('.000Z', '+00:00')
    const event = scan(time, 'Arrival', name)
    const point = lat === undefined || lng === undefined ? null : { lat, lng }
    return event.place ? { ...event, place: { ...event.place, point } } : event
  })
  return toStops(events.toReversed())
}

/** The stops of the documented sample. */
export const SAMPLE_STOPS = stopsOf(
  ['Tumpat', 6.143335, 102.218494],
  ['Pasir Mas', 6.06698, 102.1997632],
  ['Kota Bharu', 6.145935, 102.289981],
  ['Kuala Nerus', 5.3802525667, 103.0796259642],
  ['Besut', 5.729168, 102.518974],
)
