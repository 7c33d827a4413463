import type { Repair } from '../parcel/parcel.ts'
import type { Words } from './en.ts'

/** What was done to the data, in one sentence. */
export function repairSentence(repair: Repair, scans: number, words: Words): string {
  const sentence = Object.hasOwn(words.repairs.sentence, repair.kind)
    ? words.repairs.sentence[repair.kind]
    : undefined
  return sentence?.(repair.count, scans, repair.certain) ?? words.repairs.other(repair.kind)
}
