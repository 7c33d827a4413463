import { boxOfLine, type Box } from './box.ts'
import { greatCircle } from './great-circle.ts'
import { finish, type InPieces } from './in-pieces.ts'
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
/** A bend that is smaller than this cannot be seen; the corners of a curve must not be. */
const SEEN_PX = 0.5
const CORNER_PX = 0.2
const MOST_STEPS = 96
/** A long way past a pole can be short on a small map, and still needs its bends. */
const FEWEST_STEPS = 48
/** Beyond this latitude one piece of such a way is as long on the map as many elsewhere. */
const POLAR_LATITUDE = 75
const POLAR_STEPS = 240
/** The index of no mark. */
const NOWHERE = -1
const STOPS_IN_A_PIECE = 2000
/** Pieces of a curve: longer ones show their corners. */
const PIECE_PX = 20
/** So far a mark may be set beside its place. */
const MOVED_PX = 64

/** The legs between marks, in journey order. Stops in one mark need none, and no way is drawn twice. */
export const toLegs = (journey: readonly Placed[], marks: readonly Mark[], zoom: number): Leg[] =>
  finish(legsInPieces(journey, marks, zoom))

/** The same, for who has thousands of stops and other things to do meanwhile. */
export function* legsInPieces(
  journey: readonly Placed[],
  marks: readonly Mark[],
  zoom: number,
): InPieces<Leg[]> {
  // A plain array that is filled in no order becomes a slow table.
  const indexOf = new Int32Array((journey.at(-1)?.stop.number ?? 0) + 1).fill(NOWHERE)
  marks.forEach(({ members }, index) => {
    for (const { stop } of members) indexOf[stop.number] = index
  })
  const legs: Leg[] = []
  const isWeb = marks.length > MANY_MARKS
  const directed = new Set<number>()
  const drawn = new Set<number>()
  for (let index = 1; index < journey.length; index += 1) {
    if (index % STOPS_IN_A_PIECE === 0) yield
    const before = journey[index - 1]
    const placed = journey[index]
    const start = before ? (indexOf[before.stop.number] ?? NOWHERE) : NOWHERE
    const end = placed ? (indexOf[placed.stop.number] ?? NOWHERE) : NOWHERE
    const from = marks[start]
    const to = marks[end]
    if (start === end || !placed || !from || !to) continue
    const isDashed = placed.isAfterGap || isApproximate(before) || isApproximate(placed)
    // One number for each way; thousands of texts would be made only to be compared.
    const way = (start * marks.length + end) * 2 + Number(isDashed)
    const back = (end * marks.length + start) * 2 + Number(isDashed)
    if (directed.has(way)) continue
    directed.add(way)
    for (const [here, there] of overTheEdge(from.at, to.at, 256 * 2 ** zoom)) {
      const path = isWeb ? [here, there] : pathBetween(here, there, zoom)
      legs.push({ path, box: boxOfLine(path), isDashed, isDrawn: drawn.has(back) })
    }
    drawn.add(way)
  }
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
  const world = 256 * 2 ** zoom
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const isLong = length > world / 8
  const steps = isLong ? stepsOfLength(length) : stepsOfBend(mostBend(from, to, length, world))
  // Only marks that are set beside their place are further apart; the way over the globe would turn back.
  if (steps === 1 || Math.abs(to.x - from.x) > world / 2) return [from, to]
  const [start, end] = [unproject(from, zoom), unproject(to, zoom)]
  const way = greatCircle(start, end, steps)
  const isPolar = isLong && way.some(({ lat }) => Math.abs(lat) > POLAR_LATITUDE)
  return (isPolar ? greatCircle(start, end, POLAR_STEPS) : way).map((point) => project(point, zoom))
}

// Each of so many pieces has the bend of the whole over the square of their number.
const stepsOfBend = (bend: number) =>
  bend < SEEN_PX ? 1 : Math.min(MOST_STEPS, Math.ceil(Math.sqrt(bend / CORNER_PX)))

const stepsOfLength = (length: number) =>
  Math.min(MOST_STEPS, Math.max(FEWEST_STEPS, Math.ceil(length / PIECE_PX)))

/**
 * How far the short way over the globe lies at most beside the straight line, in pixels. Web Mercator bends a great
 * circle by the sine of the latitude over the globe's radius, and a chord lies length² × bend ÷ 8 beside its arc.
 */
function mostBend(from: Px, to: Px, length: number, world: number): number {
  const fromEquator = Math.max(Math.abs(from.y - world / 2), Math.abs(to.y - world / 2))
  const sine = Math.tanh((2 * Math.PI * fromEquator) / world)
  return (((2 * Math.PI) / world) * sine * length ** 2) / 8
}
