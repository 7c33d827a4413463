import { describe, expect, it } from 'vitest'
import { dateAt, daysBetween, msBetween, toWallClock } from './times.ts'

describe('the wall clock', () => {
  it('is what the carrier wrote, whatever zone this machine is in', () => {
    expect(toWallClock('2025-01-20T11:35:00+08:00')).toEqual({
      date: '2025-01-20',
      clock: '11:35',
      seconds: '00',
      offset: '+08:00',
    })
  })
  it('has no offset where none is known, and no clock where only a date was given', () => {
    expect(toWallClock('2025-01-20T11:35:00')?.offset).toBeNull()
    expect(toWallClock('2025-01-20')).toEqual({
      date: '2025-01-20',
      clock: null,
      seconds: null,
      offset: null,
    })
  })
  it('reads Z as an offset of nothing', () => {
    expect(toWallClock('2025-01-20T03:35:00Z')?.offset).toBe('+00:00')
  })
  it('is nothing for a text that is no time', () => {
    expect(toWallClock('yesterday')).toBeNull()
  })
})

describe('the time between two scans', () => {
  const at = (time: string, timeUtc: string | null) => ({ time, timeUtc })
  it('is measured between instants, across zones', () => {
    const left = at('2025-01-20T23:00:00+08:00', '2025-01-20T15:00:00Z')
    const arrived = at('2025-01-20T16:00:00+00:00', '2025-01-20T16:00:00Z')
    expect(msBetween(left, arrived)).toBe(3_600_000)
  })
  it('is measured between two clocks that both lack an offset', () => {
    expect(msBetween(at('2025-01-20T10:00:00', null), at('2025-01-20T10:30:00', null))).toBe(1_800_000)
  })
  it('is not told where one has an offset and the other has not', () => {
    expect(
      msBetween(at('2025-01-20T10:00:00', null), at('2025-01-20T10:30:00Z', '2025-01-20T10:30:00Z')),
    ).toBeNull()
  })
  it('is not told from a bare date', () => {
    expect(msBetween(at('2025-01-20', null), at('2025-01-21', null))).toBeNull()
  })
})

describe('calendar dates', () => {
  it('are those of the place, not of UTC', () => {
    expect(dateAt(Date.parse('2025-01-19T19:01:11Z'), '+08:00')).toBe('2025-01-20')
    expect(dateAt(Date.parse('2025-01-20T03:00:00Z'), '-05:00')).toBe('2025-01-19')
  })
  it('are counted in whole days', () => {
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1)
  })
})
