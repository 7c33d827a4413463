import { SAMPLE, scan } from '../parcel/fixture.ts'
import { DEFAULT_SCALE } from '../parcel/movement.ts'
import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import { STATUSES, SUB_STATUSES, statusOfSubStatus, type Status } from '../parcel/status.ts'
import type { UpdateCase } from './update.ts'

const NOW = '2025-01-20T13:47:00+08:00'
const NOON = '2025-01-20T11:35:00+08:00'

const make = (over: Partial<Parcel>, link: string | null = null): UpdateCase => ({
  parcel: { ...SAMPLE, ...over },
  nowMs: Date.parse(NOW),
  scale: DEFAULT_SCALE,
  link,
})

/** A parcel with one scan that gave it its status. */
const at = (
  status: Status,
  subStatus: string | null,
  {
    time = NOON as string | null,
    place = 'Besut' as string | null,
    text = 'Seen',
    ...event
  }: Partial<Omit<ParcelEvent, 'place'>> & { place?: string | null } = {},
  over: Partial<Parcel> = {},
): UpdateCase =>
  make({
    status,
    statusAsSent: status,
    subStatus,
    events: [scan(time, text, place, { subStatus, status, ...event })],
    ...over,
  })

const onTheWay = (event: Parameters<typeof at>[2], over: Partial<Parcel> = {}) =>
  at('InTransit', 'InTransit_Other', event, over)

const outAt = (time: string, since: ParcelEvent[] = []) => {
  const { parcel, ...rest } = at('OutForDelivery', 'OutForDelivery_Other', { time })
  return { ...rest, parcel: { ...parcel, events: [...since, ...parcel.events] } }
}

const moving = ['InfoReceived', 'InTransit', 'OutForDelivery', 'AvailableForPickup'] as const
const gazetteer = scan(NOON, 'Seen', 'Besut')

/** Every status, every sub-status and what can be missing, each under the name it has in `update-texts.md`. */
export const UPDATE_CASES: Record<string, UpdateCase> = {
  ...Object.fromEntries(STATUSES.map((status) => [`${status}, no sub-status`, at(status, null)])),
  ...Object.fromEntries(SUB_STATUSES.map((code) => [code, at(statusOfSubStatus(code), code)])),
  'a sub-status that is not documented': at('Exception', 'Exception_Damaged'),
  'a sub-status that contradicts the status': at('Exception', 'Delivered_Other'),
  'an unknown status': at('Unknown', null, {}, { statusAsSent: 'Alert' }),
  'no status': make({ status: 'Unknown', statusAsSent: null, subStatus: null, events: [] }),
  'not found': make({
    status: 'NotFound',
    statusAsSent: 'NotFound',
    subStatus: 'NotFound_Other',
    events: [],
  }),
  'not registered yet': make({ status: 'NotFound', statusAsSent: null, subStatus: null, events: [] }),
  'no scans': onTheWay({}, { events: [] }),
  'no dates': onTheWay({ time: null }),
  'no zone': onTheWay({ time: '2025-01-20T11:35:00' }),
  'no hour': onTheWay({ time: '2025-01-20' }),
  'no place': onTheWay({ place: null }),
  'no words': onTheWay({ text: '' }),
  'a zone that the carrier named': onTheWay({ zoneInferred: false }),
  'a date ahead': onTheWay({ time: '2025-01-21T00:30:00+08:00' }),
  'a date ahead, no zone': onTheWay({ time: '2025-01-23T00:30:00' }),
  'an answer past its life': onTheWay({}, { stale: true }),
  'an answer of two hours ago': onTheWay({}, { checkedAt: '2025-01-20T03:40:00Z' }),
  'a place whose position is from a list': onTheWay(
    {},
    {
      events: [
        {
          ...gazetteer,
          place: gazetteer.place && {
            ...gazetteer.place,
            pointSource: 'gazetteer',
            point: { lat: 5.8, lng: 102.5 },
          },
        },
      ],
      repairs: [{ kind: 'place-approximate', count: 1, detail: '', certain: false }],
    },
  ),
  'words of its own for the status': onTheWay({}, { statusNote: 'In clearance' }),
  'a scan after the one with the status': at(
    'OutForDelivery',
    'OutForDelivery_Other',
    {},
    {
      events: [
        scan('2025-01-20T12:10:00+08:00', 'Arrival', 'Jertih'),
        scan(NOON, 'Held', 'Besut', { status: 'Exception', subStatus: 'Exception_Other' }),
      ],
      status: 'Exception',
      statusAsSent: 'Exception',
      subStatus: 'Exception_Other',
    },
  ),
  'an estimate of the carrier': onTheWay(
    {},
    {
      estimatedDelivery: {
        from: '2025-01-21T00:00:00+08:00',
        to: '2025-01-22T00:00:00+08:00',
        source: 'Official',
      },
    },
  ),
  'an estimate of someone else, for one day': onTheWay(
    {},
    {
      estimatedDelivery: {
        from: '2025-01-21T00:00:00+08:00',
        to: '2025-01-21T20:00:00+08:00',
        source: '17TRACK',
      },
    },
  ),
  'an estimate that has passed': onTheWay(
    {},
    { estimatedDelivery: { from: null, to: '2025-01-19T00:00:00+08:00', source: null } },
  ),
  'a scan of the carrier that it was handed to': at(
    'OutForDelivery',
    'OutForDelivery_Other',
    { provider: 21051 },
    { providers: [SAMPLE.carrier, { ...SAMPLE.carrier, code: 21051, name: 'USPS' }] },
  ),
  'a scan of a carrier that nobody names': at('OutForDelivery', 'OutForDelivery_Other', { provider: 21051 }),
  'out for delivery the day before': outAt('2025-01-19T11:35:00+08:00'),
  'out for delivery the day before, where the day is over late': {
    ...outAt('2025-01-19T06:10:00-07:00'),
    nowMs: Date.parse('2025-01-20T00:10:00-07:00'),
  },
  'out for delivery 17 hours ago, on the same day': {
    ...outAt('2025-01-19T06:10:00-07:00'),
    nowMs: Date.parse('2025-01-19T23:50:00-07:00'),
  },
  'out for delivery less than 24 hours ago, no zone': outAt('2025-01-19T06:10:00'),
  'out for delivery more than 24 hours ago, no zone': outAt('2025-01-19T05:30:00'),
  'out for delivery the day before, no hour': outAt('2025-01-19'),
  'out for delivery the day before, and a scan since': outAt('2025-01-19T11:35:00+08:00', [
    scan('2025-01-20T08:00:00+08:00', 'Arrival', 'Jertih'),
  ]),
  'out for delivery by its status alone': at('OutForDelivery', null, {
    subStatus: 'InTransit_Other',
    status: 'InTransit',
  }),
  'delivered by its status alone': at('Delivered', null, {
    subStatus: 'InTransit_Other',
    status: 'InTransit',
  }),
  'a link': { ...onTheWay({}), link: 'https://waypost.example/track/100079/601609743303' },
  ...Object.fromEntries(
    moving.flatMap((status) =>
      [
        ['watch', '2025-01-16T11:35:00+08:00'],
        ['chase', '2025-01-13T11:35:00+08:00'],
        ['presumed lost', '2024-12-20T11:35:00+08:00'],
      ].map(([level, time]) => [`${status}, ${level}`, at(status, null, { time: time ?? null })]),
    ),
  ),
}
