import { parcel } from './journey.ts'
import { at, CHINA, MALAYSIA as MY, nowhere } from './places.ts'
import { CHINA_EMS, NINJAVAN_MY } from './providers.ts'
import { scan, type Scan, type UpstreamEvent } from './scan.ts'
import type { Scenario } from './scenario.ts'

const SHAH_ALAM = at(MY.shahAlam, 'Ninja Hub SHA')
const SEREMBAN = at(MY.seremban, 'Ninja Station SRB')

const undated = (timeRaw: unknown) => (event: UpstreamEvent) => ({
  ...event,
  time_iso: null,
  time_utc: null,
  time_raw: timeRaw,
})

const withoutOffset = ({ time_iso, ...event }: UpstreamEvent) => ({
  ...event,
  time_iso: time_iso.slice(0, 19),
})

const localOnly = (event: UpstreamEvent) => ({ ...withoutOffset(event), time_utc: null })

// A habit seen in the wild: the wall clock is sent once more as if it were UTC.
const wallClockAsUtc = (event: UpstreamEvent) => ({ ...event, time_utc: `${event.time_iso.slice(0, 19)}Z` })

const rawOnly = (event: UpstreamEvent) => ({ ...event, time_iso: null, time_utc: null })

const minutesApart = (event: UpstreamEvent) => ({
  ...event,
  time_utc: `${new Date(Date.parse(event.time_utc) - 5 * 60_000).toISOString().slice(0, 19)}Z`,
})

const toSeremban = (as: (event: UpstreamEvent) => object): readonly Scan[] => [
  scan('-1d 14:05:00', 'Parcel picked up from sender', SHAH_ALAM, 'InTransit_PickedUp', { as }),
  scan('-1d 21:48:00', 'Departed from sorting hub', SHAH_ALAM, 'InTransit_Other', { as }),
  scan('0d 08:31:00', 'Arrived at station', SEREMBAN, 'InTransit_Other', { as }),
]

const shown = (waybill: string, shows: string) => ({ waybill, group: 'data' as const, shows })

export const strangeTimes: readonly Scenario[] = [
  parcel({
    ...shown('DATA-UNDATED', 'Two scans without any date, one with a date in plain words, two dated ones'),
    provider: CHINA_EMS,
    scans: [
      scan('-3d 09:00:00', 'Shipping label printed', nowhere(CHINA.wuhan), 'InfoReceived', {
        as: undated(null),
      }),
      scan('-2d 09:00:00', 'Handed to the courier', CHINA.wuhan, 'InTransit_Other', {
        as: undated({ date: null, time: null, timezone: '+08:00' }),
      }),
      scan('-2d 10:00:00', 'Weighed', CHINA.wuhan, 'InTransit_Other', { as: undated('last Tuesday') }),
      scan('-1d 18:20:00', 'Departure from sorting centre', CHINA.wuhan, 'InTransit_Other'),
      scan('0d 06:45:00', 'Arrival at sorting centre', CHINA.guangzhou),
    ],
  }),
  parcel({
    ...shown('DATA-NO-OFFSET', 'Local times without an offset; time_utc lets it be derived'),
    provider: NINJAVAN_MY,
    scans: toSeremban(withoutOffset),
  }),
  parcel({
    ...shown(
      'DATA-LOCAL-ONLY',
      'Local times without an offset and without time_utc: the instant is not known',
    ),
    provider: NINJAVAN_MY,
    idleDays: 1,
    scans: toSeremban(localOnly),
  }),
  parcel({
    ...shown('DATA-RAW-TIME', 'Times only in time_raw'),
    provider: NINJAVAN_MY,
    scans: toSeremban(rawOnly),
  }),
  parcel({
    ...shown('DATA-TIME-DISAGREES', 'time_utc repeats the local clock, eight hours off time_iso'),
    provider: NINJAVAN_MY,
    idleDays: 1,
    scans: toSeremban(wallClockAsUtc),
  }),
  parcel({
    ...shown('DATA-TIME-MINUTES', 'time_utc is five minutes before time_iso'),
    provider: NINJAVAN_MY,
    scans: toSeremban(minutesApart),
  }),
  parcel({
    ...shown('DATA-PAIRS', 'Each scan is sent twice, 20 s apart'),
    provider: NINJAVAN_MY,
    scans: toSeremban((event) => event).flatMap((one) => [
      one,
      { ...one, at: String(one.at).replace(/:00$/, ':20'), subStatus: 'InTransit_Other' },
    ]),
  }),
]
