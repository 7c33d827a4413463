import type { Px } from './mercator.ts'

/** A rectangle in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number }

export function boxAt(centre: Px, width: number, height: number): Box {
  return {
    left: centre.x - width / 2,
    top: centre.y - height / 2,
    right: centre.x + width / 2,
    bottom: centre.y + height / 2,
  }
}

export function moved(box: Box, dx: number, dy: number): Box {
  return { left: box.left + dx, top: box.top + dy, right: box.right + dx, bottom: box.bottom + dy }
}

export function grown(box: Box, by: number): Box {
  return { left: box.left - by, top: box.top - by, right: box.right + by, bottom: box.bottom + by }
}

/** The smallest box that holds both. */
export function around(one: Box, other: Box): Box {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  }
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

export function holds(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.right <= outer.right &&
    inner.top >= outer.top &&
    inner.bottom <= outer.bottom
  )
}

export const contains = (box: Box, { x, y }: Px) =>
  x > box.left && x < box.right && y > box.top && y < box.bottom

/** How much of a straight piece of line lies inside a box, in pixels (Liang–Barsky clipping). */
function lengthInside(box: Box, from: Px, to: Px): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y]
  let [enter, leave] = [0, 1]
  const edges: [number, number][] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ]
  for (const [slope, room] of edges) {
    if (slope === 0 && room < 0) return 0
    if (slope < 0) enter = Math.max(enter, room / slope)
    if (slope > 0) leave = Math.min(leave, room / slope)
  }
  return Math.max(0, leave - enter) * Math.hypot(dx, dy)
}

const lineBoxes = new WeakMap<readonly Px[], Box>()

/** The smallest box that holds a line. Every text asks it of every line, so it is looked for once. */
export function boxOfLine(line: readonly Px[]): Box {
  const known = lineBoxes.get(line)
  if (known) return known
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const { x, y } of line) {
    box.left = Math.min(box.left, x)
    box.top = Math.min(box.top, y)
    box.right = Math.max(box.right, x)
    box.bottom = Math.max(box.bottom, y)
  }
  lineBoxes.set(line, box)
  return box
}

/** How much of a line a box hides, in pixels. */
export function hiddenLength(box: Box, line: readonly Px[]): number {
  if (!overlaps(box, boxOfLine(line))) return 0
  return line.reduce((sum, to, index) => {
    const from = line[index - 1]
    return from ? sum + lengthInside(box, from, to) : sum
  }, 0)
}

/** A line as a row of small boxes, for those who keep away from boxes. */
export function boxesAlong(line: readonly Px[], size: number): Box[] {
  return line.flatMap((to, index) => {
    const from = line[index - 1]
    if (!from) return []
    const pieces = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / size))
    return Array.from({ length: pieces }, (_, piece) => {
      const share = (piece + 0.5) / pieces
      return boxAt({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }, size, size)
    })
  })
}

/** How many of the lines enter a box. */
export function crossings(box: Box, lines: readonly (readonly Px[])[]): number {
  return lines.filter((line) => hiddenLength(box, line) > 0).length
}
