import { encodeNumbers } from './encode.ts'
import { project } from './mercator.ts'
import type { GazetteerPlace } from './sources.ts'

/** Places in the order in which they deserve room, each with the first zoom at which there may be some. */
export type RankedPlace = GazetteerPlace & { zoom: number }

/** Quarters are no towns, except where the whole country is one. */
const CITY_STATES = new Set(['SG', 'HK', 'MO', 'MC', 'GI'])
/** Territories of another country: their capitals are towns like others. */
const DEPENDENT = new Set(
  (
    'AI AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GL GP GS GU HK IM IO JE KY MF MO MP MQ MS NC NF NU ' +
    'PF PM PN PR RE SH SJ SX TC TF TK UM VG VI WF YT'
  ).split(' '),
)
const SPELLINGS: Record<string, string> = { 'Palikir - National Government Center': 'Palikir' }
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH'])
const LAST_ZOOM = 12

/** Abandoned, destroyed and historical places are nobody's. */
export function isStanding(place: GazetteerPlace): boolean {
  return !GONE.has(place.kind)
}

export function isPlace(place: GazetteerPlace): boolean {
  return isStanding(place) && (place.kind !== 'PPLX' || CITY_STATES.has(place.country))
}

/**
 * At most `count` places, spread out: at each zoom the largest that keep `gap` pixels from one another
 * and from the places already `taken` on another list.
 */
export function rankPlaces(
  places: readonly GazetteerPlace[],
  taken: readonly RankedPlace[],
  options: { count: number; firstZoom: number; gap: number },
): RankedPlace[] {
  const bySize = places.toSorted((a, b) => weight(b) - weight(a))
  const ranked: RankedPlace[] = []
  const chosen = new Set<GazetteerPlace>()
  for (let zoom = options.firstZoom; zoom <= LAST_ZOOM; zoom++) {
    const cells = new Map<string, [number, number][]>()
    // In units of the gap, so that only neighbouring cells can hold a place that is too close.
    const at = (place: GazetteerPlace): [number, number] => {
      const [x, y] = project(place.lng, place.lat, 30)
      const scale = 2 ** (zoom + 8 - 30) / options.gap
      return [x * scale, y * scale]
    }
    const put = ([x, y]: [number, number]) => {
      const cell = `${Math.floor(x)},${Math.floor(y)}`
      cells.set(cell, [...(cells.get(cell) ?? []), [x, y]])
    }
    const isClose = ([x, y]: [number, number]) => {
      for (let i = -1; i <= 1; i++)
        for (let j = -1; j <= 1; j++)
          for (const [ox, oy] of cells.get(`${Math.floor(x) + i},${Math.floor(y) + j}`) ?? [])
            if (Math.hypot(ox - x, oy - y) < 1) return true
      return false
    }
    for (const place of [...taken, ...ranked]) put(at(place))
    for (const place of bySize) {
      if (ranked.length >= options.count) return ranked
      if (chosen.has(place) || isClose(at(place))) continue
      put(at(place))
      chosen.add(place)
      ranked.push({ ...place, zoom })
    }
  }
  return ranked
}

/** Names by line, positions as steps, the kind (2 capital, 1 city, 0 town) and first zoom (in base 36) a character each. */
export function encodePlaces(places: readonly RankedPlace[], bits: number) {
  const steps: number[] = []
  let [x, y] = [0, 0]
  for (const place of places) {
    const [nextX, nextY] = project(place.lng, place.lat, bits)
    steps.push(nextX - x, nextY - y)
    ;[x, y] = [nextX, nextY]
  }
  return {
    names: places.map((place) => SPELLINGS[place.name] ?? place.name).join('\n'),
    at: encodeNumbers(steps),
    kinds: places.map((place) => kindOf(place)).join(''),
    zooms: places.map((place) => place.zoom.toString(36)).join(''),
  }
}

function kindOf(place: GazetteerPlace): 0 | 1 | 2 {
  if (isCapital(place)) return 2
  return place.population >= 100_000 ? 1 : 0
}

/** A capital is looked for even where it is small. */
function weight(place: GazetteerPlace): number {
  if (!isCapital(place)) return place.population
  return place.population * 4 + Math.min(500_000, place.population * 20)
}

function isCapital(place: GazetteerPlace): boolean {
  return place.kind === 'PPLC' && !DEPENDENT.has(place.country)
}
