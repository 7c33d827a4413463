import { findCarrier } from '../carriers/find-carrier.ts'
import type { Proposal } from '../carriers/proposal.ts'
import { proposeCarriers } from '../carriers/propose-carriers.ts'

/** The carriers that are worth a question: a mere length fits too many to be shown beside something better. */
export function proposeChosen(waybill: string): Proposal[] {
  const proposals = proposeCarriers(waybill)
  const telling = proposals.filter(({ reason }) => reason.kind !== 'length')
  return telling.length > 0 ? telling : proposals
}

export const nameOf = (code: number): string | null => findCarrier(code)?.name ?? null
