import type { Parcel } from '../parcel/parcel.ts'
import type { Address } from './address.ts'
import { fetchJson, parcelUrl } from './parcel-query.ts'

/** The upstream's own JSON beside ours; the proxy shows it to its operator alone. */
export const fetchRaw = (address: Address, signal: AbortSignal) =>
  fetchJson(`${parcelUrl(address)}?raw`, address, { signal }) as Promise<{
    parcel: Parcel
    upstream: unknown
  }>
