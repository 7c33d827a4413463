import type { Proposal } from '../carriers/proposal.ts'
import { isMisprint } from '../carriers/propose-carriers.ts'
import type { BatchWords } from '../words/en-batch.ts'
import { badgeWords, type Words } from '../words/en.ts'
import { candidateWords } from './candidate-words.ts'
import { lastEventOf, movedMsAgo, parcelOf, stateOf, type Row } from './row.ts'

/** What stands under “Status” where there is no badge, and in a copied table. */
export function statusWords(row: Row, words: Words, batch: BatchWords): string {
  const parcel = parcelOf(row)
  if (parcel) return badgeWords(words, parcel.status, parcel.statusAsSent)
  return stateOf(row) === 'choose' ? batch.table.choose : batch.table.failed
}

/** The last event in the carrier's words, or why there is none. */
export function eventWords(
  row: Row,
  candidates: readonly Proposal[],
  words: Words,
  batch: BatchWords,
): string {
  const { table } = batch
  if (stateOf(row) === 'choose') return candidateWords(row.waybill, candidates, words, batch)
  const parcel = parcelOf(row)
  if (!parcel) return turnWords(row, batch)
  const event = lastEventOf(row)
  if (event) return event.text || parcel.statusNote || table.noText
  if (parcel.status !== 'NotFound') return parcel.statusNote || table.noScans
  return isMisprint(row.waybill) ? table.misprint(table.noRecord) : table.noRecord
}

/** How the look-up of a row without an answer stands. */
function turnWords({ check }: Row, batch: BatchWords): string {
  const { table } = batch
  const turn = check?.turn
  if (!turn) return table.waiting
  const { problem } = turn.failure ?? {}
  const why = turn.failure && (problem ? batch.failure[problem.kind] : batch.unreachable)
  if (problem?.kind === 'busy' && problem.position !== undefined && turn.phase === 'asking')
    return table.queued(problem.position)
  if (turn.phase === 'asking') return table.asking
  if (turn.phase === 'waiting') return table.waiting
  return why ?? table.failed
}

export const placeWords = (row: Row, batch: BatchWords): string =>
  lastEventOf(row)?.place?.name || batch.table.none

export function movementWords(row: Row, words: Words, batch: BatchWords, nowMs: number): string {
  const ms = movedMsAgo(row, nowMs)
  return ms === null ? batch.table.none : words.time.duration(ms)
}
