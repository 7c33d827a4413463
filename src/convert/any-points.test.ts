import { array, assert, constantFrom, double, oneof, property, record } from 'fast-check'
import { expect, it } from 'vitest'
import { toParcel } from './convert.ts'
import { ASKED, CHECKED_AT, readScans } from './fixtures/read-scans.ts'

const value = oneof(
  constantFrom<unknown>(180, -180, 179.9999, 90, -90, 90.0001, 0, -0, 3.139, 101.6869, 1e308, 5e-324),
  constantFrom<unknown>('', 'null', 'NaN', '-', '101.6869', ' 3.139 ', '1,5', '3.1N', null, true, [], {}),
  double({ min: -200, max: 200, noNaN: true }),
  double({ min: -200, max: 200, noNaN: true }).map(String),
)
const place = record({
  country: constantFrom(null, 'MY', 'SG', 'FJ', 'RU', 'AQ', 'US', 'XX', ''),
  city: constantFrom(null, 'Kuala Lumpur', 'Nowhere'),
  coordinates: oneof(
    record({ latitude: value, longitude: value }),
    constantFrom<unknown>(null, [], 'here', { latitude: 3.1 }, { lat: 3.1, lng: 101 }),
  ),
})

// Adding 0 turns −0 into 0, as the converter does.
const read = (sent: unknown) => Number(typeof sent === 'string' ? sent.replace(',', '.') : sent) + 0

it('puts no scan anywhere but where it was sent, one way round or the other, or nowhere', () => {
  assert(
    property(array(place, { minLength: 1, maxLength: 12 }), (places) => {
      const parcel = toParcel(readScans(places), ASKED, CHECKED_AT, () => null)
      expect(parcel.events).toHaveLength(places.length)
      parcel.events.forEach(({ place: found }, index) => {
        const point = found?.point
        if (!point) return
        const { latitude, longitude } = (places[index]?.coordinates ?? {}) as Record<string, unknown>
        const isSwapped = found.pointSource === 'swapped'
        expect([point.lat, point.lng]).toEqual(
          isSwapped ? [read(longitude), read(latitude)] : [read(latitude), read(longitude)],
        )
        expect(found.pointAsSent !== null).toBe(isSwapped)
        expect(Math.abs(point.lat)).toBeLessThanOrEqual(90)
        expect(Math.abs(point.lng)).toBeLessThanOrEqual(180)
        // 0 and 0 are what is sent where nothing is known.
        expect(point.lat === 0 && point.lng === 0).toBe(false)
      })
    }),
  )
})
