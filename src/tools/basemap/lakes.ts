import { feature } from 'topojson-client'
import { area } from './label-point.ts'
import { project } from './mercator.ts'
import type { Line } from './outlines.ts'
import { readLakes } from './sources.ts'
import { straightened } from './straighten.ts'

/** In square units of the world file: about 500 km² at the equator, less to the poles. */
const SMALLEST = 1500
/** The source's grid is up to three units wide; its steps must not show. */
const TOLERANCE = 2
/** The same lake in two files has its corner at most this far apart. */
const SAME = 40

/** Shores and islands of the world's large lakes, as closed lines. */
export function toLakes(folder: string, bits: number): Line[] {
  const lakes: Line[][] = []
  const isKnown = (shore: Line) => lakes.some((other) => isNear(corner(shore), corner(other[0] ?? [])))
  // The continents' files are finer; what they leave out comes from the world's.
  for (const region of ['north-america', 'south-america', 'europe', 'africa', 'asia', 'world']) {
    const topology = readLakes(folder, region)
    const layer = topology.objects.lakes
    if (!layer) continue
    for (const { geometry } of feature(topology, layer).features) {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : []
      for (const polygon of polygons) {
        const rings = polygon.map((ring) => ring.map(([lng, lat]) => project(lng ?? 0, lat ?? 0, bits)))
        const shore = rings[0]
        if (!shore || Math.abs(area(shore)) < SMALLEST || isKnown(shore)) continue
        lakes.push(rings.filter((ring, i) => i === 0 || Math.abs(area(ring)) > 100))
      }
    }
  }
  return lakes
    .toSorted((a, b) => Math.abs(area(b[0] ?? [])) - Math.abs(area(a[0] ?? [])))
    .flat()
    .map((line) => straightened(line, TOLERANCE))
    .filter((line) => line.length > 3)
}

function corner(line: Line): [number, number] {
  return [Math.min(...line.map(([x]) => x)), Math.min(...line.map(([, y]) => y))]
}

function isNear(a: [number, number], b: [number, number]): boolean {
  return Math.abs(a[0] - b[0]) < SAME && Math.abs(a[1] - b[1]) < SAME
}
