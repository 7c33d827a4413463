import { toMilestone } from '../parcel/milestone.ts'
import { statusOfSubStatus } from '../parcel/status.ts'
import type { Place } from './places.ts'
import { JT_ID, JT_MY, type Provider } from './providers.ts'
import { found, type Example, type Scenario } from './scenario.ts'
import { instantOf, wallClockOf } from './wall-clock.ts'

const DAY_MS = 86_400_000

/** Carrier's words that name a day: `day(5)` is the date five days after the scan. */
type Words = string | ((day: (later: number) => string) => string)

type Extra = {
  location?: string
  translation?: { lang: string; description: string }
  /** A last change to the event, for what carriers do that no field of a scan can say. */
  as?: (event: UpstreamEvent) => object
}

export type Scan = { at: string | Date; words: Words; place: Place; subStatus: string; extra: Extra }

/**
 * One scan. `at` is a wall clock at its place, `-2d 16:19:31`, where day 0 is the latest day on which no
 * scan of the journey lies in the future; or an instant.
 */
export function scan(
  at: string | Date,
  words: Words,
  place: Place,
  subStatus = 'InTransit_Other',
  extra: Extra = {},
): Scan {
  return { at, words, place, subStatus, extra }
}

/** The same scans, some days earlier. */
export function earlier(days: number, scans: readonly Scan[]): Scan[] {
  return scans.map((one) => {
    if (one.at instanceof Date) return { ...one, at: new Date(one.at.getTime() - days * DAY_MS) }
    return { ...one, at: one.at.replace(/^-?\d+/, (day) => String(Number(day) - days)) }
  })
}

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

export type UpstreamEvent = ReturnType<typeof toEvent>
export type UpstreamTrack = {
  latest_status: { status: string; sub_status: string; sub_status_descr: string | null }
  tracking: { providers_hash: number; providers: { provider: Provider; events: object[] }[] }
}

type Timed = { scan: Scan; instant: number }

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

function instantOn(day: number, { at, place }: Scan): number {
  if (at instanceof Date) return at.getTime()
  const [, days, time, seconds = ':00'] = at.match(/^(-?\d+)d (\d\d:\d\d)(:\d\d)?$/) ?? []
  return instantOf(`${dateOf(day + Number(days) * DAY_MS)}T${time}${seconds}`, place.zone)
}

/** Places the journey on the calendar: the last day 0 on which its newest scan is not after `limit`. */
function onCalendar(scans: readonly Scan[], limit: number): Timed[] {
  // Somewhere it is already tomorrow, so the search begins a day ahead.
  let day = limit + DAY_MS
  const isAhead = (one: Scan) => !(one.at instanceof Date) && instantOn(day, one) > limit
  // From the newest on, which is the first to be ahead.
  while (scans.findLast(isAhead)) day -= DAY_MS
  return scans.map((scan) => ({ scan, instant: instantOn(day, scan) }))
}

// J&T sends latitude as longitude and the reverse, as text, and the depot where a state belongs.
const DEPOT_CARRIERS = new Set([JT_MY.key, JT_ID.key])

function placeFields({ facility, city, state, country, point }: Place, provider: Provider) {
  const blank = { street: null, postal_code: null }
  if (DEPOT_CARRIERS.has(provider.key)) {
    const upper = city?.toUpperCase() ?? null
    const location = [facility, upper].filter(Boolean).join(', ') || null
    const coordinates = {
      longitude: point && String(point.lat),
      latitude: point && String(point.lng),
    }
    return { location, address: { country: null, state: facility, city: upper, ...blank, coordinates } }
  }
  const location = city === null ? null : [facility, city, state, country].filter(Boolean).join(', ')
  const coordinates = { longitude: point?.lng ?? null, latitude: point?.lat ?? null }
  return {
    location,
    address: { country: city === null ? null : country, state, city, ...blank, coordinates },
  }
}

const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

function toEvent({ scan: { words, place, subStatus, extra }, instant }: Timed, provider: Provider) {
  const { date, time, offset } = wallClockOf(instant, place.zone)
  const { location, address } = placeFields(place, provider)
  const day = (later: number) => shortDate.format(Date.parse(date) + later * DAY_MS)
  return {
    time_iso: `${date}T${time}${offset}`,
    time_utc: `${new Date(instant).toISOString().slice(0, 19)}Z`,
    time_raw: { date, time, timezone: DEPOT_CARRIERS.has(provider.key) ? null : offset },
    description: typeof words === 'string' ? words : words(day),
    ...(extra.translation && { description_translation: extra.translation }),
    location: extra.location ?? location,
    stage: toMilestone(null, subStatus) as string | null,
    sub_status: subStatus,
    address,
  }
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
      .map((one) => {
        const event = toEvent(one, leg.provider)
        return one.scan.extra.as?.(event) ?? event
      })
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
