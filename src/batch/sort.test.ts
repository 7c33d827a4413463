import { expect, it } from 'vitest'
import { NOW_MS, row, unanswered } from './fixture.ts'
import type { Row } from './row.ts'
import { sortRows, URGENT_FIRST, type Sort } from './sort.ts'

const sorted = (rows: Row[], sort: Sort) =>
  sortRows(rows, sort, NOW_MS, ({ check }) => check?.parcel?.carrier.name ?? '').map((waybill) =>
    Number(waybill.replace('ROW-', '')),
  )

it('problems come first, by what needs a person most', () => {
  const rows = [
    row(0, 'Delivered', 1),
    row(1, 'Expired', 900),
    row(2, 'NotFound', null),
    row(3, 'InfoReceived', 1),
    row(4, 'InTransit', 1),
    row(5, 'OutForDelivery', 1),
    row(6, 'AvailableForPickup', 1),
    row(7, 'InTransit', 100),
    row(8, 'DeliveryFailure', 1),
    row(9, 'Exception', 1),
    row(10, 'Unknown', 1),
    unanswered(11, 'failed'),
    unanswered(12, 'choose'),
    unanswered(13, 'waiting'),
  ]
  expect(sorted(rows, URGENT_FIRST)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 13])
})
it('within a status the oldest movement comes first, and what never moved last', () => {
  const rows = [
    row(0, 'Exception', 6),
    row(1, 'Exception', null),
    row(2, 'Exception', 27),
    row(3, 'Exception', 6),
  ]
  expect(sorted(rows, URGENT_FIRST)).toEqual([2, 0, 3, 1])
})
it('a column sorts both ways, and what has nothing in it stays at the end', () => {
  const rows = [row(0, 'InTransit', 5), row(1, 'NotFound', null), row(2, 'InTransit', 50)]
  expect(sorted(rows, { by: 'movement', isReversed: false })).toEqual([0, 2, 1])
  expect(sorted(rows, { by: 'movement', isReversed: true })).toEqual([2, 0, 1])
  expect(sorted(rows, { by: 'place', isReversed: true })).toEqual([2, 0, 1])
})
it('numbers in a text are sorted as numbers', () => {
  expect(
    sorted([row(10, 'InTransit', 1), row(9, 'InTransit', 1)], { by: 'waybill', isReversed: false }),
  ).toEqual([9, 10])
})
it('the order in which they were pasted comes back', () => {
  const rows = [row(2, 'Delivered', 1), row(0, 'InTransit', 1), row(1, 'Exception', 1)]
  expect(sorted(rows, { by: 'pasted', isReversed: false })).toEqual([0, 1, 2])
})
