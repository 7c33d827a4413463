import { toPath } from '../lookup/address.ts'
import type { Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { readKept } from '../ui/use-kept.ts'
import { enRepairs } from '../words/en-repairs.ts'
import { enUpdate } from '../words/en-update.ts'
import { enWhy } from '../words/en-why.ts'
import type { Words } from '../words/en.ts'
import { AUDIENCES, LENGTHS, updateText, type UpdateKind } from '../words/update.ts'

/** Where the browser keeps which reply was copied last, so that one key copies its like, and whether a link belongs to it. */
export const LAST_AUDIENCE = 'waypost.update'
export const LAST_LENGTH = 'waypost.update-length'
export const LINK = 'waypost.update-link'
export const LINK_CHOICES = ['without', 'with'] as const

type Choice = UpdateKind & { hasLink: boolean }

/** One reply to copy. The link never holds the carrier's extra value, which can be a phone number's digits. */
export function writeUpdate(
  choice: Choice,
  parcel: Parcel,
  words: Words,
  nowMs: number,
  scale: Scale,
): string {
  const path = toPath({ carrier: parcel.carrier.code, waybill: parcel.waybill, param: null })
  return updateText(
    choice,
    { parcel, nowMs, scale, link: choice.hasLink ? new URL(path, location.origin).href : null },
    { words, update: enUpdate, why: enWhy, repairs: enRepairs },
  )
}

/** The reply of the kind that was copied last. */
export function lastUsedUpdate(parcel: Parcel, words: Words, nowMs: number, scale: Scale): string {
  const choice = {
    audience: AUDIENCES.find((one) => one === readKept(LAST_AUDIENCE)) ?? AUDIENCES[0],
    length: LENGTHS.find((one) => one === readKept(LAST_LENGTH)) ?? LENGTHS[0],
    hasLink: readKept(LINK) === 'with',
  }
  return writeUpdate(choice, parcel, words, nowMs, scale)
}
