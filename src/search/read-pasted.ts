import type { Proposal } from '../carriers/proposal.ts'
import { plainNumber, proposeCarriers } from '../carriers/propose-carriers.ts'
import { WAYBILL_LENGTH } from '../parcel/waybill.ts'

/** A number of a pasted text, the line it stood in (from 1) and its carriers, best first, at most five. */
export type PastedNumber = { waybill: string; line: number; proposals: Proposal[] }

/** What a pasted text holds. `overflow` counts the numbers beyond the 500 that are taken. */
export type Pasted = {
  found: PastedNumber[]
  duplicates: number
  unread: { line: number; text: string }[]
  lines: number
  overflow: number
}

export const MOST_PASTED = 500

/**
 * The waybill numbers of a pasted text, each once whatever its case and groups, with the carriers that may have
 * issued them. Lines that look meant and hold no number are listed, with their place.
 */
export function readPasted(text: string): Pasted {
  const lines = text.split(/\r\n?|\n/)
  const seen = new Set<string>()
  const pasted: Pasted = { found: [], duplicates: 0, unread: [], lines: lines.length, overflow: 0 }
  lines.forEach((line, at) => {
    const numbers = (line.match(/[A-Za-z0-9-]+/g) ?? []).filter(
      (word) => /\d/.test(word) && word.length >= WAYBILL_LENGTH.min && word.length <= WAYBILL_LENGTH.max,
    )
    if (numbers.length === 0 && line.trim() !== '') pasted.unread.push({ line: at + 1, text: line.trim() })
    for (const number of numbers) {
      const plain = plainNumber(number)
      if (seen.has(plain)) pasted.duplicates++
      else if (pasted.found.length === MOST_PASTED) pasted.overflow++
      else
        pasted.found.push({
          waybill: number.toUpperCase(),
          line: at + 1,
          proposals: proposeCarriers(number),
        })
      seen.add(plain)
    }
  })
  return pasted
}
