import { expect, it } from 'vitest'
import { toParcel } from './convert.ts'
import { ASKED, CHECKED_AT, readScans } from './fixtures/read-scans.ts'

/** What becomes of scans at these coordinates, in the country given. */
function parcelAt(sent: [latitude: unknown, longitude: unknown][], country: string | null) {
  const scans = sent.map(([latitude, longitude]) => ({
    country,
    city: 'Nowhere',
    coordinates: { latitude, longitude },
  }))
  const parcel = toParcel(readScans(scans), ASKED, CHECKED_AT, () => null)
  return {
    points: parcel.events.map(({ place }) => place?.point ?? null),
    repairs: parcel.repairs.map(({ kind, count }) => [kind, count]),
  }
}

it('keeps both sides of the date line as they were sent, the line itself too', () => {
  const { points, repairs } = parcelAt(
    [
      [-16.8, 179.99],
      [-16.8, -179.99],
      [-16.8, 180],
      [-16.8, -180],
    ],
    'FJ',
  )
  expect(points.map((point) => point?.lng)).toEqual([179.99, -179.99, 180, -180])
  expect(repairs).toEqual([])
})

it('turns what lies on the date line the wrong way round, with its proof', () => {
  const { points, repairs } = parcelAt(
    [
      [179.99, -16.8],
      [-179.99, -16.8],
    ],
    'FJ',
  )
  expect(points).toEqual([
    { lat: -16.8, lng: 179.99 },
    { lat: -16.8, lng: -179.99 },
  ])
  expect(repairs).toEqual([['coordinates-swapped', 2]])
})

it('keeps the poles, at any longitude', () => {
  const { points, repairs } = parcelAt(
    [
      [90, 0],
      [-90, 0],
      [90, 135],
      [-90, -180],
    ],
    null,
  )
  expect(points.map((point) => point?.lat)).toEqual([90, -90, 90, -90])
  expect(repairs).toEqual([])
})

it('says of a pole that a scan in Malaysia cannot be there', () => {
  const { points, repairs } = parcelAt([[-90, 0]], 'MY')
  expect(points).toEqual([{ lat: -90, lng: 0 }])
  expect(repairs).toEqual([['coordinates-odd', 1]])
})

const invalid: [string, unknown, unknown][] = [
  ['NaN', 'NaN', 'NaN'],
  ['infinities', 'Infinity', '-Infinity'],
  ['a billion', 1e9, -1e9],
  ['just past the pole and the date line', 90.0001, 180.0001],
  ['words', 'north', 'east'],
  ['degrees with letters', "4°12'N", '73°30′E'],
  ['a hundred digits', '1'.repeat(100), '2'.repeat(100)],
  ['one without the other', 3.1, null],
]

it.each(invalid)('leaves %s out and says so', (_, latitude, longitude) => {
  const { points, repairs } = parcelAt([[latitude, longitude]], 'MY')
  expect(points).toEqual([null])
  expect(repairs).toEqual([['coordinates-invalid', 1]])
})

it('takes -0 beside 0, and what is not there, for no position', () => {
  const { points, repairs } = parcelAt(
    [
      [-0, 0],
      ['0', '-0.000'],
      [null, null],
      ['', 'null'],
    ],
    'MY',
  )
  expect(points).toEqual([null, null, null, null])
  expect(repairs).toEqual([['coordinates-missing', 4]])
})

it('repeats a position as often as it was sent, and counts each', () => {
  const { points, repairs } = parcelAt(
    Array.from({ length: 500 }, () => ['102.5', '5.7'] as [string, string]),
    'MY',
  )
  expect(points).toEqual(Array.from({ length: 500 }, () => ({ lat: 5.7, lng: 102.5 })))
  expect(repairs).toEqual([['coordinates-swapped', 500]])
})
