import { toTrackInfo, type Journey } from './journey.ts'
import { carrierKnowsNothing } from './not-found.ts'
import { at, MALAYSIA as MY, nowhere, type Place } from './places.ts'
import { JT_MY } from './providers.ts'
import { scan, type Scan } from './scan.ts'
import { found, type Call, type Scenario } from './scenario.ts'

const TOWNS: readonly [Place, string][] = [
  [MY.ipoh, 'IPH'],
  [MY.melaka, 'MLK'],
  [MY.seremban, 'SRB'],
  [MY.kuantan, 'KUA'],
  [MY.johorBahru, 'JHB'],
  [MY.alorSetar, 'AOR'],
  [MY.taiping, 'TPG'],
  [MY.petalingJaya, 'PJS'],
  [MY.kotaBharu, 'KBR'],
]
const KUL_GATEWAY = at(MY.kualaLumpur, 'Gateway KUL_GATEWAY')

type Plot = Omit<Journey, 'legs'> & { scans: readonly Scan[] }

/** What may have become of a parcel to a town, as often as in a support desk's list: most are on their way. */
function plotsTo(town: Place, code: string, minutes: number): readonly (Plot | null)[] {
  const clock = (hour: number) => `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  const drop = at(town, `Drop Point ${code} ${100 + minutes}`)
  const start = [
    scan(`-2d ${clock(14)}`, 'Picked Up', at(MY.kajang, 'Drop Point PCP KAJANG 304'), 'InTransit_PickedUp'),
    scan(`-2d ${clock(21)}`, 'Arrival', KUL_GATEWAY),
  ]
  const there = [
    ...start,
    scan(`-1d ${clock(3)}`, 'Departure', KUL_GATEWAY),
    scan(`0d ${clock(6)}`, 'Arrival', drop),
  ]
  const out = [...there, scan(`0d ${clock(8)}`, 'Out for Delivery', drop, 'OutForDelivery_Other')]
  const delivered = [...out, scan(`0d ${clock(11)}`, 'Delivered', drop, 'Delivered_Other')]
  const label = scan(`0d ${clock(9)}`, 'Label created, not yet handed over', nowhere(town), 'InfoReceived')
  return [
    { scans: start },
    { scans: there },
    { scans: out },
    { scans: delivered },
    { scans: delivered, idleDays: 1 },
    { scans: start, idleDays: 1 },
    { scans: there },
    { scans: [label] },
    { scans: delivered },
    { scans: there, idleDays: 4 },
    { scans: [...out, scan(`0d ${clock(17)}`, 'Customer not in', drop, 'DeliveryFailure_NoBody')] },
    { scans: out },
    { scans: start },
    { scans: delivered },
    { scans: [...there, scan(`0d ${clock(10)}`, 'Held at the counter', drop, 'AvailableForPickup_Other')] },
    null,
    { scans: [...there, scan(`0d ${clock(7)}`, 'Parcel damaged, held', drop, 'Exception_Damage')] },
  ]
}

/** Neighbouring numbers go to different towns and meet different ends, the same ones every time. */
function respond(call: Call): Response {
  const last = Number(call.number.slice(-4))
  const [town, code] = TOWNS[last % TOWNS.length] ?? [MY.ipoh, 'IPH']
  const plots = plotsTo(town, code, (last * 7) % 60)
  const plot = plots[last % plots.length]
  // The numbers are J&T's: whoever asks another carrier learns that it has no record.
  if (!plot || call.carrier !== JT_MY.key) return carrierKnowsNothing(call)
  const { scans, ...journey } = plot
  return found(call, toTrackInfo({ ...journey, legs: [{ provider: JT_MY, scans }] }, call.now))
}

export const batch: readonly Scenario[] = [
  {
    waybill: '601609740000',
    carrier: JT_MY.key,
    status: 'InTransit',
    group: 'journeys',
    shows:
      'For a batch: 60160974 and any four digits is a parcel of its own, another carrier knows none of them',
    pattern: /^60160974\d{4}$/,
    respond,
  },
]
