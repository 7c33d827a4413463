import { parcel } from './journey.ts'
import { at, FIJI, named, nowhere, POLES, RUSSIA, SINGAPORE, unmapped, type Place } from './places.ts'
import { DHL_EXPRESS, NINJAVAN_MY } from './providers.ts'
import { scan, type Scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const inSingapore = (facility: string, lat: number, lng: number): Place => ({
  ...at(SINGAPORE.singapore, facility),
  point: { lat, lng },
})

/** A name that no list of places has, without a position. */
const unknown = (name: string) => unmapped(named(SINGAPORE.singapore, name))

const TWELVE_HUBS: readonly Place[] = [
  inSingapore('Tuas Depot', 1.3187, 103.6401),
  inSingapore('Jurong Hub', 1.3329, 103.7436),
  inSingapore('Clementi Point', 1.3151, 103.7649),
  inSingapore('Bukit Merah Point', 1.2819, 103.8239),
  inSingapore('Tanjong Pagar Point', 1.2764, 103.8458),
  inSingapore('Novena Hub', 1.3204, 103.8438),
  inSingapore('Toa Payoh Point', 1.3343, 103.8563),
  inSingapore('Bishan Point', 1.3526, 103.8352),
  inSingapore('Ang Mo Kio Hub', 1.3691, 103.8454),
  inSingapore('Serangoon Point', 1.3554, 103.8679),
  inSingapore('Tampines Hub', 1.3496, 103.9568),
  inSingapore('Changi Depot', 1.3644, 103.9915),
]

const roundTheCity: readonly Scan[] = TWELVE_HUBS.map((place, index) =>
  scan(`0d ${clock(6 * 60 + index * 37)}`, 'Arrived at station', place),
)

const SEVENTH: Place = inSingapore('Locker 7', 1.30155, 103.8371)
const EIGHTH: Place = inSingapore('Locker 8', 1.302, 103.8371)

/** Journeys that no map expects. */
export const strangeJourneys: readonly Scenario[] = [
  parcel({
    waybill: 'DATA-ONE-CITY',
    group: 'data',
    shows: 'Twelve stops in one city',
    provider: NINJAVAN_MY,
    scans: roundTheCity,
  }),
  parcel({
    waybill: 'DATA-TWO-NEAR',
    group: 'data',
    shows: 'Two stops 50 metres apart, which no zoom of the offline map parts',
    provider: NINJAVAN_MY,
    scans: [
      scan('0d 09:02', 'Put into the locker', SEVENTH, 'InTransit_PickedUp'),
      scan('0d 11:40', 'Moved to another locker', EIGHTH, 'AvailableForPickup_Other'),
    ],
  }),
  parcel({
    waybill: 'DATA-DATE-LINE',
    group: 'data',
    shows: 'Stops on both sides of the date line and upon it: 180, −180, 179.9999 degrees',
    provider: DHL_EXPRESS,
    scans: [
      scan('-2d 08:00', 'Shipment picked up', RUSSIA.anadyr, 'InTransit_PickedUp'),
      scan('-1d 08:00', 'Processed', RUSSIA.wrangel),
      scan('-1d 18:00', 'Processed', FIJI.suva),
      scan('-1d 21:00', 'Processed', FIJI.taveuni),
      scan('0d 06:00', 'Processed', FIJI.rabi),
    ],
  }),
  parcel({
    waybill: 'DATA-POLES',
    group: 'data',
    shows: 'Over the north pole and to the south pole: latitudes of 90 and −90 degrees',
    provider: DHL_EXPRESS,
    scans: [
      scan('-2d 08:00', 'Shipment picked up', RUSSIA.anadyr, 'InTransit_PickedUp'),
      scan('-2d 20:00', 'Processed', POLES.north),
      scan('-1d 08:00', 'Processed', POLES.longyearbyen),
      scan('0d 06:00', 'Processed', POLES.south),
    ],
  }),
  parcel({
    waybill: 'DATA-GAPS',
    group: 'data',
    shows: 'Scans without a place or a position at the begin, between and at the end of a journey',
    provider: NINJAVAN_MY,
    scans: [
      scan('-1d 08:00', 'Order received', nowhere(SINGAPORE.singapore), 'InfoReceived'),
      scan('-1d 12:00', 'Picked up', TWELVE_HUBS[0] as Place, 'InTransit_PickedUp'),
      scan('-1d 15:00', 'On the way', nowhere(SINGAPORE.singapore)),
      scan('-1d 18:00', 'Arrived at station', unknown('Woodlands Hub')),
      scan('0d 02:00', 'Arrived at station', TWELVE_HUBS[11] as Place),
      scan('0d 05:00', 'Arrived at station', unknown('Paya Lebar Hub')),
    ],
  }),
  parcel({
    waybill: 'DATA-SAME-POINT',
    group: 'data',
    shows: 'Five stops with other names at exactly one point, and every scan sent twice',
    provider: NINJAVAN_MY,
    scans: ['North', 'East', 'South', 'West', 'Middle'].flatMap((name, index) => {
      const place = inSingapore(`${name} Depot`, 1.3521, 103.8198)
      const words = scan(`0d ${clock(7 * 60 + index * 50)}`, 'Arrived at station', place)
      return [words, words]
    }),
  }),
]
