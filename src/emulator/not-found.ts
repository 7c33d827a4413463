import * as providers from './providers.ts'
import { found, type Call } from './scenario.ts'

const byKey = new Map<number, providers.Provider>(Object.values(providers).map((one) => [one.key, one]))

/** The carrier as the upstream would name it; without words where the emulator has no journey of it. */
const providerOf = (carrier: number): providers.Provider =>
  byKey.get(carrier) ?? { key: carrier, name: '', alias: '', tel: '', homepage: '', country: '' }

/** `track_info` of a number of which the carrier knows nothing. */
export function nothingKnown(carrier: number, subStatus = 'NotFound_Other') {
  return {
    latest_status: { status: 'NotFound', sub_status: subStatus, sub_status_descr: null },
    tracking: { providers_hash: 0, providers: [{ provider: providerOf(carrier), events: [] }] },
  }
}

export const carrierKnowsNothing = (call: Call): Response => found(call, nothingKnown(call.carrier))
