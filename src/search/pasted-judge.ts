import type { Proposal } from '../carriers/proposal.ts'
import { everyProposal, plainNumber } from '../carriers/propose-carriers.ts'

/** What stands around a text that may be a number. */
export type Standing = {
  /** A label of waybills right before it, or before it in the line; a label of something else right before it. */
  label: 'direct' | 'far' | 'other' | null
  /** Nothing else stands in its line or cell; or it begins the line. */
  place: 'alone' | 'start' | 'inside'
  /** A carrier is named beside it, or in its line. */
  named: 'beside' | 'line' | null
  /** Most lines are numbers. */
  isList: boolean
}

const digitsIn = (text: string) => text.match(/\d/g)?.length ?? 0

// What shops and desks write before the numbers of their own papers.
const ofPapers =
  /^(?:INV|INVOICE|SO|PO|ORD|ORDER|REF|SKU|RE|TICKET|CASE|REQ|RMA|TKT|INC|QT|QUO|DO|GRN|BILL|CUST|ACC|JOB|TASK|BUG|ID)[-_]?\d/i

/** Ten or eleven digits as a telephone has them where nothing says what they are. */
const isLikeTelephone = (plain: string) =>
  /^(?:0\d{8,10}|1[3-9]\d{9}|08\d{8,11}|601[02-46-9]\d{7}|601[15]\d{8}|628\d{8,11}|639\d{9}|9[6-9]\d{8})$/.test(
    plain,
  )

/** Eight digits that are a day, as computers write it. */
const isLikeDate = (plain: string) =>
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}|\d{6})?$/.test(plain)

/**
 * Whether a text is taken as a waybill number. An unmistakable format is enough; a weaker one needs a place or a
 * neighbour that speaks for it; without a format it takes a label, or a line of its own.
 */
export function isWaybill(text: string, { label, place, named, isList }: Standing): boolean {
  const plain = plainNumber(text)
  const digits = digitsIn(plain)
  if (plain.length < 5 || plain.length > 50 || digits < 3) return false
  const [best] = everyProposal(plain)
  const isNumeric = digits === plain.length
  const isGrouped = text.includes('-')
  if (best?.confidence === 'certain') return label !== 'other' || !isNumeric || plain.length >= 18
  if (label === 'other') return isPostal(plain, best)
  if (plain.length === 8 && isLikeDate(plain)) return false
  if (label === 'direct')
    return plain.length >= 6 && (digits >= 5 || plain.length >= 8) && !/^[A-Z]+$/i.test(text)
  if (isPostal(plain, best)) return true
  if (ofPapers.test(text)) return false
  const isAlone = place === 'alone'
  const isOdd = isNumeric && (isLikeDate(plain) || (isLikeTelephone(plain) && !(isList && isAlone)))
  if (isOdd && named !== 'beside') return false
  if (label === 'far' && plain.length >= 8 && (best !== undefined || plain.length >= 10)) return true
  if (isList && place !== 'inside')
    return digits >= 4 && (plain.length >= 8 || (isAlone && !isNumeric && plain.length >= 7))
  if (isAlone) return plain.length >= 8 && digits >= 4 && (!isGrouped || best !== undefined)
  if (named === 'beside')
    return plain.length >= 8 && digits >= (isNumeric || text !== text.toUpperCase() ? 4 : 3)
  if (best === undefined) return named === 'line' && plain.length >= 12 && !isGrouped
  if (best.confidence === 'likely') return plain.length >= (isNumeric ? 12 : 10) && !isGrouped
  return named === 'line' && plain.length >= 10
}

/** Two letters, nine digits and a country, or another form that hardly anything else has, even with a wrong check digit. */
const isPostal = (plain: string, best: Proposal | undefined) =>
  best?.reason.kind === 'misprint' || best?.reason.kind === 's10' || /^[A-Z]{2}\d{9}[A-Z]{2}$/.test(plain)
