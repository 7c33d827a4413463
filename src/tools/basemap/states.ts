import { feature, mesh } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { clipToLand } from './inside.ts'
import { labelPoint, type LabelPoint } from './label-point.ts'
import { project, unwrap } from './mercator.ts'
import type { Line } from './outlines.ts'
import { nameOf, type NamedTopology } from './sources.ts'

type Polylabel = (polygon: number[][][], precision?: number) => number[] & { distance: number }

/** Spellings that the source has wrong or old. */
const SPELLINGS: Record<string, string> = { Trengganu: 'Terengganu', 'Ð?ng Tháp': 'Đồng Tháp' }

export type States = { lines: Line[]; names: (LabelPoint & { name: string })[] }

/** Lines between a country's states and the states' names, on the land of its outlines. */
export function toStates(
  topology: NamedTopology,
  isLand: (x: number, y: number) => boolean,
  polylabel: Polylabel,
  bits: number,
): States {
  const collection = Object.values(topology.objects)[0]
  if (!collection) return { lines: [], names: [] }
  const named = collection.geometries.filter((geometry) => nameOf(geometry) !== '')
  if (named.length < 2) return { lines: [], names: [] }
  const inner = mesh(
    topology as Topology,
    { type: 'GeometryCollection', geometries: named } as never,
    (a, b) => a !== b,
  )
  const toLine = (line: number[][]): Line =>
    unwrap(line as [number, number][]).map(([lng, lat]) => project(lng, lat, bits))
  const lines = inner.coordinates.flatMap((line) => clipToLand(withoutRepeats(toLine(line)), isLand))
  const names: States['names'] = []
  for (const geometry of named) {
    const shape = feature(topology as Topology, geometry as never) as unknown as GeoJSON.Feature
    if (shape.geometry.type !== 'Polygon' && shape.geometry.type !== 'MultiPolygon') continue
    const polygons =
      shape.geometry.type === 'Polygon' ? [shape.geometry.coordinates] : shape.geometry.coordinates
    const point = labelPoint(
      polygons.map((polygon) => toLine(polygon[0] ?? [])),
      [],
      polylabel,
    )
    const name = nameOf(geometry)
    if (point && isLand(point.x, point.y)) names.push({ name: SPELLINGS[name] ?? name, ...point })
  }
  return {
    lines: lines.map((line) => straightened(line, 1)),
    names: names.toSorted((a, b) => b.radius - a.radius),
  }
}

function withoutRepeats(line: Line): Line {
  return line.filter((point, i) => i === 0 || point[0] !== line[i - 1]?.[0] || point[1] !== line[i - 1]?.[1])
}

/** Douglas and Peucker: no point of the line is further than `tolerance` from what remains. */
function straightened(line: Line, tolerance: number): Line {
  const first = line[0]
  const last = line.at(-1)
  if (line.length < 3 || !first || !last) return line
  const [dx, dy] = [last[0] - first[0], last[1] - first[1]]
  const length = Math.hypot(dx, dy)
  let furthest = 0
  let index = 0
  line.forEach(([x, y], i) => {
    const [ox, oy] = [x - first[0], y - first[1]]
    const distance = length === 0 ? Math.hypot(ox, oy) : Math.abs(ox * dy - oy * dx) / length
    if (distance > furthest) [furthest, index] = [distance, i]
  })
  if (furthest <= tolerance) return [first, last]
  return [
    ...straightened(line.slice(0, index + 1), tolerance),
    ...straightened(line.slice(index), tolerance).slice(1),
  ]
}
