import type { Place, Point } from '../parcel/parcel.ts'
import { anyCase } from './any-case.ts'
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
  const { address } = event
  const location = withoutStreet(event.location, address?.street ?? null)
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

/** The raw location without the street that the address names: on a delivery it is the recipient's. */
function withoutStreet(location: string | null, street: string | null): string | null {
  if (location === null || street === null || street.length < 4) return location
  const parts = location.split(anyCase(street)).map((part) => part.replace(/^[\s,;]+|[\s,;]+$/g, ''))
  return parts.length === 1 ? location : parts.filter((part) => part !== '').join(', ') || null
}
