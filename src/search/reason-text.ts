import { countryName } from '../carriers/country-names.ts'
import type { Reason } from '../carriers/proposal.ts'
import type { PasteWords } from '../words/en-paste.ts'

/** Why a carrier is proposed, as part of a sentence: `12 digits that begin with 60`. */
export function reasonText(reason: Reason, words: PasteWords, language = 'en'): string {
  switch (reason.kind) {
    case 's10':
      return words.reason.s10(countryName(reason.country, language))
    case 'prefix':
      return words.reason.prefix(reason.prefix, reason.digits)
    case 'check-digit':
      return words.reason['check-digit'](reason.digits)
    case 'length':
      return words.reason.length(reason.digits)
    case 'url':
      return words.reason.url(reason.host)
    case 'named':
      return words.reason.named(reason.text)
    default:
      return words.reason[reason.kind]()
  }
}
