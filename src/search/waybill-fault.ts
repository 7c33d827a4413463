import type { WaybillFault } from '../parcel/waybill.ts'
import type { Words } from '../words/en.ts'

/** What is wrong with a typed number, in words, and the number it may have meant. */
export function tellFault(fault: WaybillFault, words: Words): { message: string; cleaned: string | null } {
  const say = words.search.fault
  switch (fault.fault) {
    case 'empty':
      return { message: say.empty, cleaned: null }
    case 'characters':
      return { message: say.characters(fault.wrong), cleaned: fault.cleaned }
    case 'short':
      return { message: say.short(fault.length), cleaned: null }
    case 'long':
      return { message: say.long(fault.length), cleaned: null }
  }
}
