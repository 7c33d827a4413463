import type { Parcel } from '../parcel/parcel.ts'
import type { Lookup } from './use-parcel.ts'

const YOUNG_MS = 5 * 60_000

/** Whether the page must say that this answer is not the newest there could be. */
export const isOldAnswer = (
  { stale, checkedAt }: Parcel,
  { isOnline, failure, staleRun }: Lookup,
  nowMs: number,
): boolean =>
  !isOnline ||
  failure !== null ||
  // An answer seconds past its life, with a newer one under way, is no news; an old one is, and one that stays.
  (stale && (staleRun > 1 || nowMs - Date.parse(checkedAt) > YOUNG_MS))
