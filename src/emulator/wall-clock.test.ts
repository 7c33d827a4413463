import { expect, test } from 'vitest'
import { instantOf, wallClockOf } from './wall-clock.ts'

const utc = (wallClock: string, zone: string) => new Date(instantOf(wallClock, zone)).toISOString()

test.each([
  ['2025-01-20T11:35:00', 'Asia/Kuala_Lumpur', '2025-01-20T03:35:00.000Z'],
  ['2025-01-20T11:35:00', 'Europe/London', '2025-01-20T11:35:00.000Z'],
  ['2025-07-20T11:35:00', 'Europe/London', '2025-07-20T10:35:00.000Z'],
  ['2025-01-20T11:35:00', 'America/St_Johns', '2025-01-20T15:05:00.000Z'],
  ['2026-03-29T00:30:00', 'Europe/Berlin', '2026-03-28T23:30:00.000Z'], // just before the clocks go forward
  ['2026-03-29T03:30:00', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'], // and just after
  ['2026-03-08T03:30:00', 'America/Los_Angeles', '2026-03-08T10:30:00.000Z'],
  ['2028-02-29T23:00:00', 'Pacific/Auckland', '2028-02-29T10:00:00.000Z'],
])('%s in %s is %s', (wallClock, zone, expected) => {
  expect(utc(wallClock, zone)).toBe(expected)
})

test.each([
  ['2025-01-20T03:35:00Z', 'Asia/Kuala_Lumpur', '2025-01-20', '11:35:00', '+08:00'],
  ['2025-07-01T02:10:05Z', 'America/St_Johns', '2025-06-30', '23:40:05', '-02:30'],
  ['2025-01-20T11:35:00Z', 'Europe/London', '2025-01-20', '11:35:00', '+00:00'],
])('at %s the clocks of %s show %s %s %s', (instant, zone, date, time, offset) => {
  expect(wallClockOf(Date.parse(instant), zone)).toEqual({ date, time, offset })
})
