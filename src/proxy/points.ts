import type { Place, Point } from '../parcel/parcel.ts'
import type { NoteRepair } from './convert-repairs.ts'
import { isInside } from './outlines.ts'
import { readPair, type Pair, type SentCoordinates } from './points-pair.ts'

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
 * a latitude above 90 for certain; for its neighbours, and by the outline of the country, with doubt. Everything that
 * was swapped, dropped or looks odd is noted. The rule is the one of the project's upstream contract.
 */
export function toPoints(scans: Scan[], providerCountry: string | null, note: NoteRepair): Located[] {
  const pairs = scans.map(({ sent }) => readPair(sent))
  const inside = createInside()
  const swapsAll = isBlockReversed(pairs, scans, inside)
  const fitsProvider =
    swapsAll || providerCountry === null ? null : providerEvidence(pairs, scans, providerCountry, inside)
  return pairs.map((pair, index) => {
    const country = scans[index]?.country ?? null
    switch (pair.kind) {
      case 'missing':
        return { point: null, asSent: pair.asSent, source: null, isMissing: true }
      case 'invalid':
        note(
          'coordinates-invalid',
          true,
          () => `The carrier sent ${words(pair)}. That is no place on the globe, so it was left out.`,
        )
        return { point: null, asSent: pair.asSent, source: null, isMissing: false }
      case 'reversed':
        note(
          'coordinates-swapped',
          true,
          () =>
            `The carrier sent latitude ${pair.asSent.latitude}. Latitude cannot pass 90, so latitude and longitude were swapped.`,
        )
        return swapped(pair)
      case 'given':
        if (country !== null && inside(country, pair.point) === false) noteOutside(pair, country, note)
        return given(pair)
      case 'either':
        return fromEither(pair, country)
    }
  })

  function fromEither(pair: EitherPair, country: string | null): Located {
    if (pair.point.lat === pair.point.lng) return given(pair)
    if (swapsAll) {
      note(
        'coordinates-swapped',
        false,
        () =>
          `The carrier sent ${words(pair)}, which looked reversed. Other scans of the same carrier were reversed for certain, so it was swapped.`,
      )
      return swapped(pair)
    }
    if (country !== null) {
      if (inside(country, pair.point) !== false) return given(pair)
      if (!inside(country, pair.swapped)) {
        noteOutside(pair, country, note)
        return given(pair)
      }
      note(
        'coordinates-swapped',
        false,
        () =>
          `The carrier sent ${words(pair)}, which looked reversed. Only the swapped point is in ${country}, the country of the scan.`,
      )
      return swapped(pair)
    }
    if (
      !fitsProvider ||
      inside(fitsProvider.country, pair.point) !== false ||
      !inside(fitsProvider.country, pair.swapped)
    ) {
      return given(pair)
    }
    if (fitsProvider.isEnough) {
      note(
        'coordinates-swapped',
        false,
        () =>
          `The carrier sent ${words(pair)}, which looked reversed. Only the swapped points are in ${fitsProvider.country}, the country of the carrier.`,
      )
      return swapped(pair)
    }
    note(
      'coordinates-odd',
      false,
      () =>
        `The carrier sent ${words(pair)}. Swapped it would be in ${fitsProvider.country}, the country of the carrier, but too little else says so. It is shown as sent.`,
    )
    return given(pair)
  }
}

type EitherPair = Extract<Pair, { kind: 'either' }>
type Inside = (country: string, point: Point) => boolean | null

/** Parcels visit the same places again and again, and a coast has thousands of edges. */
function createInside(): Inside {
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
function isBlockReversed(pairs: Pair[], scans: Scan[], inside: Inside): boolean {
  if (!pairs.some(({ kind }) => kind === 'reversed')) return false
  return !pairs.some((pair, index) => {
    const country = scans[index]?.country ?? null
    return (
      pair.kind === 'given' ||
      (pair.kind === 'either' && country !== null && inside(country, pair.point) === true)
    )
  })
}

/** What the scans without a country of their own say about the provider's: two places must agree, and none speak against it. */
function providerEvidence(pairs: Pair[], scans: Scan[], country: string, inside: Inside) {
  const places = new Set<string>()
  let isAnyInside = false
  pairs.forEach((pair, index) => {
    if (pair.kind !== 'either' && pair.kind !== 'given') return
    if (inside(country, pair.point)) isAnyInside = true
    else if (pair.kind === 'either' && !scans[index]?.country && inside(country, pair.swapped)) {
      // Two decimals are a kilometre: the same depot measured twice is one place.
      places.add(`${pair.swapped.lat.toFixed(2)} ${pair.swapped.lng.toFixed(2)}`)
    }
  })
  return { country, isEnough: places.size >= 2 && !isAnyInside }
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

const words = ({ asSent }: { asSent: { latitude: string; longitude: string } }) =>
  `latitude ${asSent.latitude || '(none)'} and longitude ${asSent.longitude || '(none)'}`

const noteOutside = (pair: Extract<Pair, { kind: 'given' | 'either' }>, country: string, note: NoteRepair) =>
  note(
    'coordinates-odd',
    false,
    () =>
      `The carrier sent ${words(pair)}, which is outside ${country}, the country of the scan. It is shown as sent.`,
  )
