import { expect, test } from 'vitest'
import type { Stop } from '../parcel/stops.ts'
import { toJourney } from './journey.ts'
import { toMarks } from './marks.ts'
import { SAMPLE_STOPS, stopsOf, type Seen } from './stops-fixture.ts'
import { placeTexts } from './texts.ts'

const at = (facility: string | null) => (stop: Stop) => ({ ...stop, place: { ...stop.place, facility } })
const seen = (name: string, lng: number): Seen => [name, 1.3, lng]

function namesOf(stops: readonly Stop[], zoom = 10): string[] {
  const journey = toJourney(stops)
  const marks = toMarks(journey, zoom, String)
  const xs = marks.map((mark) => mark.at.x)
  const y = marks[0]?.at.y ?? 0
  const box = { left: Math.min(...xs) - 500, right: Math.max(...xs) + 500, top: y - 2000, bottom: y + 2000 }
  const sizes = { name: (text: string) => text.length * 7, callout: 120 }
  const view = { box, overlays: [] }
  const { names } = placeTexts(marks, view, { lines: [], arrows: [] }, null, sizes, journey)
  return [...names.values()].map(({ text }) => text)
}

test('stops are named after their places', () => {
  expect(namesOf(SAMPLE_STOPS)).toEqual(['Tumpat', 'Pasir Mas', 'Kota Bharu', 'Kuala Nerus'])
})

test('stops in one city are named after what tells them apart', () => {
  const stops = stopsOf(seen('Singapore', 103), seen('Melaka', 104), seen('Singapore', 105), seen('End', 106))
  const [one, two, three, four] = stops as [Stop, Stop, Stop, Stop]
  expect(namesOf([at('Tuas Depot')(one), at('Hub')(two), at('Jurong Hub')(three), four])).toEqual([
    'Tuas Depot',
    'Melaka',
    'Jurong Hub',
  ])
})

test('a facility with a name too long for a map gives way to its city', () => {
  const long = 'Second-level Outlets SCP MORAK KTN7520'
  const stops = stopsOf(seen('Singapore', 103), seen('Melaka', 104), seen('Singapore', 106), seen('End', 107))
  const [one, two, three, four] = stops as [Stop, Stop, Stop, Stop]
  expect(namesOf([at(long)(one), two, at('Jurong Hub')(three), four])).toEqual([
    'Singapore',
    'Melaka',
    'Jurong Hub',
  ])
})
