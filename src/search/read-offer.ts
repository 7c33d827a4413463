import { findCarrier } from '../carriers/find-carrier.ts'
import type { Proposal } from '../carriers/proposal.ts'
import { proposeCarriers } from '../carriers/propose-carriers.ts'
import type { ChosenCarrier } from './CarrierField.tsx'
import { readPasted } from './read-pasted.ts'

/** The carriers that a number may be of, best first. */
export type Offer = {
  waybill: string
  proposals: readonly Proposal[]
  /** The one that Enter takes: it stands out, and the person can see it. */
  first: ChosenCarrier | null
  isCertain: boolean
}

/** What a number by itself brings. A mere length fits too many carriers to be shown beside something better. */
export function offerFor(waybill: string): Offer {
  const proposals = proposeCarriers(waybill)
  const telling = proposals.filter(({ reason }) => reason.kind !== 'length')
  return toOffer(waybill, telling.length > 0 ? telling : proposals)
}

/** What a pasted text brings: the offer for its only number, or how many numbers it holds. */
export function readOffer(text: string): Offer | 'none' | 'many' {
  const { found } = readPasted(text)
  const [only] = found
  if (only === undefined) return 'none'
  return found.length > 1 ? 'many' : toOffer(only.waybill, only.proposals)
}

function toOffer(waybill: string, proposals: readonly Proposal[]): Offer {
  const [best, second] = proposals
  const standsOut =
    best !== undefined && best.confidence !== 'possible' && best.confidence !== second?.confidence
  const isCertain = best?.confidence === 'certain'
  const first =
    best && (standsOut || isCertain) ? { code: best.code, name: findCarrier(best.code)?.name ?? null } : null
  return { waybill, proposals, first, isCertain }
}

/** Whether a carrier that stood in the field before may stay: it is as likely as any for the new number. */
export function mayStay(carrier: number, { proposals }: Offer): boolean {
  const [best] = proposals
  return (
    best === undefined ||
    proposals.some(({ code, confidence }) => code === carrier && confidence === best.confidence)
  )
}
