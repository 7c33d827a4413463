import type { WaybillFault } from '../parcel/waybill.ts'
import type { LaterWords } from '../words/en-later.ts'
import type { PasteWords } from '../words/en-paste.ts'
import { isShortened } from './shortened.ts'

export type Fault =
  | ({ field: 'waybill'; typed: string } & (WaybillFault | { fault: 'unfound' }))
  | { field: 'carrier' }
  | { field: 'param' }

/** What is wrong with a field, in words. */
export function faultText(fault: Fault, { fault: say }: LaterWords, paste: PasteWords): string {
  if (fault.field !== 'waybill') return say[fault.field]
  if (isShortened(fault.typed)) return paste.shortened
  switch (fault.fault) {
    case 'empty':
      return say.empty
    case 'unfound':
      return say.unfound
    case 'characters':
      return say.characters(fault.wrong)
    case 'short':
      return say.short(fault.length)
    case 'long':
      return say.long(fault.length)
  }
}

/** The number that may have been meant; what a spreadsheet left of one is none. */
export const meantBy = (fault: Fault): string | null =>
  fault.field === 'waybill' && fault.fault === 'characters' && !isShortened(fault.typed)
    ? fault.cleaned
    : null
