import type { Place, Point } from '../parcel/parcel.ts'
import { toCountry } from './places-country.ts'
import { toFacility } from './places-facility.ts'
import { withoutStreet } from './places-street.ts'
import { toTitleCase } from './places-title-case.ts'
import type { Located } from './points.ts'
import type { UpstreamEvent } from './read-schema.ts'

type Sent = Pick<UpstreamEvent, 'location' | 'address'>
type Names = Pick<Place, 'facility' | 'asSent' | 'country'> & { city: string | null }

/**
 * Where a scan was made. `name` is for people: the city, else the facility, else the raw text; where nothing
 * but a point was sent, its latitude and longitude. Street and postal code are never shown: they can be the recipient's.
 */
export function toPlace(sent: Sent, located: Located, namesOf = toNames): Place | null {
  const { city, facility, asSent, country } = namesOf(sent)
  if (asSent === '' && !located.point) return null
  return {
    name: city ?? facility ?? (asSent || pointText(located.point)),
    facility,
    asSent,
    country,
    point: located.point,
    pointAsSent: located.asSent,
    pointSource: located.source,
  }
}

/** Remembers the places of one parcel: it is scanned several times at each. */
export function createNames(): (sent: Sent) => Names {
  const known = new Map<string, Names>()
  return (sent) => {
    const { country, state, city, street, postal_code } = sent.address ?? NO_ADDRESS
    const key = `${sent.location}\n${country}\n${state}\n${city}\n${street}\n${postal_code}`
    const names = known.get(key) ?? toNames(sent)
    known.set(key, names)
    return names
  }
}

const NO_ADDRESS = { country: null, state: null, city: null, street: null, postal_code: null }

/** Longer than any address: what stands there is not looked through for names of places. */
const LONGEST_PLACE = 1000

function toNames({ location: sent, address }: Sent): Names {
  if ([sent, ...Object.values(address ?? {})].some((text) => (text?.length ?? 0) > LONGEST_PLACE))
    // Where a street is named it may be in there.
    return {
      city: null,
      facility: null,
      asSent: address?.street ? '' : (sent ?? '').slice(0, LONGEST_PLACE),
      country: null,
    }
  const location = withoutStreet(sent, address?.street ?? null)
  return {
    city: address?.city ? toTitleCase(address.city) : null,
    facility: toFacility(location, address),
    asSent: location ?? joined([address?.state, address?.city, address?.country]),
    country: toCountry(address?.country ?? null),
  }
}

const joined = (parts: (string | null | undefined)[]) => parts.filter((part) => part).join(', ')

const pointText = (point: Point | null) => (point ? `${point.lat}, ${point.lng}` : '')
