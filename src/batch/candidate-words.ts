import type { Proposal } from '../carriers/proposal.ts'
import { isMisprint } from '../carriers/propose-carriers.ts'
import { reasonText } from '../search/reason-text.ts'
import type { BatchWords } from '../words/en-batch.ts'
import { enPaste } from '../words/en-paste.ts'
import type { Words } from '../words/en.ts'
import type { Alike } from './alike.ts'
import { fullCarrierName } from './carrier-names.ts'

/** How many candidates a row names; the others are counted. */
const NAMED = 2

/** The carriers that may have written a number, and that its check digit is wrong; where it is one, why. */
export function candidateWords(
  waybill: string,
  candidates: readonly Proposal[],
  words: Words,
  { table }: BatchWords,
): string {
  const [best, ...others] = candidates
  if (best === undefined) return table.noCandidates
  const isSaid = others.length === 0 && best.reason.kind === 'misprint'
  const names = candidates.slice(0, NAMED).map(({ code }) => fullCarrierName(code, words))
  const says =
    others.length === 0
      ? enPaste.mayBe(fullCarrierName(best.code, words), reasonText(best.reason, enPaste, words.locale))
      : table.candidates(names, candidates.length - names.length)
  return isMisprint(waybill) && !isSaid ? table.misprint(says) : says
}

/** What is known of numbers alike: the only carrier they may be of, that several fit, or that none is known. */
export function alikeWords(
  { waybills, candidates, only, isMisprint: isWrong }: Alike,
  words: Words,
  batch: BatchWords,
): string {
  const { choose } = batch
  const [first = ''] = waybills
  const n = waybills.length
  if (candidates.length === 0) return choose.unknown(n)
  if (only === null) return (isWrong ? choose.alikeMisprint : choose.alike)(n)
  if (n === 1) return `${candidateWords(first, [only], words, batch)}.`
  return (isWrong ? choose.onlyMisprint : choose.only)(fullCarrierName(only.code, words), n)
}
