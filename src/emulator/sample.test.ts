import { expect, test } from 'vitest'
import sample from './sample.json' with { type: 'json' }
import { movedSample } from './sample.ts'
import type { Call } from './scenario.ts'
import { scenarioOf } from './scenarios.ts'

const documented = sample.data.track_info
const DAY_MS = 86_400_000

const eventsAt = (now: string) => movedSample(new Date(now)).tracking.providers[0]?.events ?? []
const documentedEvents = documented.tracking.providers[0]?.events ?? []

test('at the time of the sample nothing is moved', () => {
  expect(movedSample(new Date('2025-01-20T05:47:00Z'))).toEqual(documented)
})

test('everything but the dates stays as documented', () => {
  const withoutDates = eventsAt('2026-11-22T20:00:00Z').map((event, index) => ({
    ...event,
    ...(({ time_iso, time_utc, time_raw }) => ({ time_iso, time_utc, time_raw }))(
      documentedEvents[index] ?? event,
    ),
  }))
  expect(withoutDates).toEqual(documentedEvents)
})

test('every time of every scan is moved by the same number of whole days', () => {
  const moved = eventsAt('2026-11-22T20:00:00Z')
  const days = moved.flatMap((event, index) => {
    const before = documentedEvents[index]
    return [
      (Date.parse(event.time_iso) - Date.parse(before?.time_iso ?? '')) / DAY_MS,
      (Date.parse(event.time_utc) - Date.parse(before?.time_utc ?? '')) / DAY_MS,
      (Date.parse(event.time_raw.date) - Date.parse(before?.time_raw.date ?? '')) / DAY_MS,
    ]
  })
  expect([...new Set(days)]).toEqual([671])
})

test('the newest scan is as recent as whole days allow, and never ahead', () => {
  expect(eventsAt('2026-11-22T03:35:00Z')[0]?.time_iso).toBe('2026-11-22T11:35:00+08:00')
  expect(eventsAt('2026-11-22T03:34:59Z')[0]?.time_iso).toBe('2026-11-21T11:35:00+08:00')
})

test('with its original dates the documented answer is answered, under the number asked for', async () => {
  const call = { number: '601609743303-ORIGINAL', carrier: 100079, param: null } as Call
  const original = await scenarioOf('601609743303-original')?.respond(call)
  expect(await original?.json()).toEqual({ ...sample, data: { ...sample.data, number: call.number } })
})
