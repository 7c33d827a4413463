import type { Repair } from '../parcel/parcel.ts'
import type { RepairWords } from './en-repairs.ts'

/** What was done to the data, in one sentence. */
export function repairSentence(repair: Repair, scans: number, repairs: RepairWords): string {
  const sentence = Object.hasOwn(repairs.sentence, repair.kind) ? repairs.sentence[repair.kind] : undefined
  return sentence?.(repair.count, scans, repair.certain) ?? repairs.other(repair.kind)
}
