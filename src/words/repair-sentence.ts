import type { Repair } from '../parcel/parcel.ts'
import type { LaterWords } from './en-later.ts'

/** What was done to the data, in one sentence. */
export function repairSentence(repair: Repair, scans: number, { repairs }: LaterWords): string {
  const sentence = Object.hasOwn(repairs.sentence, repair.kind) ? repairs.sentence[repair.kind] : undefined
  return sentence?.(repair.count, scans, repair.certain) ?? repairs.other(repair.kind)
}
