import { fuzzyMatch } from '@nozbe/microfuzz'
import { OFFER_GROUPS, type Offer } from './offer.ts'

/** First and behind the last character. */
type Range = readonly [from: number, to: number]

/** An offer that was met: the met parts of its name, and the other word it was found by. */
export type Found = { offer: Offer; ranges: readonly Range[]; by: string | null }

/**
 * The offers that a query means, group by group: beginnings of words are enough. Without a query all of them; with
 * one the group that holds the best comes first, and within it the best.
 */
export function findOffers(offers: readonly Offer[], query: string): Found[] {
  const met = offers.flatMap((offer) => meet(offer, query) ?? []).toSorted((a, b) => a.score - b.score)
  const groups = query === '' ? OFFER_GROUPS : new Set(met.map(({ offer }) => offer.group))
  return [...groups].flatMap((group) =>
    met.flatMap(({ offer, ranges, by }) => (offer.group === group ? { offer, ranges, by } : [])),
  )
}

/** The lower the score, the better; null where the query is not this one. */
function meet(offer: Offer, query: string): (Found & { score: number }) | null {
  if (query === '') return { offer, ranges: [], by: null, score: 0 }
  const name = fuzzyMatch(offer.name, query)
  const [other] = offer.also
    .map((by) => ({ by, score: fuzzyMatch(by, query)?.score ?? Infinity }))
    .toSorted((a, b) => a.score - b.score)
  if (name && name.score <= (other?.score ?? Infinity)) {
    const ranges = (name.matches[0] ?? []).map(([from, to]): Range => [from, to + 1])
    return { offer, ranges, by: null, score: name.score }
  }
  return other && other.score < Infinity ? { offer, ranges: [], by: other.by, score: other.score } : null
}
