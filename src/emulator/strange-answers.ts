import { parcel, type UpstreamTrack } from './journey.ts'
import { nothingKnown } from './not-found.ts'
import { at, MALAYSIA as MY } from './places.ts'
import { JT_MY, NINJAVAN_MY } from './providers.ts'
import { scan, type Scan } from './scan.ts'
import { found, type Scenario } from './scenario.ts'

const KUL_GATEWAY = at(MY.kualaLumpur, 'Gateway KUL_GATEWAY')
const IPOH = at(MY.ipoh, 'Drop Point IPH 107')

const northward: readonly Scan[] = [
  scan('-1d 14:10:20', 'Picked Up', at(MY.kajang, 'Drop Point PCP KAJANG 304'), 'InTransit_PickedUp'),
  scan('-1d 20:31:05', 'Arrival', KUL_GATEWAY),
  scan('-1d 23:58:47', 'Departure', KUL_GATEWAY),
  scan('0d 06:44:13', 'Arrival', IPOH),
]

const shown = (waybill: string, shows: string) => ({ waybill, group: 'data' as const, shows })
const northwardAs = (as: (trackInfo: UpstreamTrack) => object) => ({ provider: JT_MY, scans: northward, as })

const eventsOf = (trackInfo: UpstreamTrack) => trackInfo.tracking.providers[0]?.events ?? []

const withProviders = (providers: unknown) => (trackInfo: UpstreamTrack) => ({
  ...trackInfo,
  tracking: { ...trackInfo.tracking, providers },
})

const withStatus = (latest_status: unknown) => (trackInfo: UpstreamTrack) => ({ ...trackInfo, latest_status })

const notRegistered = (waybill: string, code: number, message: string): Scenario => ({
  ...shown(waybill, `Freshly registered, nothing fetched yet: code ${code} and no track_info`),
  carrier: JT_MY.key,
  status: 'NotFound',
  respond: ({ number, carrier, param }) =>
    Response.json({ code, message, data: { number, carrier, param, tag: '', track_info: null } }),
})

export const strangeAnswers: readonly Scenario[] = [
  notRegistered('DATA-FRESH', -18019909, 'No tracking information at this time.'),
  notRegistered('DATA-NOT-REGISTERED', -18019902, 'The tracking number has not been registered.'),
  parcel({
    ...shown('DATA-UNKNOWN-SUB-STATUS', 'The undocumented sub-status InTransit_TransportArrived'),
    provider: JT_MY,
    scans: [...northward.slice(0, 3), scan('0d 06:44:13', 'Arrival', IPOH, 'InTransit_TransportArrived')],
  }),
  parcel({
    ...shown('DATA-UNKNOWN-STATUS', 'The unknown main status Alert'),
    provider: JT_MY,
    scans: northward,
    latest: 'Alert_Other',
  }),
  parcel({
    ...shown('DATA-SPACED-STATUS', 'The main status written "In Transit", without a sub-status'),
    ...northwardAs(withStatus({ status: 'In Transit', sub_status: '', sub_status_descr: null })),
  }),
  parcel({
    ...shown('DATA-NO-STATUS', 'No latest_status; the scans are all there is'),
    ...northwardAs(withStatus(null)),
  }),
  parcel({
    ...shown('DATA-NOTE', "The carrier's own words for the status, beside those of the newest scan"),
    provider: JT_MY,
    scans: [...northward, scan('0d 09:20:00', 'On hold', IPOH, 'Exception_Delayed')],
    note: 'Road closed between Ipoh and Taiping; deliveries resume when it opens',
  }),
  parcel({
    ...shown(
      'DATA-CONTRADICTION',
      'The status says Delivered while the newest words are "Not delivered to sender"',
    ),
    provider: JT_MY,
    scans: [...northward, scan('0d 09:02:51', 'Not delivered to sender', IPOH)],
    latest: 'Delivered_Other',
  }),
  parcel({
    ...shown('DATA-OLDEST-FIRST', 'Scans sent oldest first'),
    ...northwardAs((trackInfo) => ({
      ...trackInfo,
      tracking: {
        ...trackInfo.tracking,
        providers: [{ provider: JT_MY, events: eventsOf(trackInfo).toReversed() }],
      },
    })),
  }),
  parcel({
    ...shown('DATA-NO-EVENTS', 'In transit, but the scans are null'),
    ...northwardAs(withProviders([{ provider: JT_MY, events: null }])),
  }),
  parcel({
    ...shown('DATA-NO-PROVIDERS', 'In transit, but providers is an empty list'),
    ...northwardAs(withProviders([])),
  }),
  parcel({
    ...shown('DATA-NO-PROVIDER', 'The scans come without saying who reported them'),
    ...northwardAs((trackInfo) => withProviders([{ events: eventsOf(trackInfo) }])(trackInfo)),
  }),
  {
    ...parcel({
      ...shown('DATA-OTHER-CARRIER', 'Asked of J&T, answered by Ninjavan'),
      provider: NINJAVAN_MY,
      scans: northward,
    }),
    carrier: JT_MY.key,
  },
  {
    ...shown('DATA-OTHER-CASE', 'The number is echoed in lower case'),
    carrier: JT_MY.key,
    status: 'NotFound',
    respond: (call) => found({ ...call, number: call.number.toLowerCase() }, nothingKnown(call.carrier)),
  },
]
