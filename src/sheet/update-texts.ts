import type { Parcel } from '../parcel/parcel.ts'
import { AUDIENCES, type Audience } from '../status/UpdateCard.tsx'
import { readKept } from '../ui/use-kept.ts'
import { enLater } from '../words/en-later.ts'
import type { Words } from '../words/en.ts'
import { customerUpdate, ticketUpdate } from '../words/update.ts'

/** Where the browser keeps which of the two was used last, so that one key copies it again. */
export const LAST_USED = 'waypost.update'

/** The two replies to copy. */
export function updateTexts(parcel: Parcel, words: Words, nowMs: number): Record<Audience, string> {
  return {
    customer: customerUpdate(parcel, words, enLater, nowMs),
    ticket: ticketUpdate(parcel, words, enLater, nowMs),
  }
}

/** The reply for whom it was copied last. */
export function lastUsedUpdate(parcel: Parcel, words: Words, nowMs: number): string {
  const audience = AUDIENCES.find((one) => one === readKept(LAST_USED)) ?? AUDIENCES[0]
  return updateTexts(parcel, words, nowMs)[audience]
}
