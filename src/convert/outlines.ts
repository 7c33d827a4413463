import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-50m.json?raw'
import type { Point } from '../parcel/parcel.ts'
import { ISLANDS } from './islands.ts'
import { countryOfNumeric } from './places-country.ts'

/**
 * 50m: the coast of 10m is finer than the 0.4 degrees that are allowed for, and five times the size. Text until it is
 * needed: as objects it is 20 MB, which a server whose carriers send no coordinates never needs.
 */
const readTopology = lazily(() => JSON.parse(world) as Topology)
type Countries = Extract<GeometryObject, { type: 'GeometryCollection' }>

/** How far outside its outline, in degrees, a place still counts as inside: harbours, small islands, rough coasts. */
const MARGIN = 0.4

/** Parts of a country that have a code of their own but are drawn with it. */
const DRAWN_WITH: Record<string, string> = {
  BQ: 'NL',
  GF: 'FR',
  GP: 'FR',
  MQ: 'FR',
  RE: 'FR',
  SJ: 'NO',
  YT: 'FR',
}

type Box = readonly [west: number, south: number, east: number, north: number]

/**
 * Land that the source draws with the country that holds it. Carriers name either, so a point there is
 * outside of neither: parts of the second country, within the box, count for the first as well.
 */
const CLAIMED: Record<string, readonly [drawnWith: string, within: Box]> = {
  EH: ['MA', [-18, 20, -1, 36]],
  UA: ['RU', [32, 44, 37, 47]],
}

/** Areas without a number in the standard, with the country under whose code their parcels travel. */
const UNNUMBERED = new Map([
  ['Kosovo', 'XK'],
  ['N. Cyprus', 'CY'],
  ['Somaliland', 'SO'],
])

/** A ring as flat longitudes and latitudes, unwrapped: neighbours are never more than 180 degrees apart. */
type Ring = { lngs: Float64Array; lats: Float64Array }
type Outline = { west: number; east: number; south: number; north: number; rings: Ring[] }[]

const TURNS = [-360, 0, 360]

const outlines = new Map<string, Outline | null>()

/** Whether a point lies in a country (ISO 3166-1 alpha-2) or within 0.4 degrees of it; null where its outline is not known. */
export function isInside(country: string, { lat, lng }: Point): boolean | null {
  const outline = outlineOf(country)
  if (!outline) return null
  const shrink = Math.max(Math.cos((lat * Math.PI) / 180), 0.01)
  const margin = MARGIN / shrink
  return outline.some(({ west, east, south, north, rings }) => {
    if (lat < south - MARGIN || lat > north + MARGIN) return false
    // An unwrapped outline can go on past 180: the point is looked for on every turn of the globe.
    return TURNS.some((turn) => {
      const turned = lng + turn
      return turned >= west - margin && turned <= east + margin && isNear(rings, turned, lat, shrink)
    })
  })
}

function outlineOf(country: string): Outline | null {
  const known = outlines.get(country)
  if (known !== undefined) return known
  const outline = decode(DRAWN_WITH[country] ?? country)
  outlines.set(country, outline)
  return outline
}

function decode(country: string): Outline | null {
  const [drawnWith, [west, south, east, north]] = CLAIMED[country] ?? ['', [0, 0, 0, 0]]
  const claimed = polygonsOf(drawnWith).filter(
    (one) => one.west > west && one.east < east && one.south > south && one.north < north,
  )
  const outline = [...polygonsOf(country), ...claimed, ...islandsOf(country)]
  return outline.length === 0 ? null : outline
}

function polygonsOf(country: string): Outline {
  const topology = readTopology()
  const countries = topology.objects['countries'] as Countries
  const shapes = countries.geometries.filter(({ id, properties }) => {
    const code = id === undefined ? UNNUMBERED.get(nameOf(properties)) : countryOfNumeric(String(id))
    return code === country
  })
  const polygons = shapes.flatMap((shape) => {
    const { geometry } = feature(topology, shape) as { geometry: Polygon | MultiPolygon }
    return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  })
  return polygons.map(toPolygon)
}

/** An island is as large as the margin around it: a line from a point to itself. */
function islandsOf(country: string): Outline {
  return (ISLANDS[country]?.split(' ') ?? []).map((pair) => {
    const [lat = 0, lng = 0] = pair.split(',').map(Number)
    return toPolygon([
      [
        [lng, lat],
        [lng, lat],
      ],
    ])
  })
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

const nameOf = (properties: unknown) => (properties as { name?: string } | undefined)?.name ?? ''

function toPolygon(sent: Position[][]): Outline[number] {
  const rings = sent.map(unwrap)
  const [lngs, lats] = [rings.flatMap((ring) => [...ring.lngs]), rings.flatMap((ring) => [...ring.lats])]
  return {
    west: edge(Math.min, lngs),
    east: edge(Math.max, lngs),
    south: edge(Math.min, lats),
    north: edge(Math.max, lats),
    rings,
  }
}

const edge = (pick: (one: number, other: number) => number, values: number[]) =>
  values.reduce((one, other) => pick(one, other))

/** The rings are stitched across the date line: one that jumps from 179 to −179 goes on to 181. */
function unwrap(ring: Position[]): Ring {
  const [lngs, lats] = [new Float64Array(ring.length), new Float64Array(ring.length)]
  let turn = 0
  ring.forEach(([lng = 0, lat = 0], index) => {
    const before = index === 0 ? lng : (lngs[index - 1] ?? lng)
    while (lng + turn - before > 180) turn -= 360
    while (lng + turn - before < -180) turn += 360
    lngs[index] = lng + turn
    lats[index] = lat
  })
  return { lngs, lats }
}

/**
 * Even-odd crossing and distance to the nearest edge, on the flat map that the source is drawn on. (As great circles
 * the long straight borders would bow away from their parallels.) `shrink` is the length of a degree of longitude here.
 */
function isNear(rings: Ring[], lng: number, lat: number, shrink: number): boolean {
  let isIn = false
  for (const { lngs, lats } of rings) {
    let lat1 = (lats[0] ?? 0) - lat
    for (let index = 1; index < lngs.length; index += 1) {
      const lat0 = lat1
      lat1 = (lats[index] ?? 0) - lat
      if ((lat0 > MARGIN && lat1 > MARGIN) || (lat0 < -MARGIN && lat1 < -MARGIN)) continue
      const lng0 = ((lngs[index - 1] ?? 0) - lng) * shrink
      const lng1 = ((lngs[index] ?? 0) - lng) * shrink
      if (distanceSquared(lng0, lat0, lng1, lat1) <= MARGIN * MARGIN) return true
      if (lat0 > 0 !== lat1 > 0 && lng0 - (lat0 * (lng1 - lng0)) / (lat1 - lat0) > 0) isIn = !isIn
    }
  }
  return isIn
}

/** Squared distance from the origin to the segment between two points. */
function distanceSquared(x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0
  const dy = y1 - y0
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x0 * dx + y0 * dy) / length))
  const x = x0 + along * dx
  const y = y0 + along * dy
  return x * x + y * y
}
