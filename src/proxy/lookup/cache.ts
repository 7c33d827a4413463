import { LRUCache } from 'lru-cache'
import type { Parcel } from '../../parcel/parcel.ts'
import { isFinal } from '../../parcel/status.ts'
import type { Asked } from '../call/call.ts'
import type { KeptJson } from './kept-json.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** What map, key, object and the two buffers of one entry weigh beside its bytes. */
const ENTRY_OVERHEAD_BYTES = 800

/** One answer: our parcel and the upstream's own JSON (redacted), from the same call. Times are Unix ms. */
export type KeptParcel = { parcel: KeptJson; upstream: KeptJson; answeredAtMs: number; freshUntilMs: number }

/** One look-up, the same for every spelling of it. */
export const parcelKey = ({ carrier, waybill, param }: Asked): string =>
  JSON.stringify([carrier, waybill, param])

/** How long a parcel counts as fresh, in ms: nothing more happens to a final one, an unknown one may appear soon. */
export function lifeMs({ status, subStatus }: Pick<Parcel, 'status' | 'subStatus'>): number {
  if (isFinal(status, subStatus)) return 30 * MINUTE
  return status === 'NotFound' ? 30 * SECOND : 60 * SECOND
}

/** Bounded by bytes, since parcels differ a thousandfold in size. An entry past its life stays until pushed out. */
export function createParcelCache(megabytes: number): LRUCache<string, KeptParcel> {
  return new LRUCache<string, KeptParcel>({
    maxSize: megabytes * 1024 * 1024,
    sizeCalculation: ({ parcel, upstream }, key) =>
      parcel.length + upstream.length + 2 * key.length + ENTRY_OVERHEAD_BYTES,
  })
}
