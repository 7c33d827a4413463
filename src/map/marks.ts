import { boxAt, grown, overlaps, type Box } from './box.ts'
import { Grid } from './grid.ts'
import type { Placed } from './journey.ts'
import { project, type Px } from './mercator.ts'

/** One disc or pill on the map: a stop, or several that would lie on each other at this zoom. */
export type Mark = {
  /** The number of its first stop: it stays the same while others join and leave. */
  key: number
  members: readonly Placed[]
  at: Px
  label: string
  width: number
  height: number
  isCurrent: boolean
}

const DISC = 26
const CURRENT_DISC = 34
/** Beyond this many stops a wider grid keeps the number of buttons, and of line pieces, small. */
const MANY_STOPS = 300
const MANY_RADIUS = 44
/** Between a pill and its neighbour: both have a casing. */
const PILL_AIR = 4
const CELL = 112
/** More squares of a grid than this lie in no column of the world, at any zoom. */
const MOST_ROWS = 2 ** 20
/** A pill names so many runs of numbers. */
const MOST_RUNS = 2

/** `1–3`, `2, 5`; a count in words where the numbers would not fit. */
export function markLabel(numbers: readonly number[], countWords: (count: number) => string): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && number === run[1] + 1) run[1] = number
    // The numbers of thousands would be gathered for nothing.
    else if (runs.length === MOST_RUNS) return countWords(numbers.length)
    else runs.push([number, number])
  }
  const names = runs.map(([first, last]) =>
    first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
  )
  return names.join(', ')
}

const distance = (one: Px, other: Px) => Math.hypot(one.x - other.x, one.y - other.y)
export const markBox = (mark: Pick<Mark, 'at' | 'width' | 'height'>): Box =>
  boxAt(mark.at, mark.width, mark.height)

/** At the poles, where the map ends: half of a mark above, and below the line that says whose map it is as well. */
const TOP_PX = 26
const BOTTOM_PX = 50

/** Where a stop is drawn. No map shows a pole at its place: there a mark keeps to what can be seen. */
function drawnAt(placed: Placed, zoom: number): Px {
  const { x, y } = project(placed, zoom)
  return { x, y: Math.max(TOP_PX, Math.min(256 * 2 ** zoom - BOTTOM_PX, y)) }
}

/**
 * The marks at one zoom, in journey order. Stops closer than a disc become one pill; the current stop
 * stays alone, and what it would cover is set beside it.
 */
export function toMarks(
  journey: readonly Placed[],
  zoom: number,
  countWords: (count: number) => string,
): Mark[] {
  const toMark = (members: readonly Placed[], at: Px): Mark => {
    const isCurrent = members.length === 1 && members[0]?.stop.isLatest === true
    const sorted = members.toSorted((a, b) => a.stop.number - b.stop.number)
    const numbers = sorted.map(({ stop }) => stop.number)
    const label = markLabel(numbers, countWords)
    return {
      key: numbers[0] ?? 0,
      members: sorted,
      at,
      label,
      ...sizeOf(label, members.length, isCurrent),
      isCurrent,
    }
  }
  const current = journey.find(({ stop }) => stop.isLatest)
  const currentMark = current ? toMark([current], drawnAt(current, zoom)) : null
  const place = (mark: Mark) => (currentMark ? besideCurrent(mark, currentMark) : mark)

  const others = journey.filter((placed) => placed !== current)
  const radius = journey.length > MANY_STOPS ? MANY_RADIUS : DISC
  const near =
    journey.length > MANY_STOPS ? inOneSquare(others, zoom, radius) : nearTogether(others, zoom, radius)
  const marks = near.map(({ members, at }) => place(toMark(members, at)))
  const apart = joinOverlapping(marks, radius, (one, other) =>
    place(
      toMark(
        [...one.members, ...other.members],
        meanAt(one, one.members.length, other, other.members.length),
      ),
    ),
  )
  if (currentMark) apart.push(currentMark)
  return apart.toSorted((one, other) => one.key - other.key)
}

// Digits are at most 8 px wide in a disc, and 9 in the larger one of the current stop.
function sizeOf(label: string, members: number, isCurrent: boolean): { width: number; height: number } {
  if (isCurrent) return { width: Math.max(CURRENT_DISC, label.length * 9 + 10), height: CURRENT_DISC }
  const padding = members > 1 ? 16 : 6
  return { width: Math.max(DISC, label.length * 7.5 + padding), height: DISC }
}

const meanAt = (one: { at: Px }, ones: number, other: { at: Px }, others: number): Px => ({
  x: (one.at.x * ones + other.at.x * others) / (ones + others),
  y: (one.at.y * ones + other.at.y * others) / (ones + others),
})

type Cluster = { members: Placed[]; at: Px }

/** Each stop joins the nearest cluster within the radius, looked up on a grid, or starts its own. */
function nearTogether(journey: readonly Placed[], zoom: number, radius: number): Cluster[] {
  const clusters: Cluster[] = []
  const grid = new Grid<Cluster>(radius)
  for (const placed of journey) {
    const at = drawnAt(placed, zoom)
    let nearest: Cluster | null = null
    let least = radius
    for (const cluster of grid.around(at)) {
      const gap = distance(cluster.at, at)
      if (gap < least) [nearest, least] = [cluster, gap]
    }
    if (nearest) {
      grid.remove(nearest)
      nearest.at = meanAt(nearest, nearest.members.length, { at }, 1)
      nearest.members.push(placed)
      grid.add(nearest)
    } else {
      const cluster = { members: [placed], at }
      clusters.push(cluster)
      grid.add(cluster)
    }
  }
  return clusters
}

/** The stops of each square of a grid: thousands have no time to look for the nearest. */
function inOneSquare(journey: readonly Placed[], zoom: number, side: number): Cluster[] {
  const squares = new Map<number, Cluster>()
  for (const placed of journey) {
    const at = drawnAt(placed, zoom)
    const square = Math.floor(at.x / side) * MOST_ROWS + Math.floor(at.y / side)
    const cluster = squares.get(square)
    if (cluster) {
      cluster.at = meanAt(cluster, cluster.members.length, { at }, 1)
      cluster.members.push(placed)
    } else squares.set(square, { members: [placed], at })
  }
  return [...squares.values()]
}

/** Joins what lies on each other, until nothing does: joining makes pills, and pills are wider than discs. */
function joinOverlapping(
  marks: readonly Mark[],
  radius: number,
  join: (one: Mark, other: Mark) => Mark,
): Mark[] {
  const grid = new Grid<Mark>(CELL)
  const kept = new Set(marks)
  for (const mark of marks) grid.add(mark)
  const isOn = (one: Mark, other: Mark) =>
    distance(one.at, other.at) < radius ||
    ((one.members.length > 1 || other.members.length > 1) &&
      overlaps(grown(markBox(one), PILL_AIR), markBox(other)))
  const unchecked = [...marks]
  for (let mark = unchecked.pop(); mark; mark = unchecked.pop()) {
    const one = mark
    const other = kept.has(one)
      ? grid.around(one.at).find((near) => near !== one && isOn(one, near))
      : undefined
    if (!other) continue
    const joined = join(one, other)
    for (const gone of [one, other]) {
      kept.delete(gone)
      grid.remove(gone)
    }
    kept.add(joined)
    grid.add(joined)
    unchecked.push(joined)
  }
  return [...kept]
}

/** Moves a mark out from under the current stop, the way it already lies; to the left where it lies exactly under it. */
function besideCurrent(mark: Mark, current: Mark): Mark {
  const gap = distance(mark.at, current.at)
  const away =
    gap < 0.5 ? { x: -1, y: 0 } : { x: (mark.at.x - current.at.x) / gap, y: (mark.at.y - current.at.y) / gap }
  const reach =
    Math.abs(away.x) * ((mark.width - DISC + current.width - CURRENT_DISC) / 2) +
    (DISC + CURRENT_DISC) / 2 +
    5
  if (gap >= reach) return mark
  return { ...mark, at: { x: current.at.x + away.x * reach, y: current.at.y + away.y * reach } }
}
