import { parcel, toTrackInfo } from './journey.ts'
import { carrierKnowsNothing } from './not-found.ts'
import { at, CHINA, INDONESIA, MALAYSIA as MY } from './places.ts'
import { CHINA_POST, JT_ID, NINJAVAN_MY } from './providers.ts'
import { scan, type Scan } from './scan.ts'
import { found, type Scenario } from './scenario.ts'
import { wallClockOf } from './wall-clock.ts'

const DAY_MS = 86_400_000

const toSurabaya: readonly Scan[] = [
  scan(
    '-2d 15:02:11',
    'Paket telah diterima',
    at(INDONESIA.jakarta, 'Drop Point JKT 118'),
    'InTransit_PickedUp',
  ),
  scan('-1d 08:37:40', 'Paket sampai di gateway', at(INDONESIA.semarang, 'Gateway SRG_GATEWAY')),
  scan('0d 05:19:26', 'Paket sampai di gateway', at(INDONESIA.surabaya, 'Gateway SUB_GATEWAY')),
]

const toKuantan: readonly Scan[] = [
  scan(
    '-1d 11:20:00',
    'Parcel picked up from sender',
    at(MY.klang, 'Ninja Station KLG'),
    'InTransit_PickedUp',
  ),
  scan('-1d 19:44:00', 'Arrived at sorting hub', at(MY.shahAlam, 'Ninja Hub SHA')),
  scan('0d 07:35:00', 'Arrived at station', at(MY.kuantan, 'Ninja Station KTN')),
]

const toGuangzhou: readonly Scan[] = [
  scan('-1d 10:14:00', 'Posting', CHINA.chengdu, 'InTransit_PickedUp'),
  scan('0d 03:51:00', 'Arrival at sorting centre', CHINA.guangzhou),
].map((one) => ({
  ...one,
  extra: {
    as: (event) => {
      const { longitude, latitude } = event.address.coordinates
      const coordinates = { longitude: String(longitude), latitude: String(latitude) }
      return { ...event, address: { ...event.address, postal_code: 510000, coordinates } }
    },
  },
}))

const personal = {
  shipper_address: {
    country: 'MY',
    state: 'Selangor',
    city: 'Klang',
    street: '12 Jalan Contoh 3/4',
    postal_code: '41000',
    coordinates: { longitude: '101.445612', latitude: '3.044938' },
  },
  recipient_address: {
    country: 'MY',
    state: 'Pahang',
    city: 'Kuantan',
    street: '7 Lorong Rekaan 9, c/o Aminah Contoh, +60 12-000 0000',
    postal_code: '25000',
    coordinates: { longitude: '103.326041', latitude: '3.807712' },
  },
}

const startOfDay = (now: Date, days: number) => {
  const { date } = wallClockOf(now.getTime() + days * DAY_MS, MY.kuantan.zone)
  return `${date}T00:00:00+08:00`
}

export const strangeFields: readonly Scenario[] = [
  {
    waybill: 'JP8842017365',
    carrier: JT_ID.key,
    status: 'NotFound',
    group: 'data',
    shows: 'Not found without the last four digits of the phone; with 4833 in transit in Surabaya',
    respond: (call) =>
      call.param === '4833'
        ? found(call, toTrackInfo({ legs: [{ provider: JT_ID, scans: toSurabaya }] }, call.now))
        : carrierKnowsNothing(call),
  },
  {
    waybill: 'EA473124885CN',
    carrier: CHINA_POST.key,
    status: 'InTransit',
    group: 'data',
    shows: 'Numbers sent as text (code, carrier, coordinates, weight) and a postcode sent as a number',
    respond: ({ number, now }) => {
      const provider = { ...CHINA_POST, key: String(CHINA_POST.key) as unknown as number }
      const trackInfo = toTrackInfo({ legs: [{ provider, scans: toGuangzhou }] }, now)
      return Response.json({
        code: '0',
        data: {
          number,
          carrier: String(CHINA_POST.key),
          param: '',
          tag: '',
          track_info: { ...trackInfo, misc_info: { weight_kg: '0.45', pieces: '1' } },
        },
      })
    },
  },
  parcel({
    waybill: 'DATA-ESTIMATE',
    group: 'data',
    shows: 'The carrier expects to deliver tomorrow or the day after',
    provider: NINJAVAN_MY,
    scans: toKuantan,
    as: ({ latest_status, tracking }, now) => ({
      latest_status,
      time_metrics: {
        days_after_order: 1,
        days_of_transit: 1,
        days_of_transit_done: 0,
        days_after_last_update: 0,
        estimated_delivery_date: { source: 'Official', from: startOfDay(now, 1), to: startOfDay(now, 2) },
      },
      tracking,
    }),
  }),
  parcel({
    waybill: 'DATA-PERSONAL',
    group: 'data',
    shows: 'Street, phone and exact home of sender and recipient are sent; none of it may reach the page',
    provider: NINJAVAN_MY,
    scans: toKuantan,
    as: (trackInfo) => ({ shipping_info: personal, ...trackInfo }),
  }),
]
