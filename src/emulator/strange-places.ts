import { parcel, relay } from './journey.ts'
import { at, CHINA, GERMANY, MALAYSIA as MY, named, unmapped } from './places.ts'
import { DHL_PAKET, JT_MY, YUNEXPRESS } from './providers.ts'
import { scan, type Scan, type UpstreamEvent } from './scan.ts'
import type { Scenario } from './scenario.ts'

const KAJANG = at(MY.kajang, 'Drop Point PCP KAJANG 304')
const KUL_GATEWAY = at(MY.kualaLumpur, 'Gateway KUL_GATEWAY')
const BENTONG = at(MY.bentong, 'Drop Point BTG 101')
const KUA_GATEWAY = at(MY.kuantan, 'Gateway KUA_GATEWAY')
const TRG_GATEWAY = at(MY.kualaTerengganu, 'Gateway TRG_GATEWAY')

const overTheMountains: readonly Scan[] = [
  scan('-3d 15:30:10', 'Picked Up', KAJANG, 'InTransit_PickedUp'),
  scan('-3d 19:05:44', 'Departure', KAJANG),
  scan('-3d 20:58:12', 'Arrival', KUL_GATEWAY),
  scan('-3d 20:58:14', 'Arrival', KUL_GATEWAY),
  scan('-2d 03:40:31', 'Departure', KUL_GATEWAY),
  scan('-2d 05:26:20', 'Arrival', BENTONG),
  scan('-2d 05:59:03', 'Departure', BENTONG),
  scan('-2d 10:12:48', 'Arrival', KUA_GATEWAY),
  scan('-1d 21:34:00', 'Departure', KUA_GATEWAY),
  scan('0d 02:47:36', 'Arrival', TRG_GATEWAY),
  scan('0d 07:15:09', 'Departure', TRG_GATEWAY),
  scan('0d 08:50:27', 'Out for Delivery', TRG_GATEWAY, 'OutForDelivery_Other'),
]

const withPlaces = (change: (scan: Scan) => Scan) => overTheMountains.map(change)

const otherWayRound = ({ address, ...event }: UpstreamEvent) => {
  const { longitude, latitude } = address.coordinates
  return { ...event, address: { ...address, coordinates: { longitude: latitude, latitude: longitude } } }
}

const sentAs = (coordinates: unknown) => (event: UpstreamEvent) => ({
  ...event,
  address: { ...event.address, coordinates },
})

const unreadable: readonly unknown[] = [
  { longitude: 0, latitude: 0 },
  { longitude: '', latitude: '' },
  { longitude: 'null', latitude: 'null' },
  { longitude: '101.6869' },
  { longitude: '1,01E+02 E', latitude: 'N 3.139' },
  { longitude: 512.4, latitude: -331.9 },
  null,
  [],
  'Kuala Lumpur',
]

export const strangePlaces: readonly Scenario[] = [
  parcel({
    waybill: 'DATA-NO-COORDINATES',
    group: 'data',
    shows: 'No coordinates at all: 5 places are named in 12 scans',
    provider: JT_MY,
    scans: withPlaces((one) => ({ ...one, place: unmapped(one.place) })),
  }),
  parcel({
    waybill: 'DATA-SOME-COORDINATES',
    group: 'data',
    shows: 'Coordinates missing in 3 of 12 scans',
    provider: JT_MY,
    scans: withPlaces((one) =>
      [BENTONG, KAJANG].includes(one.place) && one.subStatus === 'InTransit_Other'
        ? { ...one, place: unmapped(one.place) }
        : one,
    ),
  }),
  parcel({
    waybill: 'DATA-RIGHT-COORDINATES',
    group: 'data',
    shows: 'J&T with coordinates the right way round: nothing is to be corrected',
    provider: JT_MY,
    scans: withPlaces((one) => ({ ...one, extra: { as: otherWayRound } })),
  }),
  parcel({
    waybill: 'DATA-HALF-REVERSED',
    group: 'data',
    shows: 'J&T with only the first 6 of 12 scans reversed',
    provider: JT_MY,
    scans: overTheMountains.map((one, index) => (index < 6 ? one : { ...one, extra: { as: otherWayRound } })),
  }),
  parcel({
    waybill: 'DATA-BAD-COORDINATES',
    group: 'data',
    shows:
      'Coordinates of nine unusable kinds (0 and 0, empty, one of two, words, off the globe) beside three good ones',
    provider: JT_MY,
    scans: overTheMountains.map((one, index) =>
      index < unreadable.length ? { ...one, extra: { as: sentAs(unreadable[index]) } } : one,
    ),
  }),
  parcel({
    waybill: 'DATA-REVERSED-GERMANY',
    group: 'data',
    shows:
      'Reversed coordinates that are legal both ways (they lie off Somalia); the country of each scan gives them away',
    provider: DHL_PAKET,
    scans: [
      scan('-1d 16:40:00', 'Die Sendung wurde abgeholt.', GERMANY.koeln, 'InTransit_PickedUp', {
        as: otherWayRound,
      }),
      scan('-1d 22:15:00', 'Bearbeitet im Paketzentrum.', GERMANY.leipzig, 'InTransit_Other', {
        as: otherWayRound,
      }),
      scan('0d 05:08:00', 'Im Ziel-Paketzentrum eingetroffen.', GERMANY.muenchen, 'InTransit_Other', {
        as: otherWayRound,
      }),
    ],
  }),
  parcel({
    waybill: 'DATA-ODD-COORDINATES',
    group: 'data',
    shows:
      'One place whose coordinates look reversed, without a country to prove it: kept as sent and doubted',
    provider: DHL_PAKET,
    scans: [
      scan('0d 05:08:00', 'Im Ziel-Paketzentrum eingetroffen.', GERMANY.hamburg, 'InTransit_Other', {
        as: (event) => {
          const turned = otherWayRound(event)
          return { ...turned, address: { ...turned.address, country: null } }
        },
      }),
    ],
  }),
  relay({
    waybill: 'DATA-PLACES-BY-NAME',
    group: 'data',
    shows:
      'Places named without coordinates: three are found by name and marked approximate; of the many Neustadts none is, nor is a depot',
    legs: [
      {
        provider: YUNEXPRESS,
        scans: [
          scan('-9d 17:20:00', '已揽收', unmapped(named(CHINA.shenzhen, '深圳市')), 'InTransit_PickedUp'),
          scan('-8d 08:45:00', '到达分拨中心', unmapped(named(CHINA.hangzhou, '浙江省杭州市'))),
          scan('-7d 02:10:00', '离开分拨中心', CHINA.zhengzhou, 'InTransit_Departure'),
        ],
      },
      {
        provider: DHL_PAKET,
        scans: [
          scan('-3d 06:30:00', 'Im Paketzentrum bearbeitet.', GERMANY.leipzig, 'InTransit_Arrival'),
          scan('-2d 11:05:00', 'Weitergeleitet.', unmapped(named(GERMANY.hannover, 'NEUSTADT'))),
          scan('-1d 07:40:00', 'In der Zustellbasis eingetroffen.', unmapped(named(GERMANY.koeln, 'ZSB 7'))),
          scan(
            '0d 08:12:00',
            'In Zustellung.',
            unmapped(named(GERMANY.koeln, 'Koeln')),
            'OutForDelivery_Other',
          ),
        ],
      },
    ],
  }),
  relay({
    waybill: 'DATA-NO-ADDRESS',
    group: 'data',
    shows: 'Places only as one line of text, without any address',
    legs: [
      {
        provider: JT_MY,
        scans: withPlaces((one) => ({ ...one, extra: { as: (event) => ({ ...event, address: null }) } })),
      },
    ],
  }),
]
