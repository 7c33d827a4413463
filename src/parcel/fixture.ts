import { toMilestone, statusOfEvent } from './milestone.ts'
import type { Parcel, ParcelEvent } from './parcel.ts'

/** Short ways to write parcels in tests. */
export function scan(
  time: string | null,
  text: string,
  place: string | null,
  over: Partial<ParcelEvent> = {},
): ParcelEvent {
  const subStatus = over.subStatus ?? 'InTransit_Other'
  const hasOffset = time !== null && /(Z|[+-]\d\d:\d\d)$/.test(time)
  return {
    id: `${time} ${text} ${place}`,
    time,
    timeUtc: hasOffset ? `${new Date(time).toISOString().slice(0, 19)}Z` : null,
    zoneInferred: true,
    text,
    translation: null,
    status: statusOfEvent(null, subStatus),
    subStatus,
    milestone: toMilestone(null, subStatus),
    place: place === null ? null : placeAt(place),
    provider: 100079,
    ...over,
  }
}

const placeAt = (name: string) => ({
  name,
  facility: null,
  asSent: name.toUpperCase(),
  country: null,
  point: null,
  pointAsSent: null,
  pointSource: null,
})

/** The documented sample's twelve scans, as our own events (without their points). */
export const SAMPLE_EVENTS: ParcelEvent[] = [
  scan('2025-01-20T11:35:00+08:00', 'Out for Delivery', 'Besut', { subStatus: 'OutForDelivery_Other' }),
  scan('2025-01-20T10:43:57+08:00', 'Arrival', 'Besut'),
  scan('2025-01-20T08:45:47+08:00', 'Departure', 'Kuala Nerus'),
  scan('2025-01-20T03:01:11+08:00', 'Arrival', 'Kuala Nerus'),
  scan('2025-01-19T21:48:51+08:00', 'Departure', 'Kota Bharu'),
  scan('2025-01-19T21:46:12+08:00', 'Arrival', 'Kota Bharu'),
  scan('2025-01-18T22:26:17+08:00', 'Arrival', 'Kota Bharu'),
  scan('2025-01-18T22:26:15+08:00', 'Arrival', 'Kota Bharu'),
  scan('2025-01-18T22:26:14+08:00', 'Arrival', 'Kota Bharu'),
  scan('2025-01-18T22:26:13+08:00', 'Arrival', 'Kota Bharu'),
  scan('2025-01-18T18:11:08+08:00', 'Departure', 'Pasir Mas'),
  scan('2025-01-18T16:19:31+08:00', 'Picked Up', 'Tumpat', { subStatus: 'InTransit_PickedUp' }),
]

export const SAMPLE: Parcel = {
  waybill: '601609743303',
  carrier: {
    code: 100079,
    name: 'J&T Express (MY)',
    country: 'MY',
    phone: null,
    homepage: 'https://jtexpress.my/',
  },
  providers: [],
  status: 'OutForDelivery',
  statusAsSent: 'OutForDelivery',
  subStatus: 'OutForDelivery_Other',
  statusNote: null,
  events: SAMPLE_EVENTS,
  estimatedDelivery: null,
  checkedAt: '2025-01-20T05:47:00Z',
  stale: false,
  repairs: [],
}
