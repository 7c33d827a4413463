import type { Address } from './address.ts'
import { parcelUrl } from './parcel-query.ts'

/**
 * The same question to our own API for a shell, answered with the upstream's JSON beside ours. It holds no secret:
 * the extra value, which can be a phone number's digits, stands there as a variable. A carrier's number holds only
 * letters, digits and hyphens, so nothing in it ends the quotes.
 */
export function toCurl(address: Address, origin: string): string {
  const url = `curl --fail-with-body '${origin}${parcelUrl(address)}?raw'`
  return address.param === null ? url : `${url} --header "Waypost-Param: $PARAM"`
}
