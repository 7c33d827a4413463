import { findCarrier } from '../carriers/find-carrier.ts'
import { proposeCarriers } from '../carriers/propose-carriers.ts'
import { readWaybill } from '../search/read-waybill.ts'
import { reasonText } from '../search/reason-text.ts'
import type { PaletteWords } from '../words/en-palette.ts'
import { enPaste } from '../words/en-paste.ts'
import type { Offer } from './offer.ts'

/** What is asked: a number of a carrier, by its 17TRACK code. */
export type Wanted = { waybill: string; carrier: number; name: string | null }

const MOST_PROPOSED = 4
const MOST_ASKED_LAST = 2

/** A parcel that this browser remembers; the name of its carrier and its label may be empty. */
export type Known = Wanted & { name: string; label: string }

/** Parcels that are watched or were looked up before, found by number, by label and by carrier. */
export const knownOffers = (known: readonly Known[], open: (wanted: Wanted) => void): Offer[] =>
  known.map(({ label, ...wanted }) => ({
    id: `${wanted.carrier} ${wanted.waybill}`,
    group: 'recent',
    name: wanted.waybill,
    also: [label, wanted.name].filter(Boolean),
    note: [label, wanted.name].filter(Boolean).join(' · ') || null,
    key: null,
    act: () => open(wanted),
  }))

/**
 * A typed number with each carrier it may be of: those that write their numbers like this, then those that were
 * asked last; and the way to choose another.
 */
export function trackOffers(
  query: string,
  known: readonly Known[],
  words: PaletteWords,
  { open, choose }: { open(wanted: Wanted): void; choose(waybill: string): void },
): Offer[] {
  const read = readWaybill(query)
  // A word is no number, though a waybill may be of letters alone: such a one has the form.
  if (!('waybill' in read) || !/\d/.test(read.waybill)) return []
  const { waybill } = read
  const names = new Map(known.map(({ carrier, name }) => [carrier, name]))
  const proposals = proposeCarriers(waybill).slice(0, MOST_PROPOSED)
  const reasons = new Map(proposals.map(({ code, reason }) => [code, reason]))
  const others = [...names.keys()].filter((code) => !reasons.has(code))
  const codes = [...reasons.keys(), ...others.slice(0, MOST_ASKED_LAST)]
  const of = (id: string, name: string, note: string | null, act: () => void): Offer => ({
    id,
    group: 'track',
    name,
    also: [],
    note,
    key: null,
    act,
  })
  return [
    ...codes.map((carrier) => {
      const name = findCarrier(carrier)?.name ?? (names.get(carrier) || null)
      const reason = reasons.get(carrier)
      return of(
        `track ${carrier}`,
        words.track(waybill, name ?? words.carrier(carrier)),
        reason ? reasonText(reason, enPaste) : null,
        () => open({ waybill, carrier, name }),
      )
    }),
    of('track', words.trackOther(waybill), null, () => choose(waybill)),
  ]
}
