import { statusOfSubStatus } from '../parcel/status.ts'
import type { Provider } from './providers.ts'
import { instantOn, toEvent, type Scan } from './scan.ts'
import { found, type Example, type Scenario } from './scenario.ts'

const DAY_MS = 86_400_000

export type Leg = { provider: Provider; scans: readonly Scan[] }

export type Journey = {
  legs: readonly Leg[]
  /** The newest sub-status, where it is not that of the newest scan. */
  latest?: string
  note?: string
  /** How many days ago the newest scan is at least. */
  idleDays?: number
  as?: (trackInfo: UpstreamTrack, now: Date) => object
}

export type UpstreamTrack = {
  latest_status: { status: string; sub_status: string; sub_status_descr: string | null }
  tracking: { providers_hash: number; providers: { provider: Provider; events: object[] }[] }
}

type Timed = { scan: Scan; instant: number }

/** Places the journey on the calendar: the last day 0 on which its newest scan is not after `limit`. */
function onCalendar(scans: readonly Scan[], limit: number): Timed[] {
  // Somewhere it is already tomorrow, so the search begins a day ahead.
  let day = limit + DAY_MS
  const isAhead = (one: Scan) => !(one.at instanceof Date) && instantOn(day, one) > limit
  // From the newest on, which is the first to be ahead.
  while (scans.findLast(isAhead)) day -= DAY_MS
  return scans.map((scan) => ({ scan, instant: instantOn(day, scan) }))
}

/** `track_info` of a journey as it stands at `now`, in the shape and key order of the documented sample. */
export function toTrackInfo({ legs, latest, note, idleDays = 0, as }: Journey, now: Date): object {
  const scans = legs.flatMap((leg) => leg.scans)
  const timed = onCalendar(scans, now.getTime() - idleDays * DAY_MS)
  // Scans are written in the order in which they happened; the upstream sends the newest first.
  const newestFirst = timed.toReversed().toSorted((a, b) => b.instant - a.instant)
  const subStatus = latest ?? newestFirst[0]?.scan.subStatus ?? 'NotFound_Other'
  const providers = legs.map((leg) => {
    const own = new Set(leg.scans)
    const events = newestFirst
      .filter(({ scan }) => own.has(scan))
      .map(({ scan, instant }) => toEvent(scan, instant, leg.provider))
    return { provider: leg.provider, events }
  })
  const status = subStatus.split('_')[0] ?? ''
  const trackInfo: UpstreamTrack = {
    latest_status: { status, sub_status: subStatus, sub_status_descr: note ?? null },
    tracking: { providers_hash: -1207635293, providers },
  }
  return as?.(trackInfo, now) ?? trackInfo
}

export type Listed = Pick<Example, 'waybill' | 'group' | 'shows'> & Omit<Journey, 'legs'>

/** A number whose parcel travels with one provider after another. */
export function relay({ waybill, group, shows, ...journey }: Listed & Pick<Journey, 'legs'>): Scenario {
  const [first] = journey.legs
  const latest = journey.latest ?? journey.legs.at(-1)?.scans.at(-1)?.subStatus ?? 'NotFound_Other'
  return {
    waybill,
    carrier: first?.provider.key ?? 0,
    status: statusOfSubStatus(latest),
    group,
    shows,
    respond: (call) => found(call, toTrackInfo(journey, call.now)),
  }
}

/** A number whose parcel travels with one carrier. */
export function parcel({ provider, scans, ...rest }: Listed & Leg): Scenario {
  return relay({ ...rest, legs: [{ provider, scans }] })
}
