import { UNIT_BITS, type Line } from './decode.ts'

/** Points nearer than this to the one before cannot be told apart, even on a 2× screen. */
const PIXELS = 0.7

const byLines = new WeakMap<readonly Line[], Map<number, Line[]>>()

/** The same lines with no more points than a zoom can show; both ends stay, so that arcs still meet. */
export function thinForZoom(lines: Line[], shown: number): Line[] {
  // Maps are shown at any zoom; a copy of the world for each would fill the memory.
  const zoom = Math.ceil(shown)
  const tolerance = PIXELS * 2 ** (UNIT_BITS - 8 - zoom)
  if (tolerance < 2) return lines
  let zooms = byLines.get(lines)
  if (!zooms) byLines.set(lines, (zooms = new Map()))
  let thinned = zooms.get(zoom)
  if (!thinned) zooms.set(zoom, (thinned = lines.map((line) => thin(line, tolerance))))
  return thinned
}

function thin(line: Line, tolerance: number): Line {
  if (line.length <= 4) return line
  const kept = new Int32Array(line.length)
  const limit = tolerance * tolerance
  let count = 0
  let [x, y] = [Infinity, Infinity]
  for (let i = 0; i < line.length; i += 2) {
    const nextX = line[i] ?? 0
    const nextY = line[i + 1] ?? 0
    const isLast = i + 2 >= line.length
    if (!isLast && (nextX - x) ** 2 + (nextY - y) ** 2 < limit) continue
    kept[count++] = x = nextX
    kept[count++] = y = nextY
  }
  return kept.slice(0, count)
}
