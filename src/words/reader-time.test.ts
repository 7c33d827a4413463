import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readerWall } from './dates.ts'
import { en } from './en.ts'
import { readerTime } from './reader-time.ts'

const ownZone = process.env['TZ']
afterEach(() => {
  if (ownZone === undefined) delete process.env['TZ']
  else process.env['TZ'] = ownZone
})

describe('the reader’s own clock', () => {
  it.each([
    ['America/New_York', '2025-01-20T03:35:00Z', '2025-01-19', '22:35', '-05:00'],
    ['America/New_York', '2025-07-20T03:35:00Z', '2025-07-19', '23:35', '-04:00'],
    ['Asia/Kathmandu', '2025-01-20T18:20:00Z', '2025-01-21', '00:05', '+05:45'],
    ['America/St_Johns', '2025-01-20T03:00:00Z', '2025-01-19', '23:30', '-03:30'],
    ['UTC', '2025-01-20T03:35:00Z', '2025-01-20', '03:35', '+00:00'],
  ])('in %s at %s is %s %s, UTC%s', (zone, instant, date, clock, offset) => {
    process.env['TZ'] = zone
    expect(readerWall(Date.parse(instant))).toEqual({ date, clock, offset })
  })
})

describe('the time of a scan by the reader’s clock', () => {
  beforeEach(() => void (process.env['TZ'] = 'America/New_York'))
  it('has its day and its offset', () => {
    const event = { time: '2025-01-20T11:35:00+08:00', timeUtc: '2025-01-20T03:35:00Z' }
    expect(readerTime(event, en)).toBe('Your time: Sun 19 Jan 2025, 22:35 (UTC-05:00)')
  })
  it.each([
    ['where both clocks are the same', '2025-01-20T11:35:00-05:00', '2025-01-20T16:35:00Z'],
    ['where the zone of the scan is not known', '2025-01-20T11:35:00', null],
    ['where the scan has no date', null, null],
  ])('is not told %s', (_, time, timeUtc) => {
    expect(readerTime({ time, timeUtc }, en)).toBeNull()
  })
})
