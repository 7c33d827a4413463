import createFuzzySearch, { type Range } from '@nozbe/microfuzz'
import { OFFER_GROUPS, type Offer } from './offer.ts'

/** An offer that was met: the met parts of its name, first and behind the last character; the other word it was found by. */
export type Found = { offer: Offer; ranges: readonly Range[]; by: string | null }

/**
 * The offers that a query means, group by group: letters in their order are enough. Without a query all of them;
 * with one the group that holds the best comes first, and within it the best.
 */
export function findOffers(offers: readonly Offer[], query: string): Found[] {
  if (query === '')
    return OFFER_GROUPS.flatMap((group) =>
      offers.flatMap((offer) => (offer.group === group ? { offer, ranges: [], by: null } : [])),
    )
  const found = createFuzzySearch([...offers], {
    getText: ({ name, also }: Offer) => [name, ...also],
    // Beginnings of words, or three letters in a row: scattered letters are met by chance.
    strategy: 'smart',
  })(query)
  const groups = new Set(found.map(({ item }) => item.group))
  return [...groups].flatMap((group) =>
    found.flatMap(({ item: offer, matches }) => {
      if (offer.group !== group) return []
      const [inName, ...inOthers] = matches
      const at = inName ? -1 : inOthers.findIndex((ranges) => ranges !== null)
      const ranges = (inName ?? []).map(([from, to]): Range => [from, to + 1])
      return { offer, ranges, by: at < 0 ? null : (offer.also[at] ?? null) }
    }),
  )
}
