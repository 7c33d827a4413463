import type { Topology } from 'topojson-specification'
import { countryOf } from './countries.ts'
import { project, unwrap } from './mercator.ts'
import { nameOf, type NamedTopology } from './sources.ts'

export type Line = [number, number][]

/** Rings of arc numbers as in TopoJSON: `~n` is arc n backwards. */
export type Outlines = {
  arcs: Line[]
  countries: Map<string, number[][]>
}

type Weighted = [lng: number, lat: number, weight: number]

/**
 * Countries of a weighted (`presimplify`) topology as projected arcs and rings.
 * Points that matter less than `weight` go; a closed arc keeps at least three corners, so islands stay.
 */
export function toOutlines(
  topology: NamedTopology,
  weighted: Topology,
  weight: number,
  bits: number,
): Outlines {
  const arcs = (weighted.arcs as unknown as Weighted[][]).map((arc) => thinned(arc, weight, bits))
  const countries = new Map<string, number[][]>()
  for (const geometry of topology.objects.countries?.geometries ?? []) {
    const polygons =
      geometry.type === 'Polygon' ? [geometry.arcs] : geometry.type === 'MultiPolygon' ? geometry.arcs : []
    for (const polygon of polygons) {
      const first = polygon[0]?.[0] ?? 0
      const [lng, lat] = (weighted.arcs[first < 0 ? ~first : first]?.[0] ?? [0, 0]) as [number, number]
      const code = countryOf(geometry.id, nameOf(geometry), [lng, lat])
      if (code === null) continue
      const rings = countries.get(code) ?? []
      for (const ring of polygon) if (corners(ring, arcs) >= 3) rings.push(ring)
      countries.set(code, rings)
    }
  }
  return { arcs, countries }
}

/** The points of a ring in order, unwrapped, without repeats at the joints. */
export function ringLine(ring: readonly number[], arcs: readonly Line[], worldUnits: number): Line {
  const line: Line = []
  for (const number of ring) {
    const arc = arcs[number < 0 ? ~number : number] ?? []
    const way = number < 0 ? arc.toReversed() : arc
    const last = line.at(-1)
    const start = way[0]
    if (!start) continue
    const shift = last ? Math.round((last[0] - start[0]) / worldUnits) * worldUnits : 0
    for (const [x, y] of last ? way.slice(1) : way) line.push([x + shift, y])
  }
  return line
}

/** Only the arcs that these rings use, renumbered, and the rings to match. */
export function extract(rings: readonly number[][], arcs: readonly Line[]) {
  const numbers = new Map<number, number>()
  const renumbered = rings.map((ring) =>
    ring.map((number) => {
      const arc = number < 0 ? ~number : number
      if (!numbers.has(arc)) numbers.set(arc, numbers.size)
      const next = numbers.get(arc) ?? 0
      return number < 0 ? ~next : next
    }),
  )
  return { arcs: [...numbers.keys()].map((arc) => arcs[arc] ?? []), numbers, rings: renumbered }
}

function thinned(arc: readonly Weighted[], weight: number, bits: number): Line {
  const first = arc[0]
  const last = arc.at(-1)
  const isClosed = first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
  const ranked = arc.map((point) => point[2]).toSorted((a, b) => b - a)
  const limit = isClosed ? Math.min(weight, ranked[Math.min(4, ranked.length - 1)] ?? 0) : weight
  const kept = arc.filter((point) => point[2] >= limit).map(([lng, lat]): [number, number] => [lng, lat])
  const line: Line = []
  for (const [lng, lat] of unwrap(kept)) {
    const point = project(lng, lat, bits)
    const before = line.at(-1)
    if (!before || before[0] !== point[0] || before[1] !== point[1]) line.push(point)
  }
  const only = line[0]
  // The other arcs of a ring rely on both ends.
  if (line.length === 1 && only) line.push([only[0], only[1]])
  return line
}

function corners(ring: readonly number[], arcs: readonly Line[]): number {
  const seen = new Set<string>()
  for (const number of ring)
    for (const point of arcs[number < 0 ? ~number : number] ?? []) seen.add(point.join())
  return seen.size
}
