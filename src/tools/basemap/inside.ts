import type { Line } from './outlines.ts'

type Ring = { line: Line; west: number; north: number; east: number; south: number }

/** A quick "is this point on the land of these rings?" (even–odd, so holes count as outside). */
export function landTest(lines: readonly Line[]): (x: number, y: number) => boolean {
  const rings: Ring[] = lines.map((line) => {
    const ring = { line, west: Infinity, north: Infinity, east: -Infinity, south: -Infinity }
    for (const [x, y] of line) {
      ring.west = Math.min(ring.west, x)
      ring.east = Math.max(ring.east, x)
      ring.north = Math.min(ring.north, y)
      ring.south = Math.max(ring.south, y)
    }
    return ring
  })
  return (x, y) => {
    let isInside = false
    for (const ring of rings) {
      if (x < ring.west || x > ring.east || y < ring.north || y > ring.south) continue
      if (crossesOddly(ring.line, x, y)) isInside = !isInside
    }
    return isInside
  }
}

function crossesOddly(line: Line, x: number, y: number): boolean {
  let isOdd = false
  for (let i = 0, j = line.length - 1; i < line.length; j = i++) {
    const [ax, ay] = line[i] ?? [0, 0]
    const [bx, by] = line[j] ?? [0, 0]
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isOdd = !isOdd
  }
  return isOdd
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
