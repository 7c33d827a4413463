import { encodeNumbers } from './encode.ts'
import { landTest } from './inside.ts'
import type { Line } from './outlines.ts'
import { straightened } from './straighten.ts'

/** A place for a name: within `radius` up and down, and twice that to the sides, is its own land. */
export type LabelPoint = { x: number; y: number; radius: number }
export type Polylabel = (polygon: number[][][], precision?: number) => number[] & { distance: number }

const GRID = 20

/**
 * The middle of the widest room inside the largest of these outlines, then up to `count` - 1 other roomy
 * places far from one another, for a map that shows only a part of the area.
 */
export function labelPoints(outlines: readonly Line[], count: number, polylabel: Polylabel): LabelPoint[] {
  const largest = outlines.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0]
  if (!largest || largest.length < 4) return []
  const size = Math.sqrt(Math.abs(area(largest)))
  const best = polylabel([halve(largest)], Math.max(0.5, size / 100))
  const first = { x: (best[0] ?? 0) * 2, y: best[1] ?? 0, radius: best.distance }
  const points = [first]
  const others = count > 1 ? grid(straightened(largest, size / 60), first.radius / 4) : []
  const away = (one: LabelPoint) =>
    Math.min(...points.map((other) => Math.hypot(other.x - one.x, other.y - one.y)))
  while (points.length < count) {
    let next: LabelPoint | null = null
    let most = 0
    for (const one of others) {
      const score = away(one) * Math.sqrt(one.radius)
      if (score > most) [next, most] = [one, score]
    }
    if (!next || away(next) <= first.radius / 2) break
    points.push(next)
  }
  return points.map(({ x, y, radius }) => ({
    x: Math.round(x),
    y: Math.round(y),
    radius: Math.max(1, Math.round(radius)),
  }))
}

/** Areas by name: for each its number of points, then their steps and radii. */
export function encodePoints(areas: readonly (readonly LabelPoint[])[]): string {
  const numbers: number[] = []
  let [x, y] = [0, 0]
  for (const points of areas) {
    numbers.push(points.length)
    for (const point of points) {
      numbers.push(point.x - x, point.y - y, point.radius)
      ;[x, y] = [point.x, point.y]
    }
  }
  return encodeNumbers(numbers)
}

/** Signed: positive for rings that run clockwise on the screen. */
export function area(line: Line): number {
  let sum = 0
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [ax, ay] = line[i] ?? [0, 0]
    const [bx, by] = line[j] ?? [0, 0]
    sum += bx * ay - ax * by
  }
  return sum / 2
}

function grid(line: Line, smallest: number): LabelPoint[] {
  const xs = line.map(([x]) => x)
  const ys = line.map(([, y]) => y)
  const [west, east, north, south] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const isLand = landTest([line])
  const points: LabelPoint[] = []
  for (let column = 0; column < GRID; column++)
    for (let row = 0; row < GRID; row++) {
      const x = west + ((column + 0.5) / GRID) * (east - west)
      const y = north + ((row + 0.5) / GRID) * (south - north)
      if (!isLand(x, y)) continue
      const radius = distance(line, x, y)
      if (radius > smallest) points.push({ x, y, radius })
    }
  return points
}

/** To the nearest edge, with widths halved as for the search above. */
function distance(line: Line, x: number, y: number): number {
  let least = Infinity
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = line[i - 1] ?? [0, 0]
    const [bx, by] = line[i] ?? [0, 0]
    const [dx, dy] = [(bx - ax) / 2, by - ay]
    const along = ((x - ax) / 2) * dx + (y - ay) * dy
    const share = Math.max(0, Math.min(1, along / (dx * dx + dy * dy || 1)))
    least = Math.min(least, Math.hypot((x - ax) / 2 - share * dx, y - ay - share * dy))
  }
  return least
}

/** Names are wide: with x halved, the search finds a room twice as wide as it is high. */
function halve(line: Line): number[][] {
  return line.map(([x, y]) => [x / 2, y])
}
