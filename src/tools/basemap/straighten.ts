import type { Line } from './outlines.ts'

/** Douglas and Peucker: no point of the line is further than `tolerance` from what remains. */
export function straightened(line: Line, tolerance: number): Line {
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
