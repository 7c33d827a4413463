import { decodeLines, decodeNumbers, UNIT_BITS, type Line } from './decode.ts'
import { boxOf, toRings, type Box, type Ring } from './shapes.ts'

export type PlaceKind = 'capital' | 'city' | 'town'
/** A point of interest in map units, shown from `zoom` on. */
export type MapPlace = { name: string; x: number; y: number; kind: PlaceKind; zoom: number }
/** Room for a name: `radius` up and down, twice that to the sides. */
export type NamePoint = { x: number; y: number; radius: number }
/** A name with its best place first; the others serve a map that shows only a part of the area. */
export type AreaName = { name: string; points: NamePoint[] }
export type SeaBox = readonly [west: number, south: number, east: number, north: number]
export type Sea = { name: string; boxes: readonly SeaBox[] }

/** The whole world, coarse: enough up to zoom 5, and under every country that is not loaded yet. */
export type World = {
  arcs: Line[]
  boxes: Box[]
  /** Who uses an arc: one country on a coast, two at a border. */
  owners: string[][]
  shapes: Map<string, Ring[]>
  /** Closed lines: shores and, inside them, islands. */
  lakes: Line[]
  lakeBoxes: Box[]
  /** `name` is the country's ISO code. */
  labels: AreaName[]
  places: MapPlace[]
  seas: Sea[]
  files: Record<string, string>
}

/** One country as drawn from zoom 6. */
export type Country = {
  code: string
  arcs: Line[]
  boxes: Box[]
  rings: Ring[]
  /** By arc: the country on the other side; the country itself for a line within it; undefined on a coast. */
  neighbours: (string | undefined)[]
  stateLines: Line[]
  stateBoxes: Box[]
  stateNames: AreaName[]
  places: MapPlace[]
}

type AreasText = { names: string; at: string }
type PlacesText = { names: string; at: string; kinds: string; zooms: string }

export type WorldFile = {
  bits: number
  arcs: string
  shapes: Record<string, number[][]>
  lakes: string
  labels: AreasText
  places: PlacesText
  seas: [string, ...SeaBox[]][]
  files: Record<string, string>
}

export type CountryFile = {
  bits: number
  arcs: string
  rings: number[][]
  borders: Record<string, number[]>
  states: AreasText & { lines: string }
  places: PlacesText
}

export function toWorld(file: WorldFile): World {
  const arcs = decodeLines(file.arcs, file.bits)
  const owners: string[][] = arcs.map(() => [])
  for (const [code, rings] of Object.entries(file.shapes))
    for (const number of rings.flat()) owners[number < 0 ? ~number : number]?.push(code)
  const lakes = decodeLines(file.lakes, file.bits)
  const scale = 2 ** (UNIT_BITS - file.bits)
  return {
    arcs,
    boxes: arcs.map(boxOf),
    owners,
    shapes: new Map(Object.entries(file.shapes).map(([code, rings]) => [code, toRings(rings, arcs)])),
    lakes,
    lakeBoxes: lakes.map(boxOf),
    labels: toAreaNames(file.labels, scale),
    places: toPlaces(file.places, scale),
    seas: file.seas.map(([name, ...boxes]) => ({ name, boxes })),
    files: file.files,
  }
}

export function toCountry(code: string, file: CountryFile): Country {
  const arcs = decodeLines(file.arcs, file.bits)
  const neighbours: (string | undefined)[] = arcs.map(() => undefined)
  for (const [neighbour, numbers] of Object.entries(file.borders))
    for (const number of numbers) neighbours[number] = neighbour
  const scale = 2 ** (UNIT_BITS - file.bits)
  const stateLines = decodeLines(file.states.lines, file.bits)
  return {
    code,
    arcs,
    boxes: arcs.map(boxOf),
    rings: toRings(file.rings, arcs),
    neighbours,
    stateLines,
    stateBoxes: stateLines.map(boxOf),
    stateNames: toAreaNames(file.states, scale),
    places: toPlaces(file.places, scale),
  }
}

function toAreaNames(text: AreasText, scale: number): AreaName[] {
  if (text.names === '') return []
  const numbers = decodeNumbers(text.at)
  let at = 0
  let [x, y] = [0, 0]
  return text.names.split('\n').map((name) => {
    const points: NamePoint[] = []
    for (let count = numbers[at++] ?? 0; count > 0; count--) {
      x += numbers[at++] ?? 0
      y += numbers[at++] ?? 0
      points.push({ x: x * scale, y: y * scale, radius: (numbers[at++] ?? 0) * scale })
    }
    return { name, points }
  })
}

function toPlaces(text: PlacesText, scale: number): MapPlace[] {
  if (text.names === '') return []
  const steps = decodeNumbers(text.at)
  let [x, y] = [0, 0]
  return text.names.split('\n').map((name, i) => {
    x += steps[2 * i] ?? 0
    y += steps[2 * i + 1] ?? 0
    const kind = text.kinds[i] === '2' ? 'capital' : text.kinds[i] === '1' ? 'city' : 'town'
    return { name, x: x * scale, y: y * scale, kind, zoom: Number.parseInt(text.zooms[i] ?? 'c', 36) }
  })
}
