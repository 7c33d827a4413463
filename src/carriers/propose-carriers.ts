import { numberFormats } from './number-formats.ts'
import type { Confidence, Proposal } from './proposal.ts'

const MOST = 5
// One number of a pasted text is looked at many times.
const remembered = new Map<string, readonly Proposal[]>()
const MOST_REMEMBERED = 5000

const rank: Record<Confidence, number> = { certain: 0, likely: 1, possible: 2 }

/** The number as it is compared: upper case, without the spaces, dots and hyphens of its printed groups. */
export const plainNumber = (waybill: string) => waybill.replace(/[\s.-]+/g, '').toUpperCase()

/**
 * The carriers that write their numbers like this one, best first and at most five; none where no well-known
 * format fits. A proposal, never a choice: formats overlap, and most carriers have no telling one.
 */
export function proposeCarriers(waybill: string): Proposal[] {
  return everyProposal(waybill).slice(0, MOST)
}

/**
 * All of them, each carrier once with its best reason. The surer come first; those that are equally sure stand in the
 * order of `numberFormats`, and those of one format in the order it names them.
 */
export function everyProposal(waybill: string): readonly Proposal[] {
  const number = plainNumber(waybill)
  const known = remembered.get(number)
  if (known !== undefined) return known
  const proposals = compare(number)
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(number, proposals)
  return proposals
}

/** Whether a number is written like those of a carrier but for its check digit, and fits nothing better. */
export const isMisprint = (waybill: string): boolean => everyProposal(waybill)[0]?.reason.kind === 'misprint'

function compare(number: string): Proposal[] {
  const proposals = numberFormats
    .flatMap(({ shape, propose }) => {
      const found = number.match(shape)
      return found === null ? [] : propose(found)
    })
    .toSorted((a, b) => rank[a.confidence] - rank[b.confidence])
  const first = new Map<number, Proposal>()
  for (const one of proposals) if (!first.has(one.code)) first.set(one.code, one)
  return [...first.values()]
}
