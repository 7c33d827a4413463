import { parcel, relay } from './journey.ts'
import { at, CHINA, HONG_KONG, named, nowhere, USA } from './places.ts'
import { CAINIAO, SF_EXPRESS, USPS, YUNEXPRESS, ZTO } from './providers.ts'
import { scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

const SHENZHEN = named(CHINA.shenzhen, '深圳市')
const WUHAN = named(CHINA.wuhan, '武汉市')
const ZHENGZHOU = named(CHINA.zhengzhou, '郑州市')
const BEIJING = named(CHINA.beijing, '北京市')

export const china: readonly Scenario[] = [
  parcel({
    waybill: '75881402936617',
    group: 'journeys',
    shows: 'China from Shenzhen to Beijing: Chinese words, brackets 【】 and Chinese city names',
    provider: ZTO,
    scans: [
      scan('-2d 18:06:12', '【深圳龙华】的快递员已揽收', SHENZHEN, 'InTransit_PickedUp'),
      scan('-1d 00:44:39', '快件离开【深圳中心】已发往【武汉中转】', at(SHENZHEN, '深圳中心')),
      scan('-1d 14:27:05', '快件已到达【武汉中转】', at(WUHAN, '武汉中转')),
      scan('-1d 22:51:30', '快件已到达【郑州中转】', at(ZHENGZHOU, '郑州中转')),
      scan('0d 07:15:44', '快件已到达【北京朝阳】', at(BEIJING, '北京朝阳')),
      scan(
        '0d 08:32:18',
        '【北京朝阳】的派件员正在为您派件',
        at(BEIJING, '北京朝阳'),
        'OutForDelivery_Other',
        {
          translation: {
            lang: 'en',
            description: 'The courier of Beijing Chaoyang is delivering your parcel',
          },
        },
      ),
    ],
  }),
  parcel({
    waybill: 'SF1412098876543',
    group: 'journeys',
    shows: 'Sorted in Guangzhou, on the way to Hong Kong',
    provider: SF_EXPRESS,
    scans: [
      scan('-1d 19:20:00', 'SF Express has picked up the shipment', CHINA.dongguan, 'InTransit_PickedUp'),
      scan('0d 02:47:00', 'Shipment sorted', at(CHINA.guangzhou, 'Guangzhou Transit Centre')),
    ],
  }),
  parcel({
    waybill: 'SF1412099013370',
    group: 'journeys',
    shows: 'Chengdu to Hong Kong in a day, ready at a pickup point',
    provider: SF_EXPRESS,
    scans: [
      scan('-1d 10:11:00', 'SF Express has picked up the shipment', CHINA.chengdu, 'InTransit_PickedUp'),
      scan('-1d 23:36:00', 'Shipment is ready to leave', at(CHINA.shenzhen, 'Shenzhen Airport')),
      scan(
        '0d 09:58:00',
        'Ready for self-pickup',
        at(HONG_KONG.hongKong, 'SF Store Mong Kok'),
        'AvailableForPickup_Other',
      ),
    ],
  }),
  parcel({
    waybill: 'YT2500912004478',
    group: 'journeys',
    shows: 'In transit with no movement for 3 days: left the facility in Shenzhen',
    provider: YUNEXPRESS,
    idleDays: 3,
    scans: [
      scan('-1d 16:12:00', 'Shipment picked up', CHINA.dongguan, 'InTransit_PickedUp'),
      scan('0d 01:30:00', 'Arrived at facility', CHINA.shenzhen),
      scan('0d 07:41:00', 'Departed from facility', CHINA.shenzhen),
    ],
  }),
  parcel({
    waybill: 'YT2500912017730',
    group: 'journeys',
    shows: 'Label made a day ago and not handed over; the scan has no place',
    provider: YUNEXPRESS,
    idleDays: 1,
    scans: [
      scan('0d 04:55:00', 'Label created, not yet handed over', nowhere(CHINA.shenzhen), 'InfoReceived'),
    ],
  }),
  relay({
    waybill: 'YT2500912088812',
    group: 'journeys',
    shows: 'Two providers: YunExpress to Los Angeles, then USPS; the arrival there is reported by both',
    legs: [
      {
        provider: YUNEXPRESS,
        scans: [
          scan('-9d 15:44:00', 'Shipment picked up', CHINA.dongguan, 'InTransit_PickedUp'),
          scan('-8d 20:20:00', 'Departed from facility', CHINA.shenzhen),
          scan('-6d 05:15:00', 'Flight departed', at(HONG_KONG.hongKong, 'HKG'), 'InTransit_Departure'),
          scan(
            '-5d 08:40:00',
            'Arrived in destination country',
            at(USA.losAngeles, 'LAX'),
            'InTransit_Arrival',
          ),
          scan('-3d 13:05:00', 'Arrived at USPS Regional Facility', USA.losAngeles),
        ],
      },
      {
        provider: USPS,
        scans: [
          scan('-3d 13:05:00', 'Arrived at USPS Regional Facility', USA.losAngeles),
          scan('-2d 22:31:00', 'Departed USPS Regional Facility', USA.losAngeles),
          scan('-1d 17:48:00', 'Arrived at USPS Regional Facility', USA.denver),
          scan('0d 06:10:00', 'Out for Delivery', USA.denver, 'OutForDelivery_Other'),
        ],
      },
    ],
  }),
  parcel({
    waybill: 'LP00641728359016',
    group: 'journeys',
    shows: 'Across the Pacific: Shanghai to Los Angeles, arriving before midday of the day it left',
    provider: CAINIAO,
    scans: [
      scan('-3d 20:05:00', 'Accepted by carrier', CHINA.hangzhou, 'InTransit_PickedUp'),
      scan('-2d 09:26:00', 'Arrived at departure port', CHINA.shanghai),
      scan('-1d 13:20:00', 'Departed from departure country', CHINA.shanghai, 'InTransit_Departure'),
      scan('-1d 10:05:00', 'Arrived at destination country', USA.losAngeles, 'InTransit_Arrival'),
      scan('0d 08:50:00', 'Customs clearance completed', USA.losAngeles, 'InTransit_CustomsReleased'),
    ],
  }),
]
