import { decodeLines, decodeNumbers, UNIT_BITS, type Line } from './decode.ts'
import { boxOf, toRings, type Box, type Ring } from './shapes.ts'

export type PlaceKind = 'capital' | 'city' | 'town'
/** A point of interest in map units, shown from `zoom` on. */
export type MapPlace = { name: string; x: number; y: number; kind: PlaceKind; zoom: number }
/** A name with the room around its point: half of its height, a quarter of its width. */
export type AreaName = { name: string; x: number; y: number; radius: number }
export type SeaBox = readonly [west: number, south: number, east: number, north: number]
export type Sea = { name: string; boxes: readonly SeaBox[] }

/** The whole world, coarse: enough up to zoom 5, and under every country that is not loaded yet. */
export type World = {
  arcs: Line[]
  boxes: Box[]
  /** Who uses an arc: one country on a coast, two at a border. */
  owners: string[][]
  shapes: Map<string, Ring[]>
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

type PlacesText = { names: string; at: string; kinds: string; zooms: string }

export type WorldFile = {
  bits: number
  arcs: string
  shapes: Record<string, number[][]>
  labels: Record<string, [number, number, number]>
  places: PlacesText
  seas: [string, ...SeaBox[]][]
  files: Record<string, string>
}

export type CountryFile = {
  bits: number
  arcs: string
  rings: number[][]
  borders: Record<string, number[]>
  states: { lines: string; names: string; at: [number, number, number][] }
  places: PlacesText
}

export function toWorld(file: WorldFile): World {
  const arcs = decodeLines(file.arcs, file.bits)
  const owners: string[][] = arcs.map(() => [])
  for (const [code, rings] of Object.entries(file.shapes))
    for (const number of rings.flat()) owners[number < 0 ? ~number : number]?.push(code)
  const scale = 2 ** (UNIT_BITS - file.bits)
  return {
    arcs,
    boxes: arcs.map(boxOf),
    owners,
    shapes: new Map(Object.entries(file.shapes).map(([code, rings]) => [code, toRings(rings, arcs)])),
    labels: Object.entries(file.labels).map(([name, at]) => toAreaName(name, at, scale)),
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
  const names = file.states.names.split('\n')
  const stateLines = decodeLines(file.states.lines, file.bits)
  return {
    code,
    arcs,
    boxes: arcs.map(boxOf),
    rings: toRings(file.rings, arcs),
    neighbours,
    stateLines,
    stateBoxes: stateLines.map(boxOf),
    stateNames: file.states.at.map((at, i) => toAreaName(names[i] ?? '', at, scale)),
    places: toPlaces(file.places, scale),
  }
}

function toAreaName(name: string, [x, y, radius]: [number, number, number], scale: number): AreaName {
  return { name, x: x * scale, y: y * scale, radius: radius * scale }
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
