import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { stateFileOf } from './countries.ts'
import { encodeLines } from './encode.ts'
import { landTest } from './inside.ts'
import { area, encodePoints, labelPoints } from './label-point.ts'
import { toLakes } from './lakes.ts'
import { extract, ringLine, toOutlines, type Line, type Outlines } from './outlines.ts'
import { encodePlaces, isPlace, isStanding, rankPlaces, type RankedPlace } from './places.ts'
import { SEAS } from './seas.ts'
import { fetchPackages, loadTools, readAtlas, readPlaces, readStates } from './sources.ts'
import { toStates } from './states.ts'
import { writeGazetteer } from './write-gazetteer.ts'

const OUTPUT = 'public/basemap'
/** A unit is 2.4 km at the equator of the world file, and a pixel of zoom 10 in a country's. */
const WORLD_BITS = 16
const COUNTRY_BITS = 18
/** Half of the 50m points, and of the 10m ones all but the steps of the source's own 400 m grid. */
const WORLD_WEIGHT_SHARE = 0.5
const COUNTRY_WEIGHT = 1.5e-9

const folder = fetchPackages(process.argv[2])
const { polylabel, simplifier } = await loadTools(folder)
const weigh = (scale: '10m' | '50m') => {
  const atlas = readAtlas(scale)
  return { atlas, weighted: simplifier.presimplify(atlas, simplifier.sphericalTriangleArea) }
}

const fine = weigh('10m')
const coarse = weigh('50m')
const detail = toOutlines(fine.atlas, fine.weighted, COUNTRY_WEIGHT, COUNTRY_BITS)
const world = toOutlines(coarse.atlas, coarse.weighted, weightOfShare(coarse.weighted.arcs), WORLD_BITS)
addMissing(world, toOutlines(fine.atlas, fine.weighted, COUNTRY_WEIGHT, WORLD_BITS))

const everyPlace = readPlaces(folder)
const gazetteer = everyPlace.filter(isPlace)
const worldPlaces = rankPlaces(
  gazetteer.filter((place) => place.kind === 'PPLC' || place.population > 1_000_000),
  [],
  { count: 1000, firstZoom: 3, gap: 84 },
)

rmSync(OUTPUT + '/countries', { recursive: true, force: true })
for (const name of readdirSync(OUTPUT)) if (name.startsWith('world-')) rmSync(`${OUTPUT}/${name}`)
mkdirSync(OUTPUT + '/countries', { recursive: true })

const owners = ownersOf(detail)
const files: Record<string, string> = {}
let total = 0
const sizes: [string, number][] = []
for (const code of [...detail.countries.keys()].toSorted()) {
  // The Vatican is smaller than the grid: its coarse outline stays.
  if (detail.countries.get(code)?.length === 0) continue
  const { text } = countryFile(code)
  files[code] = hashOf(text)
  writeFileSync(`${OUTPUT}/countries/${code}-${files[code]}.json`, text)
  total += text.length
  sizes.push([code, brotliCompressSync(text).length])
}

const worldText = JSON.stringify({ ...worldFile(), files })
const worldName = `world-${hashOf(worldText)}.json`
writeFileSync(`${OUTPUT}/${worldName}`, worldText)
writeFileSync(
  'src/map/basemap/files.ts',
  `// Written by \`npm run basemap\`.\nexport const WORLD_FILE = '${worldName}'\n`,
)
writeGazetteer(folder, everyPlace.filter(isStanding))
sizes.sort((a, b) => b[1] - a[1])
console.log(`world ${worldText.length} bytes, ${brotliCompressSync(worldText).length} brotli`)
console.log(
  `${sizes.length} countries ${total} bytes, largest ${sizes.slice(0, 8).join(' ')}, median ${sizes[sizes.length >> 1]}`,
)
console.log(`MY ${sizes.find(([code]) => code === 'MY')} TH ${sizes.find(([code]) => code === 'TH')}`)

function worldFile() {
  const codes = [...world.countries.keys()].toSorted()
  const rings = codes.flatMap((code) => world.countries.get(code) ?? [])
  const used = extract(rings, world.arcs)
  const shapes: Record<string, number[][]> = {}
  let next = 0
  for (const code of codes) {
    const count = world.countries.get(code)?.length ?? 0
    shapes[code] = used.rings.slice(next, next + count)
    next += count
  }
  const names = codes.map((code) => ({ code, points: namePoints(world.countries.get(code) ?? []) }))
  const labelled = names.filter(({ points }) => points.length > 0)
  labelled.sort((a, b) => (b.points[0]?.radius ?? 0) - (a.points[0]?.radius ?? 0))
  return {
    bits: WORLD_BITS,
    arcs: encodeLines(used.arcs),
    shapes,
    lakes: encodeLines(toLakes(folder, WORLD_BITS)),
    labels: {
      names: labelled.map(({ code }) => code).join('\n'),
      at: encodePoints(labelled.map(({ points }) => points)),
    },
    places: encodePlaces(worldPlaces, WORLD_BITS),
    seas: SEAS.map((sea) => [sea.name, ...sea.boxes]),
  }
}

function countryFile(code: string) {
  const rings = detail.countries.get(code) ?? []
  const used = extract(rings, detail.arcs)
  const borders: Record<string, number[]> = {}
  for (const [arc, number] of used.numbers) {
    const others = (owners.get(arc) ?? []).filter(
      (owner, i, all) => owner !== code || all.indexOf(owner) !== i,
    )
    const neighbour = others[0]
    if (neighbour !== undefined) (borders[neighbour] ??= []).push(number)
  }
  const lines = rings.map((ring) => ringLine(ring, detail.arcs, 2 ** COUNTRY_BITS))
  const topology = readStates(folder, stateFileOf(code) ?? '')
  const states = topology
    ? toStates(topology, landTest(lines), polylabel, COUNTRY_BITS)
    : { lines: [], names: [] }
  const large = lines.reduce((sum, line) => sum + Math.abs(area(line)), 0) / 4 ** (COUNTRY_BITS - 9)
  const places = rankPlaces(
    gazetteer.filter((place) => place.country === code && !isOnWorld(place)),
    worldPlaces,
    { count: Math.round(Math.min(1000, 400 + large * 2)), firstZoom: 5, gap: 100 },
  )
  const text = JSON.stringify({
    bits: COUNTRY_BITS,
    arcs: encodeLines(used.arcs),
    rings: used.rings,
    borders,
    states: {
      lines: encodeLines(states.lines),
      names: states.names.map((state) => state.name).join('\n'),
      at: encodePoints(states.names.map((state) => state.points)),
    },
    places: encodePlaces(places, COUNTRY_BITS),
  })
  return { text }
}

function isOnWorld(place: { name: string; lat: number; lng: number }): boolean {
  return worldPlaces.some(
    (other: RankedPlace) => other.name === place.name && other.lat === place.lat && other.lng === place.lng,
  )
}

/** Country by country, who uses an arc; twice the same one where the line is within a country. */
function ownersOf(outlines: Outlines): Map<number, string[]> {
  const users = new Map<number, string[]>()
  for (const [code, rings] of outlines.countries)
    for (const number of rings.flat()) {
      const arc = number < 0 ? ~number : number
      users.set(arc, [...(users.get(arc) ?? []), code])
    }
  return users
}

/** Large countries carry their name in several places, as many as six. */
function namePoints(rings: readonly number[][]) {
  const lines = rings
    .map((ring) => ringLine(ring, world.arcs, 2 ** WORLD_BITS))
    .filter((line) => isClosed(line))
  const largest = Math.max(0, ...lines.map((line) => Math.abs(area(line))))
  return labelPoints(lines, Math.min(6, 1 + Math.floor(largest / 1_000_000)), polylabel)
}

function isClosed(line: Line): boolean {
  return line[0]?.[0] === line.at(-1)?.[0]
}

/** Countries too small for the coarse scale come from the fine one. */
function addMissing(target: Outlines, source: Outlines): void {
  for (const [code, rings] of source.countries) {
    if ((target.countries.get(code)?.length ?? 0) > 0) continue
    const used = extract(rings, source.arcs)
    const from = target.arcs.length
    target.arcs.push(...used.arcs)
    target.countries.set(
      code,
      used.rings.map((ring) => ring.map((number) => (number < 0 ? ~(~number + from) : number + from))),
    )
  }
}

function weightOfShare(arcs: unknown): number {
  const weights = (arcs as [number, number, number][][])
    .flat()
    .map((point) => point[2])
    .filter((weight) => Number.isFinite(weight))
    .toSorted((a, b) => a - b)
  return weights[Math.floor(weights.length * WORLD_WEIGHT_SHARE)] ?? 0
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}
