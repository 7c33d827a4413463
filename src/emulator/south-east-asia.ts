import { parcel } from './journey.ts'
import { at, INDONESIA, MALAYSIA, PHILIPPINES, SINGAPORE, THAILAND, VIETNAM } from './places.ts'
import { GHN, JNE, KERRY_TH, LBC, SINGPOST } from './providers.ts'
import { scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

export const southEastAsia: readonly Scenario[] = [
  parcel({
    waybill: 'KEX30558172649',
    group: 'journeys',
    shows: 'Thailand, from Bangkok to Chiang Mai, in Thai with a translation',
    provider: KERRY_TH,
    scans: [
      scan('-1d 15:32:00', 'รับพัสดุเข้าระบบแล้ว', at(THAILAND.bangkok, 'Lat Phrao'), 'InTransit_PickedUp', {
        translation: { lang: 'en', description: 'Parcel accepted' },
      }),
      scan('-1d 23:10:00', 'พัสดุถึงศูนย์คัดแยก', at(THAILAND.nakhonSawan, 'Sorting centre'), 'InTransit_Other', {
        translation: { lang: 'en', description: 'Arrived at the sorting centre' },
      }),
      scan('0d 08:25:00', 'พัสดุอยู่ระหว่างการนำส่ง', at(THAILAND.chiangMai, 'Mueang'), 'OutForDelivery_Other', {
        translation: { lang: 'en', description: 'Out for delivery' },
      }),
    ],
  }),
  parcel({
    waybill: 'JNE0028841907355',
    group: 'journeys',
    shows: 'Indonesia, south of the equator and over two time zones: Bandung to Makassar',
    provider: JNE,
    scans: [
      scan(
        '-3d 13:04:00',
        'SHIPMENT RECEIVED BY JNE COUNTER OFFICER AT [BANDUNG]',
        INDONESIA.bandung,
        'InTransit_PickedUp',
      ),
      scan('-2d 01:18:00', 'RECEIVED AT SORTING CENTER [JAKARTA]', INDONESIA.jakarta),
      scan('-1d 10:42:00', 'RECEIVED AT WAREHOUSE [SURABAYA]', INDONESIA.surabaya),
      scan('0d 07:09:00', 'RECEIVED AT INBOUND STATION [MAKASSAR]', INDONESIA.makassar),
    ],
  }),
  parcel({
    waybill: '182744905561',
    group: 'journeys',
    shows: 'Philippines, from island to island: Manila, Cebu, Davao',
    provider: LBC,
    scans: [
      scan('-4d 16:45:00', 'Accepted at LBC branch', PHILIPPINES.manila, 'InTransit_PickedUp'),
      scan('-3d 03:22:00', 'Forwarded to airport hub', PHILIPPINES.pasay),
      scan('-2d 14:07:00', 'Received at hub', PHILIPPINES.cebu),
      scan('-1d 11:50:00', 'Received at delivery team', PHILIPPINES.davao),
      scan('0d 10:36:00', 'Delivered to consignee', PHILIPPINES.davao, 'Delivered_Other'),
    ],
  }),
  parcel({
    waybill: 'GHN5XK82ARTL',
    group: 'journeys',
    shows: 'Vietnam from south to north, in Vietnamese',
    provider: GHN,
    scans: [
      scan('-2d 17:20:00', 'Đã lấy hàng', at(VIETNAM.hoChiMinhCity, 'Bưu cục Quận 7'), 'InTransit_PickedUp'),
      scan('-1d 12:48:00', 'Đang luân chuyển', at(VIETNAM.daNang, 'Kho trung chuyển Đà Nẵng')),
      scan('0d 06:31:00', 'Đã đến kho phân loại', at(VIETNAM.hanoi, 'Kho Hà Nội')),
    ],
  }),
  parcel({
    waybill: 'RB709246186SG',
    group: 'journeys',
    shows: 'A short way over a border: Singapore to Johor Bahru, waiting at the post office',
    provider: SINGPOST,
    scans: [
      scan('-4d 09:33:00', 'Posted at post office', SINGAPORE.singapore, 'InTransit_PickedUp'),
      scan('-3d 20:14:00', 'Despatched to overseas', SINGAPORE.changi, 'InTransit_Departure'),
      scan('-2d 05:50:00', 'Received by country of destination', MALAYSIA.johorBahru, 'InTransit_Arrival'),
      scan(
        '0d 11:02:00',
        'Ready for collection',
        at(MALAYSIA.johorBahru, 'Pejabat Pos Besar'),
        'AvailableForPickup_Other',
      ),
    ],
  }),
]
