import { describe, expect, it } from 'vitest'
import { SAMPLE_EVENTS, scan } from './fixture.ts'
import { toDays, toRows, toStops } from './stops.ts'

const HOUR_MS = 3_600_000

describe('stops', () => {
  it('are runs of scans at one place, numbered from the oldest', () => {
    const stops = toStops(SAMPLE_EVENTS)
    expect(stops.map((stop) => `${stop.number} ${stop.place.name} ${stop.events.length}`)).toEqual([
      '1 Tumpat 1',
      '2 Pasir Mas 1',
      '3 Kota Bharu 6',
      '4 Kuala Nerus 2',
      '5 Besut 2',
    ])
  })
  it('tell how long the parcel stayed, from its first to its last scan there', () => {
    const [, , kotaBharu, kualaNerus, besut] = toStops(SAMPLE_EVENTS)
    expect(kotaBharu?.stayedMs).toBe((23 * 60 + 22) * 60_000 + 38_000)
    expect(kualaNerus?.stayedMs).toBe((5 * 60 + 44) * 60_000 + 36_000)
    expect(besut?.stayedMs).toBeNull()
  })
  it('stand where the carrier says, not where the name of the place was found', () => {
    const at = (lat: number, pointSource: 'carrier' | 'gazetteer') => {
      const event = scan(`2025-01-01T1${lat}:00:00Z`, 'Arrival', 'Ipoh')
      return { ...event, place: event.place && { ...event.place, point: { lat, lng: 101 }, pointSource } }
    }
    const standing = (events: ReturnType<typeof at>[]) => toStops(events).map(({ place }) => place.point?.lat)
    expect(standing([at(5, 'gazetteer'), at(4, 'carrier')])).toEqual([4])
    expect(standing([at(5, 'carrier'), at(4, 'gazetteer')])).toEqual([5])
    expect(standing([at(5, 'gazetteer')])).toEqual([5])
  })
  it('count a place again when the parcel comes back to it', () => {
    const stops = toStops([
      scan('2025-01-03T10:00:00Z', 'Arrival', 'Ipoh'),
      scan('2025-01-02T10:00:00Z', 'Arrival', 'Klang'),
      scan('2025-01-01T10:00:00Z', 'Arrival', 'Ipoh'),
    ])
    expect(stops.map((stop) => stop.place.name)).toEqual(['Ipoh', 'Klang', 'Ipoh'])
  })
  it('keep a scan without a place inside a stop, and give it no number elsewhere', () => {
    const inside = toStops([
      scan('2025-01-01T12:00:00Z', 'Departure', 'Ipoh'),
      scan('2025-01-01T11:00:00Z', 'Sorted', null),
      scan('2025-01-01T10:00:00Z', 'Arrival', 'Ipoh'),
    ])
    expect(inside.map((stop) => stop.events.length)).toEqual([3])
    expect(inside[0]?.events.map((event) => event.text)).toEqual(['Departure', 'Sorted', 'Arrival'])
    const between = [
      scan('2025-01-01T12:00:00Z', 'Arrival', 'Klang'),
      scan('2025-01-01T11:00:00Z', 'Sorted', null),
      scan('2025-01-01T10:00:00Z', 'Arrival', 'Ipoh'),
    ]
    expect(toStops(between).map((stop) => stop.number)).toEqual([1, 2])
    expect(toDays(between)[0]?.parts.map((part) => part.stop?.number ?? null)).toEqual([2, null, 1])
  })
  it('take the place that says most from their scans', () => {
    const point = { lat: 4.6, lng: 101.1 }
    const full = scan('2025-01-01T10:00:00Z', 'Arrival', 'Ipoh')
    const known = { ...full, place: { ...full.place!, point, facility: 'Hub 2' } }
    const [stop] = toStops([scan('2025-01-01T11:00:00Z', 'Departure', 'Ipoh'), known])
    expect(stop?.place).toMatchObject({ point, facility: 'Hub 2' })
    expect(stop?.events).toHaveLength(2)
  })
  it('leave out scans without a date', () => {
    expect(toStops([scan(null, 'Arrival', 'Ipoh')])).toEqual([])
  })
})

describe('repeats', () => {
  it('of the same words within a minute are one row that keeps them all', () => {
    const rows = toRows(SAMPLE_EVENTS.slice(5, 10))
    expect(rows.map((row) => [row.event.time, row.repeats.length])).toEqual([
      ['2025-01-19T21:46:12+08:00', 0],
      ['2025-01-18T22:26:17+08:00', 3],
    ])
  })
  it('are not folded when the words differ or more than a minute lies between', () => {
    const rows = toRows([
      scan('2025-01-01T10:02:01Z', 'Arrival', 'Ipoh'),
      scan('2025-01-01T10:01:00Z', 'Arrival', 'Ipoh'),
      scan('2025-01-01T10:00:50Z', 'Sorted', 'Ipoh'),
    ])
    expect(rows).toHaveLength(3)
  })
})

describe('days', () => {
  it('are those of the places, newest first, with a stop in each day it spans', () => {
    const days = toDays(SAMPLE_EVENTS)
    const lines = days.flatMap((day) =>
      day.parts.map(
        (part) => `${day.date} (${day.count}) ${part.stop?.number} ${part.part} ${part.count} ${part.leftOn}`,
      ),
    )
    expect(lines).toEqual([
      '2025-01-20 (4) 5 whole 2 2025-01-20',
      '2025-01-20 (4) 4 whole 2 2025-01-20',
      '2025-01-19 (2) 3 last 2 2025-01-19',
      '2025-01-18 (6) 3 earlier 4 2025-01-19',
      '2025-01-18 (6) 2 whole 1 2025-01-18',
      '2025-01-18 (6) 1 whole 1 2025-01-18',
    ])
  })
  it('end with what has no date, which belongs to no stop', () => {
    const days = toDays([...SAMPLE_EVENTS, scan(null, 'Held', 'Besut')])
    expect(days.at(-1)).toMatchObject({
      date: null,
      count: 1,
      parts: [{ stop: null, place: { name: 'Besut' } }],
    })
  })
})

it('ten thousand scans are grouped without a word lost', () => {
  const events = Array.from({ length: 10_000 }, (_, index) =>
    scan(
      new Date(Date.UTC(2025, 0, 1) - index * HOUR_MS).toISOString().slice(0, 19) + 'Z',
      `Scan ${index}`,
      'Ipoh',
    ),
  )
  const shown = toDays(events).flatMap((day) =>
    day.parts.flatMap((part) => part.rows.map((row) => row.event.id)),
  )
  expect(shown).toEqual(events.map((event) => event.id))
})
