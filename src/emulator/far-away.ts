import { parcel } from './journey.ts'
import { ARGENTINA, at, CHINA, GERMANY, ICELAND, KAZAKHSTAN, SPAIN, USA } from './places.ts'
import { CAINIAO, DHL_EXPRESS } from './providers.ts'
import { scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

/** Journeys over half of the globe, whose lines bend and pass the edge of the map. */
export const farAway: readonly Scenario[] = [
  parcel({
    waybill: 'LP00641728401127',
    group: 'journeys',
    shows: 'Shenzhen to Hamburg over land, with a rest in Almaty',
    provider: CAINIAO,
    scans: [
      scan('-6d 10:20:00', 'Accepted by carrier', CHINA.shenzhen, 'InTransit_PickedUp'),
      scan('-5d 02:15:00', 'Left from departure country', at(CHINA.shenzhen, 'Shenzhen Airport')),
      scan('-4d 06:40:00', 'Arrived at transit facility', at(KAZAKHSTAN.almaty, 'Almaty Hub')),
      scan('-3d 23:05:00', 'Departed from transit facility', at(KAZAKHSTAN.almaty, 'Almaty Hub')),
      scan('-2d 09:30:00', 'Arrived at sorting centre', at(GERMANY.leipzig, 'LEJ'), 'InTransit_Arrival'),
      scan('0d 05:12:00', 'Arrived at delivery base', GERMANY.hamburg),
      scan('0d 08:44:00', 'Out for delivery', GERMANY.hamburg, 'OutForDelivery_Other'),
    ],
  }),
  parcel({
    waybill: '4863013420',
    group: 'journeys',
    shows: 'From pole to pole almost: Reykjavík to Ushuaia over Madrid and Buenos Aires',
    provider: DHL_EXPRESS,
    scans: [
      scan('-4d 11:05:00', 'Shipment picked up', ICELAND.reykjavik, 'InTransit_PickedUp'),
      scan('-3d 19:48:00', 'Processed', at(SPAIN.madrid, 'Madrid Gateway')),
      scan('-2d 08:30:00', 'Arrived at Sort Facility', ARGENTINA.buenosAires, 'InTransit_Arrival'),
      scan('0d 07:20:00', 'Arrived at Delivery Facility', ARGENTINA.ushuaia),
    ],
  }),
  parcel({
    waybill: '4863014071',
    group: 'journeys',
    shows: 'Westwards over the Pacific: Los Angeles to Shanghai over Anchorage',
    provider: DHL_EXPRESS,
    scans: [
      scan('-3d 16:10:00', 'Shipment picked up', USA.losAngeles, 'InTransit_PickedUp'),
      scan('-2d 09:25:00', 'Processed', at(USA.anchorage, 'Anchorage Gateway')),
      scan('-1d 15:50:00', 'Arrived at Sort Facility', CHINA.shanghai, 'InTransit_Arrival'),
      scan('0d 06:30:00', 'Clearance processing complete', CHINA.hangzhou, 'InTransit_CustomsReleased'),
    ],
  }),
]
