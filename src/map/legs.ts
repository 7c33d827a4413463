import { boxOfLine, type Box } from './box.ts'
import { greatCircle, kmBetween } from './great-circle.ts'
import type { Placed } from './journey.ts'
import type { Mark } from './marks.ts'
import { project, unproject, type Px } from './mercator.ts'

/** The way from one mark to the next. */
export type Leg = {
  path: readonly Px[]
  /** The smallest box that holds the path. */
  box: Box
  /** A scan between had no position, or an end is where its name says: the way is not even known as far as the others. */
  isDashed: boolean
  /** The same two marks are joined already: only the direction is new. */
  isDrawn: boolean
}

/** In a web of so many legs nobody follows the bend of one. */
const MANY_MARKS = 500
const MOST_STEPS = 96
/** Pieces of a curve: longer ones show their corners. */
const PIECE_PX = 20
/** So far a mark may be set beside its place. */
const MOVED_PX = 64

/** The legs between marks, in journey order. Stops in one mark need none, and no way is drawn twice. */
export function toLegs(journey: readonly Placed[], marks: readonly Mark[], zoom: number): Leg[] {
  const indexOf: number[] = []
  marks.forEach(({ members }, index) => {
    for (const { stop } of members) indexOf[stop.number] = index
  })
  const legs: Leg[] = []
  const isWeb = marks.length > MANY_MARKS
  const directed = new Set<number>()
  const drawn = new Set<number>()
  journey.forEach((placed, index) => {
    const before = journey[index - 1]
    const [start, end] = [before && indexOf[before.stop.number], indexOf[placed.stop.number]]
    if (start === undefined || end === undefined || start === end) return
    const [from, to] = [marks[start], marks[end]]
    if (!from || !to) return
    const isDashed = placed.isAfterGap || isApproximate(before) || isApproximate(placed)
    // One number for each way; thousands of texts would be made only to be compared.
    const way = (start * marks.length + end) * 2 + Number(isDashed)
    const back = (end * marks.length + start) * 2 + Number(isDashed)
    if (directed.has(way)) return
    directed.add(way)
    for (const [here, there] of overTheEdge(from.at, to.at, 256 * 2 ** zoom)) {
      const path = isWeb ? [here, there] : pathBetween(here, there, zoom)
      legs.push({ path, box: boxOfLine(path), isDashed, isDrawn: drawn.has(back) })
    }
    drawn.add(way)
  })
  return legs
}

const isApproximate = (placed: Placed | undefined) => placed?.stop.place.pointSource === 'gazetteer'

/** The short way from one mark to the next; one that leaves the world at its edge comes in at the other. */
function overTheEdge(from: Px, to: Px, world: number): [Px, Px][] {
  const by = Math.round((to.x - from.x) / world) * world
  // Marks near each other are moved a little: half a world must not become the other half by that.
  if (Math.abs(to.x - from.x) < world / 2 + MOVED_PX) return [[from, to]]
  return [
    [from, { x: to.x - by, y: to.y }],
    [{ x: from.x + by, y: from.y }, to],
  ]
}

function pathBetween(from: Px, to: Px, zoom: number): Px[] {
  // Only marks that are set beside their place are further apart; the way over the globe would turn back.
  if (Math.abs(to.x - from.x) > 128 * 2 ** zoom) return [from, to]
  const [start, end] = [unproject(from, zoom), unproject(to, zoom)]
  const byLength = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / PIECE_PX)
  // A way past a pole is short on a small map and still needs its bends.
  const byDistance = kmBetween(start, end) > 5000 ? 48 : 2
  const steps = Math.min(MOST_STEPS, Math.max(byDistance, byLength))
  return greatCircle(start, end, steps).map((point) => project(point, zoom))
}
