import type { Point } from '../parcel/parcel.ts'
import { isInside } from './outlines.ts'
import type { Pair } from './points-pair.ts'

/** What one scan says of where it was: its coordinates, and its own country (alpha-2) where it names one. */
export type Clue = { pair: Pair; country: string | null }

/** Whether a point lies in a country; null where that cannot be told. */
export type Inside = (country: string, point: Point) => boolean | null

/** Remembers what was asked: parcels visit the same places again and again, and a coast has thousands of edges. */
export function createInside(): Inside {
  const known = new Map<string, boolean | null>()
  return (country, point) => {
    const key = `${country} ${point.lat} ${point.lng}`
    const answer = known.get(key)
    if (answer !== undefined) return answer
    const found = isInside(country, point)
    known.set(key, found)
    return found
  }
}

/** Whether a certain swap speaks for the whole block: it does unless a point of the block is proven right. */
export function isBlockReversed(clues: Clue[], inside: Inside): boolean {
  const isProvenRight = ({ pair, country }: Clue) =>
    pair.kind === 'given' ||
    (pair.kind === 'either' && country !== null && inside(country, pair.point) === true)
  return clues.some(({ pair }) => pair.kind === 'reversed') && !clues.some(isProvenRight)
}

/**
 * Whether the scans of a provider agree that their points are swapped into its country. A carrier works abroad too, so
 * two different places must say so, and no point may be there already.
 */
export function isSwappedInto(country: string, clues: Clue[], inside: Inside): boolean {
  const places = new Set<string>()
  for (const { pair, country: own } of clues) {
    if (pair.kind !== 'either' && pair.kind !== 'given') continue
    if (inside(country, pair.point)) return false
    if (pair.kind === 'either' && own === null && inside(country, pair.swapped)) {
      // Two decimals are a kilometre: the same depot measured twice is one place.
      places.add(`${pair.swapped.lat.toFixed(2)} ${pair.swapped.lng.toFixed(2)}`)
    }
  }
  return places.size >= 2
}
