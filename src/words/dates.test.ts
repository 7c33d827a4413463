import { expect, it } from 'vitest'
import { readerClock } from './dates.ts'

// Of the reader's own zone, whatever that is.
const at = (day: number) => new Date(2025, 0, day, 13, 47)

it('a look-up of today is told by its clock, one of another day by its day too', () => {
  const now = at(20).getTime() + 3_600_000
  expect(readerClock(at(20).toISOString(), 'en', now)).toBe('13:47')
  expect(readerClock(at(19).toISOString(), 'en', now)).toBe('19 Jan, 13:47')
})
