import { toTrackInfo } from './journey.ts'
import { at, MALAYSIA as MY, type Place } from './places.ts'
import { JT_MY } from './providers.ts'
import { scan, type Scan } from './scan.ts'
import { found, type Call, type Scenario } from './scenario.ts'

const KAJANG = at(MY.kajang, 'Drop Point PCP KAJANG 304')
const KUL_GATEWAY = at(MY.kualaLumpur, 'Gateway KUL_GATEWAY')
const PETALING_JAYA = at(MY.petalingJaya, 'Drop Point PJS 210')

type Step = [seconds: number, words: string, place: Place, subStatus?: string]

/** What happens when, in seconds from the first time somebody asks. */
const story: readonly Step[] = [
  [-72_000, 'Picked Up', KAJANG, 'InTransit_PickedUp'],
  [-61_200, 'Arrival', KUL_GATEWAY],
  [-28_800, 'Departure', KUL_GATEWAY],
  [-5_400, 'Arrival', PETALING_JAYA],
  [20, 'Out for Delivery', PETALING_JAYA, 'OutForDelivery_Other'],
  [60, 'Delivered', PETALING_JAYA, 'Delivered_Other'],
]

function scansSoFar({ now, firstAsked }: Call): Scan[] {
  return story
    .map(([seconds, words, place, subStatus]) =>
      scan(new Date(firstAsked.getTime() + seconds * 1000), words, place, subStatus),
    )
    .filter(({ at }) => at <= now)
}

export const moving: readonly Scenario[] = [
  {
    waybill: 'MOVES-WHEN-POLLED',
    carrier: JT_MY.key,
    status: 'InTransit',
    group: 'journeys',
    shows:
      'In transit when first asked for, out for delivery 20 s later, delivered after 60 s; MOVES-WHEN-POLLED-anything begins anew',
    anySuffix: true,
    respond: (call) =>
      found(call, toTrackInfo({ legs: [{ provider: JT_MY, scans: scansSoFar(call) }] }, call.now)),
  },
]
