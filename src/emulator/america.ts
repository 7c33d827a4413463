import { parcel } from './journey.ts'
import { at, BRAZIL, CANADA, CHILE, MALAYSIA, NEW_ZEALAND, USA } from './places.ts'
import { CANADA_POST, CORREIOS, DHL_EXPRESS, FEDEX, UPS, USPS } from './providers.ts'
import { scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

export const america: readonly Scenario[] = [
  parcel({
    waybill: '9400136207294418350627',
    group: 'journeys',
    shows: 'The United States from west to east over four time zones, with postal location texts',
    provider: USPS,
    scans: [
      scan('-4d 16:31:00', 'USPS in possession of item', USA.ontario, 'InTransit_PickedUp', {
        location: 'ONTARIO, CA 91761',
      }),
      scan('-3d 21:09:00', 'Arrived at USPS Regional Facility', USA.phoenix, 'InTransit_Other', {
        location: 'PHOENIX AZ DISTRIBUTION CENTER',
      }),
      scan('-2d 18:22:00', 'Arrived at USPS Regional Facility', USA.denver, 'InTransit_Other', {
        location: 'DENVER CO DISTRIBUTION CENTER',
      }),
      scan('-1d 14:55:00', 'Arrived at USPS Regional Facility', USA.chicago, 'InTransit_Other', {
        location: 'CHICAGO IL DISTRIBUTION CENTER',
      }),
      scan(
        '0d 06:10:00',
        'Out for Delivery, Expected Delivery by 9:00pm',
        USA.newYork,
        'OutForDelivery_Other',
        { location: 'NEW YORK, NY 10001' },
      ),
    ],
  }),
  parcel({
    waybill: '1Z8F41W20374915506',
    group: 'journeys',
    shows: 'Delivered in Miami, signed for',
    provider: UPS,
    scans: [
      scan('-3d 09:00:00', 'Shipper created a label', USA.atlanta, 'InfoReceived'),
      scan('-2d 18:47:00', 'Pickup Scan', USA.atlanta, 'InTransit_PickedUp'),
      scan('-1d 04:12:00', 'Arrived at Facility', USA.miami),
      scan('0d 08:20:00', 'Out For Delivery Today', USA.miami, 'OutForDelivery_Other'),
      scan('0d 11:36:00', 'DELIVERED', USA.miami, 'Delivered_Other'),
    ],
  }),
  parcel({
    waybill: '794612340988',
    group: 'journeys',
    shows: 'Memphis to Malaysia, a day at the local facility in Subang',
    provider: FEDEX,
    idleDays: 1,
    scans: [
      scan('-4d 19:15:00', 'Picked up', USA.memphis, 'InTransit_PickedUp'),
      scan('-3d 03:44:00', 'Departed FedEx hub', USA.memphis, 'InTransit_Departure'),
      scan(
        '-1d 22:30:00',
        'International shipment release - Import',
        MALAYSIA.sepang,
        'InTransit_CustomsReleased',
      ),
      scan('0d 11:12:00', 'At local FedEx facility', MALAYSIA.subang),
    ],
  }),
  parcel({
    waybill: '7023210748815946',
    group: 'journeys',
    shows: "Canada from Calgary to St. John's, whose clocks are half an hour off",
    provider: CANADA_POST,
    scans: [
      scan('-5d 15:10:00', 'Item accepted at the Post Office', CANADA.calgary, 'InTransit_PickedUp'),
      scan('-4d 11:37:00', 'Item processed', CANADA.winnipeg),
      scan('-2d 20:02:00', 'Item processed', CANADA.toronto),
      scan(
        '0d 09:48:00',
        'Notice card left indicating where to pick up',
        CANADA.stJohns,
        'DeliveryFailure_NoBody',
      ),
    ],
  }),
  parcel({
    waybill: 'AA381065299BR',
    group: 'journeys',
    shows: 'Brazil, south of the equator and west of Greenwich: Curitiba to Manaus',
    provider: CORREIOS,
    scans: [
      scan('-5d 14:22:00', 'Objeto postado', BRAZIL.curitiba, 'InTransit_PickedUp'),
      scan('-4d 02:17:00', 'Objeto em transferência', BRAZIL.saoPaulo),
      scan('-3d 16:09:00', 'Objeto em transferência', BRAZIL.rioDeJaneiro),
      scan('0d 08:54:00', 'Objeto saiu para entrega ao destinatário', BRAZIL.manaus, 'OutForDelivery_Other'),
    ],
  }),
  parcel({
    waybill: '4863012975',
    group: 'journeys',
    shows: 'Over the date line: Auckland to Santiago, arriving at an earlier hour than it left',
    provider: DHL_EXPRESS,
    scans: [
      scan('-2d 15:25:00', 'Shipment picked up', NEW_ZEALAND.auckland, 'InTransit_PickedUp'),
      scan(
        '-1d 17:50:00',
        'Departed Facility',
        at(NEW_ZEALAND.auckland, 'Auckland Airport'),
        'InTransit_Departure',
      ),
      scan(
        '-1d 13:35:00',
        'Arrived at Sort Facility',
        at(CHILE.santiago, 'Santiago Gateway'),
        'InTransit_Arrival',
      ),
      scan('0d 09:18:00', 'Clearance processing complete', CHILE.santiago, 'InTransit_CustomsReleased'),
    ],
  }),
]
