import { findCarrier } from './find-carrier.ts'
import type { Confidence, Proposal } from './proposal.ts'
import { everyProposal } from './propose-carriers.ts'

/** What a text tells of a number beside its format. */
export type Surroundings = {
  /** The carriers of the page that a link with this number leads to; empty for a page for all carriers. */
  link: { codes: readonly number[]; host: string } | null
  /** The carriers that are named with it, the best guess first, and in which words. */
  named: { codes: readonly number[]; text: string } | null
  /** Countries that the text speaks of (ISO 3166-1 alpha-2). */
  countries: ReadonlySet<string>
}

const MOST = 5
const weight: Record<Confidence, number> = { certain: 100, likely: 60, possible: 20 }

/**
 * The carriers that may have issued a number, best first and at most five, by its format and by what stands around
 * it. A name near it makes a carrier likely, never certain; a link to a carrier's own page does. Carriers that only
 * the number speaks for stand as in `everyProposal`, whatever the text: a country orders those that are named or linked.
 * A name does not bring a carrier to a number that is certainly written by others.
 */
export function weighProposals(waybill: string, { link, named, countries }: Surroundings): Proposal[] {
  const isHere = (code: number) => countries.has(findCarrier(code)?.country ?? '')
  const weighed = new Map<number, { proposal: Proposal; weight: number }>()
  everyProposal(waybill).forEach((proposal, at) => {
    weighed.set(proposal.code, { proposal, weight: weight[proposal.confidence] - Math.min(at, 15) })
  })
  const add = (code: number, at: number, those: number, told: Proposal, plus: number) => {
    const known = weighed.get(code)
    const isOne = those === 1
    const here = !isHere(code) ? 0 : known === undefined ? 25 : 12
    if (known === undefined || known.proposal.confidence === 'possible')
      weighed.set(code, {
        proposal: { ...told, confidence: isOne || known !== undefined ? told.confidence : 'possible' },
        weight: (known?.weight ?? 20) + plus - at + here,
      })
    else weighed.set(code, { proposal: known.proposal, weight: known.weight + plus - at + here })
  }
  const isCertain = everyProposal(waybill)[0]?.confidence === 'certain'
  named?.codes.forEach((code, at) => {
    if (isCertain && !weighed.has(code)) return
    add(
      code,
      at,
      named.codes.length,
      { code, confidence: 'likely', reason: { kind: 'named', text: named.text } },
      55,
    )
  })
  link?.codes.forEach((code, at) => {
    const confidence = link.codes.length === 1 ? 'certain' : 'likely'
    add(code, at, link.codes.length, { code, confidence, reason: { kind: 'url', host: link.host } }, 90)
    const told = weighed.get(code)
    if (link.codes.length === 1 && told !== undefined)
      told.proposal =
        told.proposal.confidence === 'certain'
          ? told.proposal
          : { code, confidence, reason: { kind: 'url', host: link.host } }
  })
  return [...weighed.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST)
    .map(({ proposal }) => proposal)
}
