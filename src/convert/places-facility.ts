import { toCountry } from './places-country.ts'
import type { UpstreamEvent } from './read-schema.ts'

const FACILITY_WORDS =
  /\b(?:agency|airport|branch|building|bureau|carrier|cent(?:er|re|ro)|counter|customs|dc|delivery|depot|dispatch|distribution|drop|exchange|facility|gateway|hub|locker|mail|mall|office|outlets?|parcel|pick-?up|plant|point|port|post|processing|scp|shop|sort(?:ing)?|station|store|terminal|transit|unit|warehouse)\b|[仓站]|中心|网点|營業|营业|机场|機場|口岸|驿站|集散|分拨|转运|轉運|ศูนย์|สาขา/iu

const POSTCODE = /^(?=[^\s]*\d)[A-Z0-9]{2,4}[ -]?[A-Z0-9]{2,5}$/i

/**
 * The building of a scan, for display: what the location says beside the city, else what stands in `state` (the sample
 * keeps "Drop Point CDC JERTEH 307" there), where it sounds like a building. A name that sounds like none ("Selangor")
 * is taken for a state. This is a guess about words, and nothing is decided by it.
 */
export function toFacility(location: string | null, address: UpstreamEvent['address']): string | null {
  const city = address?.city ?? null
  const others = [address?.country, address?.postal_code, address?.street].map(plain)
  const rest = (location?.split(/[,，;；|]/) ?? [])
    .map((part) => withoutCity(part.trim(), city))
    .filter((part) => part !== '' && plain(part) !== plain(city) && !others.includes(plain(part)))
    .filter((part) => isFacility(part))
    .join(', ')
  if (rest !== '') return rest
  const state = address?.state ?? null
  return state !== null && plain(state) !== plain(city) && isFacility(state) ? state : null
}

const plain = (text: string | null | undefined) => (text ?? '').trim().toLowerCase()

/** "Gateway KTN_GATEWAY KOTA BHARU" names the city without a comma. */
function withoutCity(part: string, city: string | null): string {
  const end = city ? ` ${city}`.toLowerCase() : ''
  return end !== '' && part.toLowerCase().endsWith(end) ? part.slice(0, -end.length).trim() : part
}

/** Whether a text sounds like a building rather than a city or a state. */
export function isFacility(text: string): boolean {
  const isPostcode = POSTCODE.test(text) && !text.includes('_')
  if (isPostcode || /^[\d\s.-]+$/.test(text) || toCountry(text) !== null) return false
  // A number of five digits or more is a postal code: "Selangor 40000" is still a state.
  return /[\d_]/.test(text.replace(/\d{5,}/g, '')) || FACILITY_WORDS.test(text)
}
