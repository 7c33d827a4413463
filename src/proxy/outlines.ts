import type { MultiPolygon, Polygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-50m.json'
import type { Point } from '../parcel/parcel.ts'
import { countryOfNumeric } from './places-country.ts'

// 50m: the coast of 10m is finer than the 0.4 degrees that are allowed for, and five times the size.
const topology = world as unknown as Topology
const countries = topology.objects['countries'] as Extract<GeometryObject, { type: 'GeometryCollection' }>

/** How far outside its outline, in degrees, a place still counts as inside: harbours, small islands, rough coasts. */
const MARGIN = 0.4

/** Parts of a country that have a code of their own but are drawn with it. */
const DRAWN_WITH: Record<string, string> = {
  BQ: 'NL',
  BV: 'NO',
  CC: 'AU',
  CX: 'AU',
  GF: 'FR',
  GP: 'FR',
  MQ: 'FR',
  RE: 'FR',
  SJ: 'NO',
  TK: 'NZ',
  YT: 'FR',
}

/** A ring as flat longitudes and latitudes, unwrapped: neighbours are never more than 180 degrees apart. */
type Ring = { lngs: Float64Array; lats: Float64Array }
type Outline = { west: number; east: number; south: number; north: number; rings: Ring[] }[]

const outlines = new Map<string, Outline | null>()

/** Whether a point lies in a country (ISO 3166-1 alpha-2) or within 0.4 degrees of it; null where its outline is not known. */
export function isInside(country: string, point: Point): boolean | null {
  const outline = outlineOf(country)
  if (!outline) return null
  return outline.some((polygon) =>
    [-360, 0, 360].some((turn) => isNearPolygon(polygon, point.lng + turn, point.lat)),
  )
}

function outlineOf(country: string): Outline | null {
  const known = outlines.get(country)
  if (known !== undefined) return known
  const outline = decode(DRAWN_WITH[country] ?? country)
  outlines.set(country, outline)
  return outline
}

function decode(country: string): Outline | null {
  const shapes = countries.geometries.filter(({ id, properties }) =>
    // Kosovo has no number in the standard.
    id === undefined
      ? country === 'XK' && nameOf(properties) === 'Kosovo'
      : countryOfNumeric(String(id)) === country,
  )
  const polygons = shapes.flatMap((shape) => {
    const { geometry } = feature(topology, shape) as { geometry: Polygon | MultiPolygon }
    return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  })
  return polygons.length === 0 ? null : polygons.map(toPolygon)
}

const nameOf = (properties: unknown) => (properties as { name?: string } | undefined)?.name

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
 * the long straight borders would bow away from their parallels.) A degree of longitude counts by its length.
 */
function isNearPolygon(
  { west, east, south, north, rings }: Outline[number],
  lng: number,
  lat: number,
): boolean {
  const shrink = Math.max(Math.cos((lat * Math.PI) / 180), 0.01)
  if (lat < south - MARGIN || lat > north + MARGIN) return false
  if (lng < west - MARGIN / shrink || lng > east + MARGIN / shrink) return false
  let isIn = false
  for (const { lngs, lats } of rings) {
    for (let index = 1; index < lngs.length; index += 1) {
      const [lat1, lat2] = [lats[index - 1]! - lat, lats[index]! - lat]
      if ((lat1 > MARGIN && lat2 > MARGIN) || (lat1 < -MARGIN && lat2 < -MARGIN)) continue
      const [lng1, lng2] = [(lngs[index - 1]! - lng) * shrink, (lngs[index]! - lng) * shrink]
      if (distanceSquared(lng1, lat1, lng2, lat2) <= MARGIN * MARGIN) return true
      if (lat1 > 0 !== lat2 > 0 && lng1 - (lat1 * (lng2 - lng1)) / (lat2 - lat1) > 0) isIn = !isIn
    }
  }
  return isIn
}

/** Squared distance from the origin to the segment between two points. */
function distanceSquared(x1: number, y1: number, x2: number, y2: number): number {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length))
  const [x, y] = [x1 + along * dx, y1 + along * dy]
  return x * x + y * y
}
