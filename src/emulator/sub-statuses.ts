import { parcel } from './journey.ts'
import { at, BRITAIN, CHINA, GERMANY, MALAYSIA as MY, nowhere, USA } from './places.ts'
import * as by from './providers.ts'
import { earlier, scan, type Scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

const KL_221 = at(MY.kualaLumpur, 'Drop Point KUL 221')
const KUL_GATEWAY = at(MY.kualaLumpur, 'Gateway KUL_GATEWAY')
const MELAKA = at(MY.melaka, 'Drop Point MLK 204')

// What the troubled Malaysian parcels have behind them.
const onItsWay: readonly Scan[] = [
  scan('-3d 15:26:14', 'Picked Up', KL_221, 'InTransit_PickedUp'),
  scan('-3d 22:08:37', 'Arrival', KUL_GATEWAY),
  scan('-2d 02:51:02', 'Departure', KUL_GATEWAY),
]

const toTheDoor: readonly Scan[] = [
  ...onItsWay,
  scan('-1d 07:44:50', 'Arrival', MELAKA),
  scan('-1d 09:12:00', 'Out for Delivery', MELAKA, 'OutForDelivery_Other'),
]

const onItsWayWith = (last: Scan) => ({ provider: by.JT_MY, scans: [...onItsWay, last] })
const toTheDoorWith = (last: Scan) => ({ provider: by.JT_MY, scans: [...toTheDoor, last] })

const shown = (subStatus: string, waybill: string, what: string) => ({
  waybill,
  group: 'sub-statuses' as const,
  shows: `${subStatus}: ${what}`,
})

/** Every documented sub-status that no other family shows. */
export const subStatuses: readonly Scenario[] = [
  parcel({
    ...shown('NotFound_InvalidCode', '601600000000', 'the carrier says that the number cannot be right'),
    provider: by.JT_MY,
    scans: [],
    latest: 'NotFound_InvalidCode',
  }),
  parcel({
    ...shown('InTransit_Other', '601609688120', 'an ordinary scan of a hub'),
    ...onItsWayWith(scan('-1d 06:30:41', 'Arrival', at(MY.johorBahru, 'Gateway JHB_GATEWAY'))),
  }),
  parcel({
    ...shown('InTransit_Departure', 'LX205719341CN', 'left China from the port of Shanghai'),
    provider: by.CHINA_POST,
    scans: [
      scan('-4d 14:20:00', 'Posting', CHINA.yiwu, 'InTransit_PickedUp'),
      scan('-3d 03:05:00', 'Arrival at sorting centre', CHINA.hangzhou),
      scan(
        '-1d 21:16:00',
        'Departure from outward office of exchange',
        CHINA.shanghai,
        'InTransit_Departure',
      ),
    ],
  }),
  parcel({
    ...shown('InTransit_Arrival', 'RS551209349CN', 'reached Germany at Frankfurt'),
    provider: by.CHINA_POST,
    scans: [
      scan('-9d 11:31:00', 'Posting', CHINA.guangzhou, 'InTransit_PickedUp'),
      scan(
        '-7d 19:45:00',
        'Departure from outward office of exchange',
        CHINA.guangzhou,
        'InTransit_Departure',
      ),
      scan(
        '0d 04:10:00',
        'Arrival at inward office of exchange',
        at(GERMANY.frankfurt, 'IPZ Frankfurt'),
        'InTransit_Arrival',
      ),
    ],
  }),
  parcel({
    ...shown(
      'InTransit_CustomsProcessing',
      '1Z999AA10123456784',
      'in clearance at Shah Alam, no movement for 4 days',
    ),
    provider: by.UPS,
    idleDays: 4,
    scans: [
      scan('-3d 17:02:00', 'Pickup Scan', USA.louisville, 'InTransit_PickedUp'),
      scan('-2d 03:48:00', 'Departed from Facility', USA.anchorage, 'InTransit_Departure'),
      scan('-1d 22:15:00', 'Arrived at Facility', MY.sepang, 'InTransit_Arrival'),
      scan('0d 05:27:00', 'Clearance in progress', MY.shahAlam, 'InTransit_CustomsProcessing'),
    ],
  }),
  parcel({
    ...shown('InTransit_CustomsReleased', 'CX409172539DE', 'cleared in New York'),
    provider: by.DHL_PAKET,
    scans: [
      scan('-6d 16:20:00', 'Einlieferung in der Filiale', GERMANY.koeln, 'InTransit_PickedUp'),
      scan('-4d 12:36:00', 'Export-Paketzentrum verlassen', GERMANY.frankfurt, 'InTransit_Departure'),
      scan('-2d 13:11:00', 'Arrival in the destination country', USA.newYork, 'InTransit_Arrival'),
      scan('-2d 15:40:00', 'Presented to customs', USA.newYork, 'InTransit_CustomsProcessing'),
      scan('0d 08:05:00', 'Released by customs', USA.newYork, 'InTransit_CustomsReleased'),
    ],
  }),
  parcel({
    ...shown(
      'InTransit_CustomsRequiringInformation',
      'LM533104761US',
      'the customs of Birmingham ask for papers',
    ),
    provider: by.USPS,
    scans: [
      scan('-7d 10:12:00', 'USPS picked up item', USA.chicago, 'InTransit_PickedUp'),
      scan('-5d 19:30:00', 'Processed Through Facility', USA.chicago, 'InTransit_Departure'),
      scan('-3d 06:14:00', 'Arrived in destination country', BRITAIN.london, 'InTransit_Arrival'),
      scan(
        '0d 09:20:00',
        'Held by customs: invoice required',
        BRITAIN.birmingham,
        'InTransit_CustomsRequiringInformation',
      ),
    ],
  }),
  parcel({
    ...shown('DeliveryFailure_Other', '601609702216', 'the courier gives no reason'),
    ...toTheDoorWith(scan('0d 17:35:29', 'Delivery unsuccessful', MELAKA, 'DeliveryFailure_Other')),
  }),
  parcel({
    ...shown('DeliveryFailure_Security', '601609702331', 'a charge is to be paid at the door'),
    ...toTheDoorWith(scan('0d 14:02:55', 'Cash on delivery not ready', MELAKA, 'DeliveryFailure_Security')),
  }),
  parcel({
    ...shown('DeliveryFailure_Rejected', '601609702447', 'refused at the door'),
    ...toTheDoorWith(scan('0d 15:18:40', 'Parcel refused by customer', MELAKA, 'DeliveryFailure_Rejected')),
  }),
  parcel({
    ...shown('Exception_Other', '601609703558', 'a problem without a reason'),
    ...onItsWayWith(scan('0d 09:55:13', 'Problematic parcel', KUL_GATEWAY, 'Exception_Other')),
  }),
  parcel({
    ...shown('Exception_Returned', '601609703664', 'back with the sender in Kuala Lumpur'),
    provider: by.JT_MY,
    scans: [
      ...earlier(4, toTheDoor),
      scan('-3d 10:40:00', 'Returning to sender', MELAKA, 'Exception_Returning'),
      scan('-1d 04:25:36', 'Arrival', KUL_GATEWAY, 'Exception_Returning'),
      scan('0d 12:09:58', 'Returned to sender', KL_221, 'Exception_Returned'),
    ],
  }),
  parcel({
    ...shown(
      'Exception_NoBody',
      '601609703779',
      'the data of the recipient are wrong, found before delivery',
    ),
    ...onItsWayWith(scan('0d 08:33:07', 'Recipient cannot be contacted', MELAKA, 'Exception_NoBody')),
  }),
  parcel({
    ...shown('Exception_Security', '601609703882', 'stopped by security before delivery'),
    ...onItsWayWith(scan('0d 03:14:22', 'Held: prohibited item', KUL_GATEWAY, 'Exception_Security')),
  }),
  parcel({
    ...shown('Exception_Rejected', '601609703990', 'refused before delivery'),
    ...onItsWayWith(scan('0d 10:20:45', 'Customer cancelled on the phone', MELAKA, 'Exception_Rejected')),
  }),
  parcel({
    ...shown('Exception_Delayed', '601609704105', 'held up by a flood on the east coast'),
    ...onItsWayWith(
      scan('0d 06:48:31', 'Delayed due to flood', at(MY.kuantan, 'Gateway KUA_GATEWAY'), 'Exception_Delayed'),
    ),
  }),
  parcel({
    ...shown('Exception_Lost', '601609704213', 'the carrier reports it lost'),
    ...onItsWayWith(scan('0d 16:00:00', 'Parcel lost', KUL_GATEWAY, 'Exception_Lost')),
  }),
  parcel({
    ...shown('Exception_Destroyed', '601609704328', 'the carrier destroyed it'),
    ...onItsWayWith(scan('0d 11:15:00', 'Parcel destroyed', KUL_GATEWAY, 'Exception_Destroyed')),
  }),
  parcel({
    ...shown('Exception_Cancel', '601609704437', 'cancelled by the sender before it moved'),
    provider: by.JT_MY,
    scans: [
      scan('-1d 13:30:00', 'Label created, not yet handed over', nowhere(MY.kualaLumpur), 'InfoReceived'),
      scan('0d 09:45:00', 'Order cancelled', nowhere(MY.kualaLumpur), 'Exception_Cancel'),
    ],
  }),
]
