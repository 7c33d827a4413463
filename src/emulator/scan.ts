import { toMilestone } from '../parcel/milestone.ts'
import type { Place } from './places.ts'
import { JT_ID, JT_MY, type Provider } from './providers.ts'
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

const dateOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

/** The instant (ms) of a scan where day 0 is the UTC date of `day` (ms). */
export function instantOn(day: number, { at, place }: Scan): number {
  if (at instanceof Date) return at.getTime()
  const [, days, time, seconds = ':00'] = at.match(/^(-?\d+)d (\d\d:\d\d)(:\d\d)?$/) ?? []
  return instantOf(`${dateOf(day + Number(days) * DAY_MS)}T${time}${seconds}`, place.zone)
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
    address: { country: city === null ? null : country || null, state, city, ...blank, coordinates },
  }
}

const shortDate = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })

export type UpstreamEvent = ReturnType<typeof plainEvent>

/** A scan as its carrier's part of the upstream's answer holds it. */
export function toEvent(scan: Scan, instant: number, provider: Provider): object {
  const event = plainEvent(scan, instant, provider)
  return scan.extra.as?.(event) ?? event
}

function plainEvent({ words, place, subStatus, extra }: Scan, instant: number, provider: Provider) {
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
