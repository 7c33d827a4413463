import { parcel, relay } from './journey.ts'
import { at, BELGIUM, BRITAIN, FRANCE, GERMANY, ITALY, NETHERLANDS, POLAND, SPAIN } from './places.ts'
import * as by from './providers.ts'
import { scan } from './scan.ts'
import type { Scenario } from './scenario.ts'

export const europe: readonly Scenario[] = [
  parcel({
    waybill: '00340434292135100148',
    group: 'journeys',
    shows: 'Germany from Hamburg to Nürnberg, in German with umlauts and a translation',
    provider: by.DHL_PAKET,
    scans: [
      scan('-1d 17:22:00', 'Die Sendung wurde abgeholt.', GERMANY.hamburg, 'InTransit_PickedUp', {
        translation: { lang: 'en', description: 'The shipment has been picked up.' },
      }),
      scan('-1d 21:48:00', 'Die Sendung wurde im Start-Paketzentrum bearbeitet.', GERMANY.hannover),
      scan('0d 04:56:00', 'Die Sendung ist im Ziel-Paketzentrum eingetroffen.', GERMANY.nuernberg),
      scan(
        '0d 08:31:00',
        'Die Sendung wurde in das Zustellfahrzeug geladen.',
        GERMANY.nuernberg,
        'OutForDelivery_Other',
        {
          translation: { lang: 'en', description: 'The shipment has been loaded onto the delivery vehicle.' },
        },
      ),
    ],
  }),
  relay({
    waybill: '3SKABA481205736',
    group: 'journeys',
    shows: 'Two providers over a border: PostNL from Utrecht, then Bpost to Gent',
    legs: [
      {
        provider: by.POSTNL,
        scans: [
          scan('-2d 19:10:00', 'Shipment received by PostNL', NETHERLANDS.utrecht, 'InTransit_PickedUp'),
          scan(
            '-1d 02:35:00',
            'Shipment is on its way to Belgium',
            NETHERLANDS.rotterdam,
            'InTransit_Departure',
          ),
        ],
      },
      {
        provider: by.BPOST,
        scans: [
          scan('-1d 06:18:00', 'Aankomst in België', BELGIUM.antwerpen, 'InTransit_Arrival'),
          scan('-1d 22:41:00', 'Zending gesorteerd', BELGIUM.brussels),
          scan('0d 10:27:00', 'Zending afgehaald in afhaalpunt', BELGIUM.gent, 'Delivered_Other'),
        ],
      },
    ],
  }),
  parcel({
    waybill: 'QB184920573GB',
    group: 'journeys',
    shows: 'Britain, on clocks that change with summer time: London to Edinburgh',
    provider: by.ROYAL_MAIL,
    scans: [
      scan('-1d 16:05:00', 'Accepted at Post Office', BRITAIN.london, 'InTransit_PickedUp'),
      scan('-1d 22:44:00', 'Item received', at(BRITAIN.birmingham, 'National Distribution Centre')),
      scan('0d 06:02:00', 'Arrived at delivery office', BRITAIN.edinburgh),
      scan('0d 13:19:00', 'Delivered to neighbour', BRITAIN.edinburgh, 'Delivered_Other'),
    ],
  }),
  parcel({
    waybill: '6A21480937755',
    group: 'journeys',
    shows: 'France with accents, from Paris to Lyon',
    provider: by.COLISSIMO,
    scans: [
      scan(
        '-1d 18:30:00',
        'Votre colis est pris en charge par La Poste.',
        FRANCE.paris,
        'InTransit_PickedUp',
      ),
      scan('0d 03:12:00', 'Votre colis est arrivé sur notre plateforme.', FRANCE.lyon),
    ],
  }),
  parcel({
    waybill: '620041837295504118930276',
    group: 'journeys',
    shows: 'Poland, waiting in a parcel locker in Kraków',
    provider: by.INPOST_PL,
    scans: [
      scan('-2d 12:55:00', 'Odebrana od nadawcy', POLAND.warszawa, 'InTransit_PickedUp'),
      scan('-1d 01:20:00', 'Przyjęta w sortowni', POLAND.lodz),
      scan(
        '0d 09:41:00',
        'Umieszczona w Paczkomacie',
        at(POLAND.krakow, 'KRA45M'),
        'AvailableForPickup_Other',
      ),
    ],
  }),
  parcel({
    waybill: '5P31C48290617',
    group: 'journeys',
    shows: 'Italy from north to south, refused in Napoli',
    provider: by.POSTE_ITALIANE,
    scans: [
      scan('-4d 11:15:00', 'Presa in carico', ITALY.milano, 'InTransit_PickedUp'),
      scan('-3d 04:38:00', 'In lavorazione presso il centro', ITALY.bologna),
      scan('-2d 07:26:00', 'In lavorazione presso il centro', ITALY.roma),
      scan('-1d 08:04:00', 'In consegna', ITALY.napoli, 'OutForDelivery_Other'),
      scan('-1d 12:50:00', 'Rifiutata dal destinatario', ITALY.napoli, 'DeliveryFailure_Rejected'),
    ],
  }),
  parcel({
    waybill: 'PQ6C4T0471829350',
    group: 'journeys',
    shows: 'Spain, late: Barcelona to Madrid with a delay in Zaragoza',
    provider: by.CORREOS,
    scans: [
      scan('-3d 13:33:00', 'Admitido', SPAIN.barcelona, 'InTransit_PickedUp'),
      scan('-2d 02:05:00', 'En tránsito', SPAIN.zaragoza),
      scan('0d 09:10:00', 'Retraso por condiciones meteorológicas', SPAIN.zaragoza, 'Exception_Delayed'),
    ],
  }),
]
