import type { Place, Point } from '../parcel/parcel.ts'
import { toCountry } from './places-country.ts'
import { toFacility } from './places-facility.ts'
import { toTitleCase } from './places-title-case.ts'
import type { Located } from './points.ts'
import type { UpstreamEvent } from './read-schema.ts'

/**
 * Where a scan was made. `name` is for people: the city, else the facility, else the raw text; where nothing
 * but a point was sent, its latitude and longitude. Street and postal code are never shown: they can be the recipient's.
 */
export function toPlace(event: Pick<UpstreamEvent, 'location' | 'address'>, located: Located): Place | null {
  const { location, address } = event
  const asSent = location ?? joined([address?.state, address?.city, address?.country])
  if (asSent === '' && !located.point) return null
  const facility = toFacility(location, address)
  const city = address?.city ? toTitleCase(address.city) : null
  return {
    name: city ?? facility ?? (asSent || pointText(located.point)),
    facility,
    asSent,
    country: toCountry(address?.country ?? null),
    point: located.point,
    pointAsSent: located.asSent,
    pointSource: located.source,
  }
}

const joined = (parts: (string | null | undefined)[]) => parts.filter((part) => part).join(', ')

const pointText = (point: Point | null) => (point ? `${point.lat}, ${point.lng}` : '')
