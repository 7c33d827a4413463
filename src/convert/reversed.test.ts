import { beforeAll, describe, expect, it } from 'vitest'
import { COUNTRIES, listPlaces } from './fixtures/gazetteer.ts'
import { isInside } from './outlines.ts'
import { toPoints } from './points.ts'

/** What becomes of a point that the scan's own country is known of, and which repairs are noted. */
function sent(country: string, latitude: number, longitude: number) {
  const notes: string[] = []
  const coordinates = { latitude: String(latitude), longitude: String(longitude) }
  const [located] = toPoints([{ sent: coordinates, country }], null, (kind) => notes.push(kind))
  return { source: located?.source, notes }
}

type Row = {
  country: string
  places: number
  /** Right ones that were changed about. */
  swapped: string[]
  /** Right ones that were said to look odd. */
  odd: string[]
  found: number
  /** Reversed ones that lie in the country both ways, so that nothing tells. */
  alike: number
  /** Reversed ones that were kept and of which nothing was said. */
  silent: string[]
}

/** Of each country at most so many; all of them with `REVERSED=whole npx vitest run src/convert/reversed`. */
const MOST_PLACES = process.env['REVERSED'] === 'whole' ? Infinity : 400

/** GeoNames has this one wrong, a base on Cyprus is British, and islands that several claim are nobody's here. */
const OUTSIDE = ['GB Akrotiri', 'IN Sarupathar', 'CN Sansha', 'VN Hoàng Sa']

function judge(country: string): Row {
  const row: Row = { country, places: 0, swapped: [], odd: [], found: 0, alike: 0, silent: [] }
  const all = listPlaces(country)
  const every = Math.max(1, Math.ceil(all.length / MOST_PLACES))
  for (const { name, lat, lng } of all.filter((_, index) => index % every === 0)) {
    row.places += 1
    const right = sent(country, lat, lng)
    if (right.source !== 'carrier') row.swapped.push(name)
    if (right.notes.length > 0) row.odd.push(name)
    const reversed = sent(country, lng, lat)
    if (reversed.source === 'swapped') row.found += 1
    else if (isInside(country, { lat: lng, lng: lat })) row.alike += 1
    else if (!reversed.notes.includes('coordinates-odd')) row.silent.push(name)
  }
  return row
}

const sum = (rows: readonly Row[], pick: (row: Row) => number) =>
  rows.reduce((total, row) => total + pick(row), 0)

/** The test prints it: a country, its places, and the share of the reversed ones that was found. */
function table(rows: readonly Row[]): string {
  const cells = rows.map(({ country, places, found }) => {
    const share = found === places ? 'all' : `${((found / places) * 100).toFixed(1)} %`
    return `${country} ${String(places).padStart(5)} ${share.padStart(6)}`
  })
  const lines = Array.from({ length: Math.ceil(cells.length / 6) }, (_, line) =>
    cells.slice(line * 6, line * 6 + 6).join('   '),
  )
  return lines.join('\n')
}

describe('reversed coordinates, at every place of the gazetteer', () => {
  let rows: Row[] = []
  let places = 0
  beforeAll(() => {
    rows = COUNTRIES.map(judge)
    places = sum(rows, (row) => row.places)
  }, 120_000)

  it('covers every country', () => {
    expect(COUNTRIES.length).toBeGreaterThanOrEqual(245)
    expect(places).toBeGreaterThan(MOST_PLACES === Infinity ? 190_000 : 25_000)
  })

  it('changes no right point about', () => {
    expect(rows.flatMap(({ country, swapped }) => swapped.map((name) => `${country} ${name}`))).toEqual([])
  })

  it('finds at least 95 percent of the reversed, and all but a few of those that lie elsewhere', () => {
    const found = sum(rows, (row) => row.found)
    const alike = sum(rows, (row) => row.alike)
    console.log(
      `${table(rows)}\nall ${places}: ${found} found (${((found / places) * 100).toFixed(2)} %), ` +
        `${alike} in their country both ways`,
    )
    expect(found / places).toBeGreaterThan(0.95)
    expect(found / (places - alike)).toBeGreaterThan(0.999)
  })

  it('says that a reversed point which is kept looks odd, unless it lies in the country all the same', () => {
    expect(rows.flatMap(({ country, silent }) => silent.map((name) => `${country} ${name}`))).toEqual([])
  })

  it('calls no right point odd but the few that lie outside', () => {
    const odd = rows.flatMap(({ country, odd }) => odd.map((name) => `${country} ${name}`))
    expect(odd.filter((place) => !OUTSIDE.includes(place))).toEqual([])
  })
})
