import { parcel } from './journey.ts'
import { at, MALAYSIA as MY, nowhere } from './places.ts'
import { FLASH_MY, JT_MY, NINJAVAN_MY, POS_MALAYSIA } from './providers.ts'
import { scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

const KTN_GATEWAY = at(MY.kotaBharu, 'Gateway KTN_GATEWAY')
const KUL_GATEWAY = at(MY.kualaLumpur, 'Gateway KUL_GATEWAY')
const JHB_GATEWAY = at(MY.johorBahru, 'Gateway JHB_GATEWAY')
const SRB_GATEWAY = at(MY.seremban, 'Gateway SRB_GATEWAY')
const KAJANG_304 = at(MY.kajang, 'Drop Point PCP KAJANG 304')
const MELAKA_204 = at(MY.melaka, 'Drop Point MLK 204')
const SHAH_ALAM_HUB = at(MY.shahAlam, 'Ninja Hub SHA')
const KUANTAN_POINT = at(MY.kuantan, 'Ninja Point KTN 18')
const KLANG_STATION = at(MY.klang, 'Ninja Station KLG')

export const malaysia: readonly Scenario[] = [
  parcel({
    waybill: '601609829999',
    group: 'statuses',
    shows: 'Not found: the carrier has no record of the number',
    provider: JT_MY,
    scans: [],
  }),
  parcel({
    waybill: '601609822091',
    group: 'statuses',
    shows: 'Label created, not yet handed over; the one scan has no place',
    provider: JT_MY,
    scans: [
      scan('0d 08:40:12', 'Label created, not yet handed over', nowhere(MY.kualaLumpur), 'InfoReceived'),
    ],
  }),
  parcel({
    waybill: '601609801174',
    group: 'statuses',
    shows: 'In transit, left the Kuala Lumpur gateway',
    provider: JT_MY,
    scans: [
      scan('-1d 17:05:33', 'Picked Up', KAJANG_304, 'InTransit_PickedUp'),
      scan('-1d 19:40:02', 'Departure', KAJANG_304),
      scan('-1d 21:12:47', 'Arrival', KUL_GATEWAY),
      scan('0d 00:31:18', 'Departure', KUL_GATEWAY),
    ],
  }),
  parcel({
    waybill: 'NVMYA001951120',
    group: 'statuses',
    shows: 'Ready for pickup in Kuantan; the carrier says until which day',
    provider: NINJAVAN_MY,
    idleDays: 1,
    scans: [
      scan(
        '-2d 11:20:00',
        'Parcel picked up from sender',
        at(MY.petalingJaya, 'Ninja Station PJY'),
        'InTransit_PickedUp',
      ),
      scan('-2d 18:44:00', 'Arrived at sorting hub', SHAH_ALAM_HUB),
      scan('-1d 02:10:00', 'Departed from sorting hub', SHAH_ALAM_HUB),
      scan('-1d 09:35:00', 'Arrived at station', at(MY.kuantan, 'Ninja Station KTN')),
      scan(
        '0d 08:47:00',
        (day) => `At pickup point until ${day(5)}`,
        KUANTAN_POINT,
        'AvailableForPickup_Other',
      ),
    ],
  }),
  parcel({
    waybill: '601609755108',
    group: 'statuses',
    shows: 'Delivered in Kota Bharu',
    provider: JT_MY,
    scans: [
      scan(
        '-2d 15:12:40',
        'Picked Up',
        at(MY.ipoh, 'Second-level Outlets SCP IPOH PRK3106'),
        'InTransit_PickedUp',
      ),
      scan('-2d 18:30:05', 'Departure', at(MY.ipoh, 'Gateway IPH_GATEWAY')),
      scan('-1d 04:22:51', 'Arrival', KTN_GATEWAY),
      scan('-1d 19:03:27', 'Departure', KTN_GATEWAY),
      scan('0d 07:50:16', 'Arrival', at(MY.kotaBharu, 'Drop Point KBR 101')),
      scan('0d 09:14:00', 'Out for Delivery', at(MY.kotaBharu, 'Drop Point KBR 101'), 'OutForDelivery_Other'),
      scan('0d 15:47:22', 'Delivered', at(MY.kotaBharu, 'Drop Point KBR 101'), 'Delivered_Other'),
    ],
  }),
  parcel({
    waybill: '601609771845',
    group: 'statuses',
    shows: 'Delivery failed in Melaka: nobody at the address',
    provider: JT_MY,
    scans: [
      scan('-2d 14:08:31', 'Picked Up', KAJANG_304, 'InTransit_PickedUp'),
      scan('-2d 21:55:10', 'Arrival', KUL_GATEWAY),
      scan('-1d 03:20:44', 'Departure', KUL_GATEWAY),
      scan('0d 08:02:19', 'Arrival', MELAKA_204),
      scan('0d 09:31:00', 'Out for Delivery', MELAKA_204, 'OutForDelivery_Other'),
      scan('0d 18:22:07', 'Customer not in', MELAKA_204, 'DeliveryFailure_NoBody'),
    ],
  }),
  parcel({
    waybill: 'NVMYA001948827',
    group: 'statuses',
    shows: 'Problem: on its way back to the sender, last seen in Klang',
    provider: NINJAVAN_MY,
    scans: [
      scan('-6d 10:15:00', 'Parcel picked up from sender', KLANG_STATION, 'InTransit_PickedUp'),
      scan('-5d 01:40:00', 'Arrived at sorting hub', SHAH_ALAM_HUB),
      scan('-4d 09:05:00', 'Arrived at station', at(MY.seremban, 'Ninja Station SRB')),
      scan('-4d 10:20:00', 'Out for delivery', at(MY.seremban, 'Ninja Station SRB'), 'OutForDelivery_Other'),
      scan(
        '-4d 16:52:00',
        'Recipient refused the parcel',
        at(MY.seremban, 'Ninja Station SRB'),
        'DeliveryFailure_Rejected',
      ),
      scan('-1d 22:30:00', 'Arrived at sorting hub', SHAH_ALAM_HUB, 'Exception_Returning'),
      scan('0d 07:44:00', 'Returning to sender', KLANG_STATION, 'Exception_Returning'),
    ],
  }),
  parcel({
    waybill: '601608012774',
    group: 'statuses',
    shows: 'Tracking expired: nothing since a scan 39 days ago in Kuala Lumpur',
    provider: JT_MY,
    latest: 'Expired_Other',
    idleDays: 39,
    scans: [
      scan('-2d 13:37:05', 'Picked Up', at(MY.muar, 'Drop Point MUAR 112'), 'InTransit_PickedUp'),
      scan('-2d 19:26:48', 'Departure', at(MY.muar, 'Drop Point MUAR 112')),
      scan('0d 07:15:30', 'Arrival', KUL_GATEWAY),
    ],
  }),
  parcel({
    waybill: '601609680317',
    group: 'journeys',
    shows: 'In transit with no movement for 5 days, at Johor Bahru: 9 scans, 4 stops',
    provider: JT_MY,
    idleDays: 5,
    scans: [
      scan('-2d 09:47:11', 'Picked Up', at(MY.taiping, 'Drop Point TPG 118'), 'InTransit_PickedUp'),
      scan('-2d 17:20:36', 'Departure', at(MY.taiping, 'Drop Point TPG 118')),
      scan('-2d 19:02:54', 'Arrival', at(MY.ipoh, 'Gateway IPH_GATEWAY')),
      scan('-2d 22:41:09', 'Departure', at(MY.ipoh, 'Gateway IPH_GATEWAY')),
      scan('-1d 03:15:27', 'Arrival', KUL_GATEWAY),
      scan('-1d 03:15:29', 'Arrival', KUL_GATEWAY),
      scan('-1d 20:58:43', 'Departure', KUL_GATEWAY),
      scan('0d 05:33:02', 'Arrival', JHB_GATEWAY),
      scan('0d 11:40:00', 'Arrival', JHB_GATEWAY),
    ],
  }),
  parcel({
    waybill: '601609812250',
    group: 'sub-statuses',
    shows: 'Exception_Damage: the parcel is damaged and held in Seremban',
    provider: JT_MY,
    idleDays: 1,
    scans: [
      scan('-1d 16:03:20', 'Picked Up', KAJANG_304, 'InTransit_PickedUp'),
      scan('-1d 23:47:55', 'Arrival', SRB_GATEWAY),
      scan('0d 10:31:00', 'Parcel damaged, held', SRB_GATEWAY, 'Exception_Damage'),
    ],
  }),
  parcel({
    waybill: 'MYF5520138841',
    group: 'sub-statuses',
    shows: 'DeliveryFailure_InvalidAddress: the address in Ipoh is incomplete',
    provider: FLASH_MY,
    scans: [
      scan('-2d 13:10:00', 'Parcel collected', at(MY.shahAlam, 'SHA Hub'), 'InTransit_PickedUp'),
      scan('-1d 06:25:00', 'Arrived at hub', at(MY.ipoh, 'IPH Hub')),
      scan('0d 09:02:00', 'Out for delivery', at(MY.ipoh, 'IPH Branch 2'), 'OutForDelivery_Other'),
      scan(
        '0d 11:48:00',
        'Address incomplete',
        at(MY.ipoh, 'IPH Branch 2'),
        'DeliveryFailure_InvalidAddress',
      ),
    ],
  }),
  parcel({
    waybill: '601609788410',
    group: 'sub-statuses',
    shows: 'InTransit_PickedUp: collected from the sender in Kajang, one scan',
    provider: JT_MY,
    scans: [scan('0d 16:42:18', 'Picked Up', KAJANG_304, 'InTransit_PickedUp')],
  }),
  parcel({
    waybill: '601609790026',
    group: 'journeys',
    shows: 'Out for delivery in Petaling Jaya, from the north in one night',
    provider: JT_MY,
    scans: [
      scan('-1d 12:15:40', 'Picked Up', at(MY.alorSetar, 'Drop Point AOR 105'), 'InTransit_PickedUp'),
      scan('-1d 17:52:13', 'Arrival', at(MY.butterworth, 'Gateway PEN_GATEWAY')),
      scan('-1d 20:10:58', 'Departure', at(MY.butterworth, 'Gateway PEN_GATEWAY')),
      scan('0d 02:36:24', 'Arrival', KUL_GATEWAY),
      scan('0d 07:40:09', 'Arrival', at(MY.petalingJaya, 'Drop Point PJS 210')),
      scan(
        '0d 09:07:00',
        'Out for Delivery',
        at(MY.petalingJaya, 'Drop Point PJS 210'),
        'OutForDelivery_Other',
      ),
    ],
  }),
  parcel({
    waybill: '601609798832',
    group: 'journeys',
    shows: 'Over the sea to Kuching: both halves of Malaysia',
    provider: JT_MY,
    scans: [
      scan('-4d 10:31:00', 'Picked Up', KAJANG_304, 'InTransit_PickedUp'),
      scan('-3d 01:17:45', 'Arrival', KUL_GATEWAY),
      scan('-2d 23:50:20', 'Departure', at(MY.sepang, 'Gateway KUL_AIR')),
      scan('-1d 06:45:08', 'Arrival', at(MY.kuching, 'Gateway KCH_GATEWAY')),
      scan('0d 12:38:51', 'Arrival', at(MY.kuching, 'Drop Point KCH 112')),
    ],
  }),
  parcel({
    waybill: 'MYF5520140007',
    group: 'journeys',
    shows: 'With the courier in George Town',
    provider: FLASH_MY,
    scans: [
      scan('-1d 15:20:00', 'Parcel collected', at(MY.kualaLumpur, 'KUL Hub'), 'InTransit_PickedUp'),
      scan('0d 05:55:00', 'Arrived at hub', at(MY.butterworth, 'PEN Hub')),
      scan('0d 08:42:00', 'With courier', at(MY.georgeTown, 'GTN Branch 1'), 'OutForDelivery_Other'),
    ],
  }),
  parcel({
    waybill: 'NVMYA001950664',
    group: 'journeys',
    shows: 'Arrived at the Shah Alam hub',
    provider: NINJAVAN_MY,
    scans: [
      scan(
        '-1d 14:05:00',
        'Parcel picked up from sender',
        at(MY.batuPahat, 'Ninja Station BPT'),
        'InTransit_PickedUp',
      ),
      scan('0d 09:56:00', 'Arrived at sorting hub', SHAH_ALAM_HUB),
    ],
  }),
  parcel({
    waybill: 'RR618402757MY',
    group: 'journeys',
    shows: 'Delivered by the post in Kota Kinabalu, with the words of a postal item',
    provider: POS_MALAYSIA,
    scans: [
      scan(
        '-5d 10:02:00',
        'Item posted over the counter',
        at(MY.temerloh, 'Pos Malaysia Temerloh'),
        'InTransit_PickedUp',
      ),
      scan('-4d 08:15:00', 'Item processed', at(MY.shahAlam, 'Pusat Mel Nasional')),
      scan('-2d 14:40:00', 'Arrive at delivery facility', at(MY.kotaKinabalu, 'PPL Kota Kinabalu')),
      scan(
        '0d 08:55:00',
        'Item out for delivery',
        at(MY.kotaKinabalu, 'PPL Kota Kinabalu'),
        'OutForDelivery_Other',
      ),
      scan('0d 13:25:00', 'Item delivered', at(MY.kotaKinabalu, 'PPL Kota Kinabalu'), 'Delivered_Other'),
    ],
  }),
]
