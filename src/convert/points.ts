import type { Place, Point } from '../parcel/parcel.ts'
import type { NoteRepair } from './convert-repairs.ts'
import { createInside, isBlockReversed, isSwappedInto, type Clue, type Inside } from './points-evidence.ts'
import { readPair, type Pair, type SentCoordinates } from './points-pair.ts'
import { pointWords } from './points-words.ts'

/** Where a scan is drawn. `asSent` holds the raw words where the point is not what was sent. */
export type Located = {
  point: Point | null
  asSent: Place['pointAsSent']
  source: Place['pointSource']
  isMissing: boolean
}

/** One scan of a provider: its raw coordinates, and the country (alpha-2) that the scan itself names. */
export type Scan = { sent: SentCoordinates; country: string | null }

/**
 * The points of one provider's scans, in their order. Reversed coordinates are put right where something proves it:
 * a latitude above 90 for certain; for its neighbours, and by the outline of the country, with doubt. A longitude above
 * 90 is never swapped. Everything that was swapped, dropped or looks odd is noted.
 */
export function toPoints(scans: Scan[], providerCountry: string | null, note: NoteRepair): Located[] {
  const clues = scans.map(({ sent, country }) => ({ pair: readPair(sent), country }))
  const inside = createInside()
  const isReversed = isBlockReversed(clues, inside)
  const isSwapped = providerCountry !== null && isSwappedInto(providerCountry, clues, inside)
  const block = { isReversed, providerCountry, isSwapped, inside }
  return clues.map((clue) => locate(clue, block, note))
}

type Block = { isReversed: boolean; providerCountry: string | null; isSwapped: boolean; inside: Inside }
type EitherPair = Extract<Pair, { kind: 'either' }>

function locate({ pair, country }: Clue, block: Block, note: NoteRepair): Located {
  switch (pair.kind) {
    case 'missing':
      return { point: null, asSent: pair.asSent, source: null, isMissing: true }
    case 'invalid':
      note('coordinates-invalid', true, () => pointWords.invalid(pair))
      return { point: null, asSent: pair.asSent, source: null, isMissing: false }
    case 'reversed':
      note('coordinates-swapped', true, () => pointWords.reversed(pair))
      return swapped(pair)
    case 'given':
      if (country !== null && block.inside(country, pair.point) === false) {
        note('coordinates-odd', false, () => pointWords.outside(pair, country))
      }
      return given(pair)
    case 'either': {
      const { swap, words } = judge(pair, country, block)
      if (words) note(swap ? 'coordinates-swapped' : 'coordinates-odd', false, words)
      return swap ? swapped(pair) : given(pair)
    }
  }
}

type Verdict = { swap: boolean; words: (() => string) | null }

const KEEP: Verdict = { swap: false, words: null }

/** Whether to swap a pair that is legal both ways, and what to say of it. */
function judge(pair: EitherPair, country: string | null, block: Block): Verdict {
  const { isReversed, providerCountry: provider, isSwapped, inside } = block
  if (pair.point.lat === pair.point.lng) return KEEP
  if (isReversed) return { swap: true, words: () => pointWords.likeOthers(pair) }
  if (country !== null) {
    if (inside(country, pair.point) !== false) return KEEP
    if (!inside(country, pair.swapped)) return { swap: false, words: () => pointWords.outside(pair, country) }
    return { swap: true, words: () => pointWords.likeScan(pair, country) }
  }
  if (provider === null || inside(provider, pair.point) !== false || !inside(provider, pair.swapped))
    return KEEP
  if (isSwapped) return { swap: true, words: () => pointWords.likeCarrier(pair, provider) }
  return { swap: false, words: () => pointWords.doubtful(pair, provider) }
}

const given = (pair: Extract<Pair, { kind: 'given' | 'either' }>): Located => ({
  point: pair.point,
  asSent: null,
  source: 'carrier',
  isMissing: false,
})

const swapped = (pair: Extract<Pair, { kind: 'reversed' | 'either' }>): Located => ({
  point: pair.swapped,
  asSent: pair.asSent,
  source: 'swapped',
  isMissing: false,
})
