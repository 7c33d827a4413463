/** What the palette can list: headings, in the order they have while nothing is typed. */
export const OFFER_GROUPS = ['track', 'last', 'batch', 'parcel', 'map', 'recent', 'go', 'app'] as const
export type OfferGroup = (typeof OFFER_GROUPS)[number]

/** One line of the palette. */
export type Offer = {
  /** Unique in the list. */
  id: string
  group: OfferGroup
  name: string
  /** What else it is found by; the one that was met is shown. */
  also: readonly string[]
  /** Quiet words at the right. */
  note: string | null
  /** As the list of actions writes it. */
  key: string | null
  act(): void
}
