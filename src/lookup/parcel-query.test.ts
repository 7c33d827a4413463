import { expect, it } from 'vitest'
import { SAMPLE } from '../parcel/fixture.ts'
import { pollMs } from './parcel-query.ts'

const delivered = { ...SAMPLE, status: 'Delivered' as const, subStatus: 'Delivered_Other' }

it('a parcel that moves is asked for every minute, a final one no more', () => {
  expect(pollMs({ parcel: SAMPLE, staleRun: 0 })).toBe(60_000)
  expect(pollMs({ parcel: delivered, staleRun: 0 })).toBe(false)
})
it('after an answer past its life the page asks soon, later each time, a final parcel too', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((staleRun) => pollMs({ parcel: delivered, staleRun }))
  expect(waits).toEqual([3000, 5000, 10_000, 20_000, 40_000, 60_000, 60_000])
})
