import { WORLD_UNITS, type Line } from './decode.ts'

export type Box = { west: number; north: number; east: number; south: number }

/** An arc of a ring: which line, in which direction, and how many units to the east it is drawn. */
export type Step = { arc: number; isReversed: boolean; shift: number }

export type Ring = Box & {
  steps: Step[]
  /** It runs around the pole: its end is one world to the east of its start, and the south closes it. */
  isPolar: boolean
}

/** Joins arcs into rings that never jump: each arc starts where the one before it ended. */
export function toRings(rings: readonly (readonly number[])[], arcs: readonly Line[]): Ring[] {
  return rings.map((numbers) => {
    const ring: Ring = { steps: [], isPolar: false, ...emptyBox() }
    let [start, end] = [0, 0]
    numbers.forEach((number, i) => {
      const isReversed = number < 0
      const arc = isReversed ? ~number : number
      const line = arcs[arc] ?? new Int32Array(2)
      const first = line[isReversed ? line.length - 2 : 0] ?? 0
      const last = line[isReversed ? 0 : line.length - 2] ?? 0
      const shift = i === 0 ? 0 : Math.round((end - first) / WORLD_UNITS) * WORLD_UNITS
      if (i === 0) start = first
      end = last + shift
      ring.steps.push({ arc, isReversed, shift })
      grow(ring, line, shift)
    })
    if (Math.abs(end - start) > WORLD_UNITS / 2) {
      ring.isPolar = true
      ring.south = WORLD_UNITS * 1.01
    }
    return ring
  })
}

export function boxOf(line: Line): Box {
  const box = emptyBox()
  grow(box, line, 0)
  return box
}

export function meets(a: Box, b: Box, shift = 0): boolean {
  return a.west + shift <= b.east && a.east + shift >= b.west && a.north <= b.south && a.south >= b.north
}

/** Is the point on the land that these rings enclose? Holes count as outside. */
export function isInside(rings: readonly Ring[], arcs: readonly Line[], x: number, y: number): boolean {
  let isOdd = false
  for (const ring of rings) {
    if (y < ring.north || y > ring.south) continue
    for (const at of [x - WORLD_UNITS, x, x + WORLD_UNITS]) {
      if (at < ring.west || at > ring.east) continue
      for (const { arc, shift } of ring.steps) {
        const line = arcs[arc]
        if (line && crossesOddly(line, at - shift, y)) isOdd = !isOdd
      }
      if (ring.isPolar) isOdd = !isOdd
    }
  }
  return isOdd
}

/** Does a ray to the south cross the line an odd number of times? */
function crossesOddly(line: Line, x: number, y: number): boolean {
  let isOdd = false
  let [ax, ay] = [line[0] ?? 0, line[1] ?? 0]
  for (let i = 2; i < line.length; i += 2) {
    const bx = line[i] ?? 0
    const by = line[i + 1] ?? 0
    if (ax > x !== bx > x && y < ((by - ay) * (x - ax)) / (bx - ax) + ay) isOdd = !isOdd
    ax = bx
    ay = by
  }
  return isOdd
}

function emptyBox(): Box {
  return { west: Infinity, north: Infinity, east: -Infinity, south: -Infinity }
}

function grow(box: Box, line: Line, shift: number): void {
  for (let i = 0; i < line.length; i += 2) {
    const x = (line[i] ?? 0) + shift
    const y = line[i + 1] ?? 0
    if (x < box.west) box.west = x
    if (x > box.east) box.east = x
    if (y < box.north) box.north = y
    if (y > box.south) box.south = y
  }
}
