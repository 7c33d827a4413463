import type { Line } from './outlines.ts'

export type LabelPoint = { x: number; y: number; radius: number }
type Polylabel = (polygon: number[][][], precision?: number) => number[] & { distance: number }

/** The middle of the widest room inside the largest of these outlines, and how far it is to the edge. */
export function labelPoint(
  outer: readonly Line[],
  holes: readonly Line[],
  polylabel: Polylabel,
): LabelPoint | null {
  const largest = outer.toSorted((a, b) => Math.abs(area(b)) - Math.abs(area(a)))[0]
  if (!largest || largest.length < 4) return null
  const size = Math.sqrt(Math.abs(area(largest)))
  const best = polylabel([halve(largest), ...holes.map(halve)], Math.max(0.5, size / 100))
  return {
    x: Math.round((best[0] ?? 0) * 2),
    y: Math.round(best[1] ?? 0),
    radius: Math.max(1, Math.round(best.distance)),
  }
}

/** Names are wide: with x halved, the search finds a room twice as wide as it is high. */
function halve(line: Line): number[][] {
  return line.map(([x, y]) => [x / 2, y])
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
