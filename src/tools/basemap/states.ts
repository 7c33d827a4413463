import { feature, mesh } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { clipToLand, reachShore } from './inside.ts'
import { area, labelPoints, type LabelPoint, type Polylabel } from './label-point.ts'
import { project, unwrap } from './mercator.ts'
import type { Line } from './outlines.ts'
import { nameOf, type NamedTopology } from './sources.ts'
import { straightened } from './straighten.ts'

/** Spellings that the source has wrong or old. */
const SPELLINGS: Record<string, string> = { Trengganu: 'Terengganu', 'Ð?ng Tháp': 'Đồng Tháp' }

/** A state has one point for its name per so many square kilometres, at the equator. */
const KM2_PER_POINT = 1500
const MOST_POINTS = 12
const EARTH_KM = 40_075

export type States = { lines: Line[]; names: { name: string; points: LabelPoint[] }[] }

/** Lines between a country's states and the states' names, on the land of its outlines. */
export function toStates(
  topology: NamedTopology,
  isLand: (x: number, y: number) => boolean,
  polylabel: Polylabel,
  bits: number,
): States {
  const collection = Object.values(topology.objects)[0]
  const named = collection?.geometries.filter((geometry) => nameOf(geometry) !== '') ?? []
  if (named.length < 2) return { lines: [], names: [] }
  const inner = mesh(
    topology as Topology,
    { type: 'GeometryCollection', geometries: named } as never,
    (a, b) => a !== b,
  )
  const toLine = (line: number[][]): Line =>
    unwrap(line as [number, number][]).map(([lng, lat]) => project(lng, lat, bits))
  const whole = inner.coordinates.map((line) => withoutRepeats(toLine(line)))
  const lines = reachShore(whole, isLand, 30).flatMap((line) => clipToLand(line, isLand))
  const names: States['names'] = []
  for (const geometry of named) {
    const shape = feature(topology as Topology, geometry as never) as unknown as GeoJSON.Feature
    if (shape.geometry.type !== 'Polygon' && shape.geometry.type !== 'MultiPolygon') continue
    const polygons =
      shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates
    const outlines = polygons.map((polygon) => toLine(polygon[0] ?? []))
    const km2 = Math.max(...outlines.map((line) => Math.abs(area(line)))) * (EARTH_KM / 2 ** bits) ** 2
    const count = Math.min(MOST_POINTS, 1 + Math.floor(km2 / KM2_PER_POINT))
    const points = labelPoints(outlines, count, polylabel).filter(({ x, y }) => isLand(x, y))
    const name = nameOf(geometry)
    if (points.length > 0) names.push({ name: SPELLINGS[name] ?? name, points })
  }
  return {
    lines: lines.map((line) => straightened(line, 1)),
    names: names.toSorted((a, b) => (b.points[0]?.radius ?? 0) - (a.points[0]?.radius ?? 0)),
  }
}

function withoutRepeats(line: Line): Line {
  return line.filter((point, i) => i === 0 || point[0] !== line[i - 1]?.[0] || point[1] !== line[i - 1]?.[1])
}
