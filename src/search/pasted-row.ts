import type { Chunk } from './pasted-chunks.ts'
import { isWaybill } from './pasted-judge.ts'

/** What may stand between the numbers of a row: signs, and words that only add one to another. */
const between = /^(?:[\s,;/|&+·•、。]|\b(?:and|dan|und|et|y|e|и|va)\b|[和及與与])*$/iu
const digitsIn = (text: string) => text.match(/\d/g)?.length ?? 0

/** Long enough to be a number of its own; digits alone must be more, as shorter ones count and date things. */
export const isOfRow = (text: string): boolean =>
  digitsIn(text) >= 4 && text.length >= (/^[\d-]+$/.test(text) ? 10 : 8)

/** Whether a number of a row is taken: telephone numbers are not, a name or a list must speak for those. */
export const isNumberOfRow = (text: string): boolean =>
  isOfRow(text) && isWaybill(text, { label: null, place: 'alone', named: null, isList: false })

/** Whether a line is several numbers beside one another and nothing else: then each is one, as in a column. */
export function isRowOfNumbers(chunks: readonly Chunk[], line: string): boolean {
  const numbers = chunks.filter(({ text }) => digitsIn(text) > 0)
  if (numbers.filter(({ text }) => isOfRow(text)).length < 2) return false
  if (numbers.some(({ text }) => text.length < 5 || digitsIn(text) < 4)) return false
  const ends = [...numbers, { from: line.length, to: line.length }]
  return ends.every(({ from }, at) => between.test(line.slice(numbers[at - 1]?.to ?? 0, from)))
}
