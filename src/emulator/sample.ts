import sample from './sample.json' with { type: 'json' }
import type { Scenario } from './scenario.ts'
import { found } from './scenario.ts'

const DAY_MS = 86_400_000
const { track_info: documented } = sample.data
const [documentedProvider] = documented.tracking.providers

const shiftDate = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

const shiftTime = (time: string, days: number) => shiftDate(time.slice(0, 10), days) + time.slice(10)

/** The documented answer, moved by whole days to the latest day on which its newest scan is not ahead of `now`. */
export function movedSample(now: Date): typeof documented {
  const newest = Math.max(...(documentedProvider?.events ?? []).map((event) => Date.parse(event.time_utc)))
  const days = Math.floor((now.getTime() - newest) / DAY_MS)
  const providers = documented.tracking.providers.map(({ provider, events }) => ({
    provider,
    events: events.map((event) => ({
      ...event,
      time_iso: shiftTime(event.time_iso, days),
      time_utc: shiftTime(event.time_utc, days),
      time_raw: { ...event.time_raw, date: shiftDate(event.time_raw.date, days) },
    })),
  }))
  return { ...documented, tracking: { ...documented.tracking, providers } }
}

export const sampleScenarios: readonly Scenario[] = [
  {
    waybill: '601609743303',
    carrier: 100079,
    status: 'OutForDelivery',
    group: 'statuses',
    shows:
      'The documented sample, moved to the latest possible days: reversed coordinates, null stages, a scan sent four times',
    respond: (call) => found(call, movedSample(call.now)),
  },
  {
    waybill: '601609743303-ORIGINAL',
    carrier: 100079,
    status: 'OutForDelivery',
    group: 'data',
    shows: 'The documented sample with its original dates of January 2025',
    respond: (call) => found(call, documented),
  },
]
