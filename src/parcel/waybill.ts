/** Shortest and longest waybill number, in characters. */
export const WAYBILL_LENGTH = { min: 5, max: 50 } as const

/** What is wrong with a text that was meant as a waybill number, and what it may have meant. */
export type WaybillFault =
  | { fault: 'empty' }
  | { fault: 'characters'; wrong: string[]; cleaned: string | null }
  | { fault: 'short'; length: number }
  | { fault: 'long'; length: number }

/**
 * Reads a waybill number: 5 to 50 letters, digits and hyphens, compared without regard to case.
 * Spaces around it and invisible characters from a clipboard are taken off; anything else that
 * does not belong is named, with the number that remains without it where that is one.
 */
export function parseWaybill(text: string): { waybill: string } | WaybillFault {
  const typed = text.replace(/[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g, '').trim()
  if (typed === '') return { fault: 'empty' }
  const wrong = [...new Set(typed.match(/[^A-Za-z0-9-]/gu) ?? [])]
  if (wrong.length > 0) {
    const cleaned = parseWaybill(typed.replace(/[^A-Za-z0-9-]/gu, ''))
    return { fault: 'characters', wrong, cleaned: 'waybill' in cleaned ? cleaned.waybill : null }
  }
  if (typed.length < WAYBILL_LENGTH.min) return { fault: 'short', length: typed.length }
  if (typed.length > WAYBILL_LENGTH.max) return { fault: 'long', length: typed.length }
  return { waybill: typed.toUpperCase() }
}

/** Reads a 17TRACK carrier code: a positive whole number of at most nine digits. */
export function parseCarrierCode(text: string): number | null {
  const typed = text.trim()
  return /^[1-9]\d{0,8}$/.test(typed) ? Number(typed) : null
}

/** The extra value some carriers ask for (a postcode, digits of a phone number): 1 to 100 printable characters. */
export function parseParam(text: string): string | null {
  const typed = text.trim()
  return /^[\p{L}\p{N}\p{P}\p{S} ]{1,100}$/u.test(typed) ? typed : null
}
