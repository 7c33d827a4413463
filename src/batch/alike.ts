import type { Proposal } from '../carriers/proposal.ts'
import { everyProposal, isMisprint, proposeCarriers } from '../carriers/propose-carriers.ts'
import { parcelOf, stateOf, type Row } from './row.ts'
import type { Notes } from './visit.ts'

/** Numbers without a carrier for which the same one comes first, as surely: one choice may be enough for all. */
export type Alike = {
  waybills: string[]
  candidates: readonly Proposal[]
  /** The only candidate of every one of them; null where one has several, or none. */
  only: Proposal | null
  isMisprint: boolean
}

export const candidatesOf = (waybill: string, notes: Notes): readonly Proposal[] =>
  notes.proposals.get(waybill) ?? proposeCarriers(waybill)

/** The rows without a carrier, those alike together, the largest group first. `candidates` are those of its first. */
export function toAlike(rows: readonly Row[], notes: Notes): Alike[] {
  const groups = new Map<string, Alike>()
  for (const row of rows) {
    if (stateOf(row) !== 'choose') continue
    const candidates = candidatesOf(row.waybill, notes)
    const [best] = candidates
    const only = candidates.length === 1 ? (best ?? null) : null
    const key = best ? `${best.code} ${best.confidence} ${isMisprint(row.waybill)}` : ''
    const group = groups.get(key) ?? { waybills: [], candidates, only, isMisprint: isMisprint(row.waybill) }
    if (only === null) group.only = null
    group.waybills.push(row.waybill)
    groups.set(key, group)
  }
  return [...groups.values()].toSorted((one, other) => other.waybills.length - one.waybills.length)
}

/**
 * The candidate after the carrier that has no record of a number, and after the last the first; null where there is no
 * other. Where the format of the number is known, a carrier that the text alone speaks for is none.
 */
export function nextCarrier(row: Row, notes: Notes): number | null {
  const parcel = parcelOf(row)
  if (parcel?.status !== 'NotFound' || parcel.events.length > 0) return null
  const written = new Set(everyProposal(row.waybill).map(({ code }) => code))
  const codes = candidatesOf(row.waybill, notes)
    .filter(({ code, reason }) => reason.kind !== 'named' || written.size === 0 || written.has(code))
    .map(({ code }) => code)
  const at = row.carrier === null ? -1 : codes.indexOf(row.carrier)
  return [...codes.slice(at + 1), ...codes].find((code) => code !== row.carrier) ?? null
}
