import type { Line } from './outlines.ts'

type Ring = { xs: Float64Array; ys: Float64Array; west: number; north: number; east: number; south: number }

/** A quick "is this point on the land of these rings?" (even–odd, so holes count as outside). */
export function landTest(lines: readonly Line[]): (x: number, y: number) => boolean {
  const rings = lines.map((line): Ring => {
    const xs = Float64Array.from(line, ([x]) => x)
    const ys = Float64Array.from(line, ([, y]) => y)
    const least = (values: Float64Array) => values.reduce((a, b) => Math.min(a, b), Infinity)
    const most = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), -Infinity)
    return { xs, ys, west: least(xs), north: least(ys), east: most(xs), south: most(ys) }
  })
  return (x, y) => {
    let isInside = false
    for (const ring of rings) {
      if (x < ring.west || x > ring.east || y < ring.north || y > ring.south) continue
      if (crossesOddly(ring, x, y)) isInside = !isInside
    }
    return isInside
  }
}

/** Plain arrays: this runs for every point of every state's line against its country's coast. */
function crossesOddly({ xs, ys }: Ring, x: number, y: number): boolean {
  let isOdd = false
  let ax = xs.at(-1) ?? 0
  let ay = ys.at(-1) ?? 0
  for (let i = 0; i < xs.length; i++) {
    const bx = xs[i] ?? 0
    const by = ys[i] ?? 0
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isOdd = !isOdd
    ax = bx
    ay = by
  }
  return isOdd
}

/**
 * Carries loose ends on to the shore where it is at most `reach` units ahead: the states' source draws
 * its own, coarser coast. Ends where lines meet stay.
 */
export function reachShore(
  lines: readonly Line[],
  isLand: (x: number, y: number) => boolean,
  reach: number,
): Line[] {
  const ends = new Map<string, number>()
  for (const line of lines)
    for (const end of [line[0], line.at(-1)]) if (end) ends.set(end.join(), (ends.get(end.join()) ?? 0) + 1)
  const ahead = (line: Line): Line => {
    const end = line.at(-1)
    const before = line.at(-2)
    if (!end || !before || ends.get(end.join()) !== 1 || !isLand(end[0], end[1])) return line
    const length = Math.hypot(end[0] - before[0], end[1] - before[1])
    const [dx, dy] = [(end[0] - before[0]) / length, (end[1] - before[1]) / length]
    for (let step = 1; step <= reach; step++) {
      const point: [number, number] = [Math.round(end[0] + dx * step), Math.round(end[1] + dy * step)]
      if (!isLand(point[0], point[1])) return [...line, point]
    }
    return line
  }
  return lines.map((line) => ahead(ahead(line).toReversed()).toReversed())
}

/** The pieces of a line that lie on the land, cut close to where it leaves. */
export function clipToLand(line: Line, isLand: (x: number, y: number) => boolean): Line[] {
  const pieces: Line[] = []
  let piece: Line = []
  let before: [number, number] | undefined
  let wasLand = false
  for (const point of line) {
    const onLand = isLand(point[0], point[1])
    if (onLand) {
      if (before && !wasLand) piece.push(shore(point, before, isLand))
      piece.push(point)
    } else if (before && wasLand) {
      piece.push(shore(before, point, isLand))
      pieces.push(piece)
      piece = []
    }
    before = point
    wasLand = onLand
  }
  pieces.push(piece)
  return pieces.filter((points) => points.length > 1)
}

function shore(
  land: [number, number],
  sea: [number, number],
  isLand: (x: number, y: number) => boolean,
): [number, number] {
  let [near, far] = [land, sea]
  for (let halving = 0; halving < 8; halving++) {
    const middle: [number, number] = [(near[0] + far[0]) / 2, (near[1] + far[1]) / 2]
    if (isLand(middle[0], middle[1])) near = middle
    else far = middle
  }
  return [Math.round(near[0]), Math.round(near[1])]
}
