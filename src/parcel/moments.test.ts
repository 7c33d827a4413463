import { expect, test } from 'vitest'
import { scan } from './fixture.ts'
import { toMoments } from './moments.ts'
import type { ParcelEvent } from './parcel.ts'

const told = (...events: ParcelEvent[]) =>
  toMoments(events.toReversed()).map(({ event, stop, isPlaced }) => [event.text, stop, isPlaced])

const at = (event: ParcelEvent): ParcelEvent =>
  event.place ? { ...event, place: { ...event.place, point: { lat: 1, lng: 2 } } } : event

test('the journey goes from its oldest scan to its newest, over the days, and knows the stop', () => {
  expect(
    told(
      at(scan('2025-01-18T16:19:31+08:00', 'Picked Up', 'Tumpat')),
      at(scan('2025-01-18T18:11:00+08:00', 'Departure', 'Pasir Mas')),
      at(scan('2025-01-19T03:00:00+08:00', 'Arrival', 'Kota Bharu')),
      at(scan('2025-01-20T03:00:00+08:00', 'Departure', 'Kota Bharu')),
    ),
  ).toEqual([
    ['Picked Up', 1, true],
    ['Departure', 2, true],
    ['Arrival', 3, true],
    ['Departure', 3, true],
  ])
})

test('a scan that is sent again within a minute is no step of its own', () => {
  const times = ['22:26:13', '22:26:14', '22:26:15'].map((time) =>
    scan(`2025-01-18T${time}+08:00`, 'Arrival', 'Kota Bharu'),
  )
  expect(told(...times)).toEqual([['Arrival', 1, false]])
})

test('a scan without a place stays at the stop before it, and has no position', () => {
  expect(
    told(
      scan('2025-01-18T10:00:00+08:00', 'Order received', null),
      at(scan('2025-01-18T11:00:00+08:00', 'Picked Up', 'Tumpat')),
      scan('2025-01-18T12:00:00+08:00', 'On the way', null),
      at(scan('2025-01-18T13:00:00+08:00', 'Arrival', 'Pasir Mas')),
    ),
  ).toEqual([
    ['Order received', 0, false],
    ['Picked Up', 1, true],
    ['On the way', 1, false],
    ['Arrival', 2, true],
  ])
})

test('the position of a stop is that of any of its scans', () => {
  const [first] = told(
    scan('2025-01-18T11:00:00+08:00', 'Arrival', 'Tumpat'),
    at(scan('2025-01-18T12:00:00+08:00', 'Departure', 'Tumpat')),
  )
  expect(first).toEqual(['Arrival', 1, true])
})

test('a scan without a date is no step: nobody knows when it was made', () => {
  const undated: ParcelEvent = {
    ...scan('2025-01-18T11:00:00+08:00', 'Lost', 'Tumpat'),
    time: null,
    timeUtc: null,
  }
  expect(told(undated, scan('2025-01-18T12:00:00+08:00', 'Arrival', 'Tumpat'))).toEqual([
    ['Arrival', 1, false],
  ])
})
