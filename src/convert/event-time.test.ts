import { describe, expect, it } from 'vitest'
import { parseClock, parseOffset, toWallText } from './event-time-clock.ts'
import { toEventTime } from './event-time.ts'

describe('a clock as sent', () => {
  it.each([
    ['2025-01-20T11:35:00+08:00', '2025-01-20T11:35:00+08:00'],
    ['2025-01-20 11:35:00 +0800', '2025-01-20T11:35:00+08:00'],
    ['2025-01-20T11:35:00.999-03', '2025-01-20T11:35:00-03:00'],
    ['2025-01-20T11:35+05:45', '2025-01-20T11:35:00+05:45'],
    ['2025-01-20T03:35:00Z', '2025-01-20T03:35:00Z'],
    ['2025-01-20t03:35:00z', '2025-01-20T03:35:00Z'],
    ['2025-01-20T03:35:00+00:00', '2025-01-20T03:35:00+00:00'],
    ['2025-01-20T03:35:00-00:00', '2025-01-20T03:35:00+00:00'],
    ['2025-01-20 11:35 UTC+8', '2025-01-20T11:35:00+08:00'],
    ['2025-01-20 11:35 CST', '2025-01-20T11:35:00'],
    ['2025-01-20T11:35:00+15:00', '2025-01-20T11:35:00'],
    ['2025/1/2 9:05', '2025-01-02T09:05:00'],
    ['2025-01-20 01:35 PM', '2025-01-20T13:35:00'],
    ['2025-01-20 12:05:09 a.m.', '2025-01-20T00:05:09'],
    ['2024-02-29', '2024-02-29'],
  ])('%s is %s', (sent, shown) => {
    const clock = parseClock(sent)
    expect(clock && toWallText(clock)).toBe(shown)
  })

  it.each([
    '2025-02-29',
    '2025-13-01',
    '2025-01-20T24:00:00',
    '2025-01-20T25:61',
    '2025-01-20 13:00 PM',
    '0001-01-01T00:00:00',
    '1999-12-31T23:59:59Z',
    '2100-01-01',
    '20/01/2025',
    '01-02-2025',
    'Mon 20 Jan 2025',
    '2025-01-20T11:35:00+08:00 and more',
    '12:00',
    '',
  ])('%j is none', (sent) => {
    expect(parseClock(sent)).toBeNull()
  })
})

it.each([
  ['+08:00', 480],
  ['-0330', -210],
  ['GMT+08:00', 480],
  ['utc-5', -300],
  ['UTC', 0],
  ['Z', 0],
  ['+14:00', 840],
  ['+14:15', null],
  ['-13', null],
  ['8', null],
  ['CST', null],
  ['', null],
])('reads the offset %j as %j minutes', (sent, minutes) => {
  expect(parseOffset(sent)).toBe(minutes)
})

const sent = (iso: string | number | null, utc: string | number | null, timezone: string | null) =>
  toEventTime({ time_iso: iso, time_utc: utc, time_raw: { date: null, time: null, timezone, whole: null } })

const offsetOf = (iso: string) => sent(iso, '2025-01-20T12:00:00Z', null).offset

describe('the time of a scan', () => {
  it.each([
    ['winter', '2024-12-20T11:35:00', '2024-12-20T11:35:00+01:00'],
    ['summer', '2024-07-20T11:35:00', '2024-07-20T11:35:00+02:00'],
    ['the hour before the clocks change', '2024-03-31T01:30:00', '2024-03-31T01:30:00+01:00'],
    ['the hour after the clocks changed', '2024-03-31T03:30:00', '2024-03-31T03:30:00+02:00'],
  ])('knows the offset of a named zone in %s', (_, iso, time) => {
    expect(sent(iso, null, 'Europe/Berlin')).toMatchObject({ time, zoneInferred: false })
  })

  it('is shown on the clock of its zone where only UTC and the zone are known', () => {
    const time = '2025-01-20T11:35:00+08:00'
    expect(sent(null, '2025-01-20T03:35:00Z', 'Asia/Shanghai')).toMatchObject({ time, zoneInferred: false })
  })

  it.each(['CST', 'Nowhere/Land', 'x/../y', '+99:00'])('ignores the zone %s', (zone) => {
    expect(sent('2025-01-20T11:35:00', null, zone)).toMatchObject({
      time: '2025-01-20T11:35:00',
      timeUtc: null,
    })
  })

  it.each([
    ['seconds', 1737344100],
    ['milliseconds', 1737344100999],
    ['text', '1737344100'],
  ])('is read from %s since 1970', (_, utc) => {
    expect(sent(null, utc, null).timeUtc).toBe('2025-01-20T03:35:00Z')
  })

  it.each([0, -1, 5, 86_400, 1e15, 2025])('does not take %d for a time', (utc) => {
    expect(sent(utc, utc, null).time).toBeNull()
  })

  it.each([
    ['2025-01-20T03:36:00Z', false],
    ['2025-01-20T03:36:01Z', true],
    ['2025-01-20T03:33:59Z', true],
    ['2025-01-20T11:35:00', true],
    ['2025-01-20', false],
    ['1970-01-01T00:00:00Z', false],
  ])('and UTC %s: they disagree is %j', (utc, disagrees) => {
    expect(sent('2025-01-20T11:35:00+08:00', utc, '+08:00')).toMatchObject({
      disagrees,
      zoneInferred: disagrees,
    })
  })

  it('derives an offset only in quarters of an hour from −12 to +14', () => {
    expect(offsetOf('2025-01-21T02:00:00')).toBe(840)
    expect(offsetOf('2025-01-21T02:15:00')).toBeNull()
    expect(offsetOf('2025-01-20T00:00:00')).toBe(-720)
    expect(offsetOf('2025-01-20T12:20:00')).toBeNull()
    expect(offsetOf('2025-01-20T17:45:40')).toBe(345)
  })
})
