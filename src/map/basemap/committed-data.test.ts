import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import isoCountries from 'i18n-iso-countries'
import { describe, expect, test } from 'vitest'
import { toCountry, toWorld, type Country } from './atlas.ts'
import { WORLD_UNITS, type Line } from './decode.ts'
import { WORLD_FILE } from './files.ts'
import { isInside, type Ring } from './shapes.ts'

const FOLDER = 'public/basemap'
const read = (path: string) => readFileSync(`${FOLDER}/${path}`, 'utf8')
const world = toWorld(JSON.parse(read(WORLD_FILE)))
const countries: Country[] = Object.entries(world.files).map(([code, hash]) =>
  toCountry(code, JSON.parse(read(`countries/${code}-${hash}.json`))),
)

/** An uninhabited island that Natural Earth leaves out at these scales. */
const ABSENT = ['BV']
/** Too small for the fine file's grid; drawn from the world's at every zoom. */
const COARSE_ONLY = ['VA']

describe('the committed map', () => {
  test('has every country of ISO 3166-1, and Kosovo, coarse and fine', () => {
    const codes = [...Object.keys(isoCountries.getAlpha2Codes()), 'XK'].filter(
      (code) => !ABSENT.includes(code),
    )
    expect(codes.filter((code) => (world.shapes.get(code)?.length ?? 0) === 0)).toEqual([])
    expect(codes.filter((code) => world.files[code] === undefined)).toEqual(COARSE_ONLY)
    expect(countries.filter(({ rings }) => rings.length === 0)).toEqual([])
  })

  test('draws no bands: no ring jumps across the map, and each ends where it began', () => {
    const open = [
      ...[...world.shapes].flatMap(([code, rings]) =>
        rings.filter((ring) => jumps(ring, world.arcs)).map(() => code),
      ),
      ...countries.flatMap(({ code, rings, arcs }) =>
        rings.filter((ring) => jumps(ring, arcs)).map(() => code),
      ),
    ]
    expect(open).toEqual([])
  })

  test('closes one ring at the south pole: Antarctica', () => {
    const polar = (rings: readonly Ring[]) => rings.some((ring) => ring.isPolar)
    expect([...world.shapes].filter(([, rings]) => polar(rings)).map(([code]) => code)).toEqual(['AQ'])
    expect(isInside(world.shapes.get('AQ') ?? [], world.arcs, ...at(-89 + 4.1, 0))).toBe(true)
    expect(isInside(world.shapes.get('AQ') ?? [], world.arcs, ...at(-50, 0))).toBe(false)
  })

  test('puts each country name on the land of its country', () => {
    const astray = world.labels.flatMap(({ name, points }) =>
      points.filter(({ x, y }) => !isInside(world.shapes.get(name) ?? [], world.arcs, x, y)).map(() => name),
    )
    expect(astray).toEqual([])
    expect(world.labels.length).toBeGreaterThan(200)
  })

  test('puts each state name on the land of its country', () => {
    const astray = countries.flatMap(({ code, stateNames, rings, arcs }) =>
      stateNames.flatMap(({ name, points }) =>
        points.filter(({ x, y }) => !isInside(rings, arcs, x, y)).map(() => `${code} ${name}`),
      ),
    )
    expect(astray).toEqual([])
  })

  test('knows whose land Kota Bharu, Taveuni on the date line and Chukotka are', () => {
    const owner = (lat: number, lng: number) =>
      countries.find(({ rings, arcs }) => isInside(rings, arcs, ...at(lat, lng)))?.code
    expect(owner(6.05, 102.24)).toBe('MY')
    expect([owner(-16.89, 179.99), owner(-16.85, -179.99)]).toEqual(['FJ', 'FJ'])
    expect(owner(66.5, -175)).toBe('RU')
    expect(owner(4.5, -53)).toBe('GF')
    expect(owner(0, -30)).toBeUndefined()
  })

  test('has a name, a zoom and a position on the map for every place', () => {
    const places = [world, ...countries].flatMap((one) => one.places)
    const broken = places.filter(
      ({ name, zoom, x, y }) =>
        name === '' ||
        !(zoom >= 3 && zoom <= 12) ||
        !(x >= 0 && x <= WORLD_UNITS && y > 0 && y < WORLD_UNITS),
    )
    expect(broken).toEqual([])
    expect(places.find(({ name }) => name === 'Kuala Lumpur')?.kind).toBe('capital')
  })

  test('calls the water off Singapore and off the east coast by their own names', () => {
    const seaAt = (lat: number, lng: number) =>
      world.seas.find(({ boxes }) =>
        boxes.some(([west, south, east, north]) => lng > west && lng < east && lat > south && lat < north),
      )?.name
    expect(seaAt(1.2, 103.9)).toBe('Singapore Strait')
    expect(seaAt(2.5, 104.2)).toBe('South China Sea')
    expect(seaAt(1.2, 105)).toBe('South China Sea')
    expect(seaAt(1.9, 102.2)).toBe('Strait of Malacca')
  })

  test('is small: 10 MB with the places by name, 200 kB compressed for the first view of Kelantan', () => {
    const files = [FOLDER, 'src/convert/gazetteer']
      .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
      .filter((file) => file.isFile())
    const texts = files.map((file) => readFileSync(`${file.parentPath}/${file.name}`))
    expect(texts.reduce((sum, text) => sum + text.length, 0)).toBeLessThan(10_000_000)
    const first = [WORLD_FILE, `countries/MY-${world.files.MY}.json`, `countries/TH-${world.files.TH}.json`]
    const compressed = first.reduce((sum, path) => sum + brotliCompressSync(read(path)).length, 0)
    expect(compressed).toBeLessThan(200_000)
  })

  test('names each file after what it holds, so that it can be kept for ever', () => {
    const named = ['.', 'countries'].flatMap((folder) =>
      readdirSync(`${FOLDER}/${folder}`)
        .filter((name) => name.endsWith('.json'))
        .map((name) => ({ name, text: read(`${folder}/${name}`) })),
    )
    const wrong = named.filter(
      ({ name, text }) =>
        !name.endsWith(`-${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`),
    )
    expect(wrong.map(({ name }) => name)).toEqual([])
    expect(named).toHaveLength(1 + countries.length)
  })
})

/** The longest honest edge, a border along a parallel, is shorter than this share of the world. */
const LONGEST_EDGE = 1 / 12

function jumps(ring: Ring, arcs: readonly Line[]): boolean {
  let [startX, startY, endX, endY] = [NaN, NaN, NaN, NaN]
  for (const { arc, isReversed, shift } of ring.steps) {
    const line = arcs[arc] ?? new Int32Array(0)
    for (let i = 0; i < line.length; i += 2) {
      const from = isReversed ? line.length - 2 - i : i
      const x = (line[from] ?? 0) + shift
      const y = line[from + 1] ?? 0
      // Below the map's edge Antarctica may be as simple as it likes.
      if (Math.abs(x - endX) > WORLD_UNITS * LONGEST_EDGE && Math.min(y, endY) < WORLD_UNITS) return true
      if (Number.isNaN(startX)) [startX, startY] = [x, y]
      ;[endX, endY] = [x, y]
    }
  }
  if (ring.isPolar) return Math.abs(Math.abs(endX - startX) - WORLD_UNITS) > 1
  return endX !== startX || endY !== startY
}

function at(lat: number, lng: number): [number, number] {
  const phi = (lat * Math.PI) / 180
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)
  return [(lng / 360 + 0.5) * WORLD_UNITS, y * WORLD_UNITS]
}
