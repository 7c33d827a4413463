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

/** Stop numbers from one to another, without a gap. */
type Run = [first: number, last: number]

/** `1–3`, `2, 5`; a count in words where the numbers would not fit. */
export function runsLabel(
  runs: readonly Run[],
  count: number,
  countWords: (count: number) => string,
): string {
  if (runs.length > MOST_RUNS) return countWords(count)
  const names = runs.map(([first, last]) =>
    first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
  )
  return names.join(', ')
}

/** The numbers of both, in order. */
function mergeRuns(ones: readonly Run[], others: readonly Run[]): Run[] {
  const merged: Run[] = []
  let [at, otherAt] = [0, 0]
  while (at < ones.length || otherAt < others.length) {
    const [one, other] = [ones[at], others[otherAt]]
    const isOne = one !== undefined && (other === undefined || one[0] < other[0])
    const [first, last] = (isOne ? one : other) ?? [0, 0]
    if (isOne) at += 1
    else otherAt += 1
    const before = merged.at(-1)
    if (before && before[1] + 1 === first) before[1] = last
    else merged.push([first, last])
  }
  return merged
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

/** A mark that is still being gathered: thousands of stops are known by the runs of their numbers alone. */
type Group = Omit<Mark, 'key' | 'members'> & { runs: Run[]; count: number }

/**
 * The marks at one zoom, in journey order. Stops closer than a disc become one pill; the current stop
 * stays alone, and what it would cover is set beside it.
 */
export function toMarks(
  journey: readonly Placed[],
  zoom: number,
  countWords: (count: number) => string,
): Mark[] {
  const toGroup = ({ runs, count, at }: Cluster, isCurrent = false): Group => {
    const label = runsLabel(runs, count, countWords)
    return { runs, count, at, label, ...sizeOf(label, count, isCurrent), isCurrent }
  }
  const current = journey.find(({ stop }) => stop.isLatest)
  const currentGroup = current ? toGroup(clusterOf(current, drawnAt(current, zoom)), true) : null
  const place = (group: Group) => (currentGroup ? besideCurrent(group, currentGroup) : group)

  const others = journey.filter((placed) => placed !== current)
  const radius = journey.length > MANY_STOPS ? MANY_RADIUS : DISC
  const near =
    journey.length > MANY_STOPS ? inOneSquare(others, zoom, radius) : nearTogether(others, zoom, radius)
  const groups = near.map((cluster) => place(toGroup(cluster)))
  const apart = joinOverlapping(groups, radius, (one, other) =>
    place(
      toGroup({
        runs: mergeRuns(one.runs, other.runs),
        count: one.count + other.count,
        at: meanAt(one, one.count, other, other.count),
      }),
    ),
  )
  if (currentGroup) apart.push(currentGroup)
  const byNumber = new Map(journey.map((placed) => [placed.stop.number, placed]))
  return apart
    .map(({ runs, at, label, width, height, isCurrent }) => {
      const members = runs.flatMap((run) => membersOf(run, byNumber))
      return { key: runs[0]?.[0] ?? 0, members, at, label, width, height, isCurrent }
    })
    .toSorted((one, other) => one.key - other.key)
}

function membersOf([first, last]: Run, byNumber: ReadonlyMap<number, Placed>): Placed[] {
  const members: Placed[] = []
  for (let number = first; number <= last; number += 1) {
    const placed = byNumber.get(number)
    if (placed) members.push(placed)
  }
  return members
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

type Cluster = { runs: Run[]; count: number; at: Px }

const clusterOf = ({ stop: { number } }: Placed, at: Px): Cluster => ({
  runs: [[number, number]],
  count: 1,
  at,
})

/** One more stop, later in the journey than those before. */
function addTo(cluster: Cluster, { stop: { number } }: Placed, at: Px) {
  cluster.at = meanAt(cluster, cluster.count, { at }, 1)
  cluster.count += 1
  const last = cluster.runs.at(-1)
  if (last && last[1] + 1 === number) last[1] = number
  else cluster.runs.push([number, number])
}

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
      addTo(nearest, placed, at)
      grid.add(nearest)
    } else {
      const cluster = clusterOf(placed, at)
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
    if (cluster) addTo(cluster, placed, at)
    else squares.set(square, clusterOf(placed, at))
  }
  return [...squares.values()]
}

/** Joins what lies on each other, until nothing does: joining makes pills, and pills are wider than discs. */
function joinOverlapping(
  groups: readonly Group[],
  radius: number,
  join: (one: Group, other: Group) => Group,
): Group[] {
  const grid = new Grid<Group>(CELL)
  const kept = new Set(groups)
  for (const group of groups) grid.add(group)
  const isOn = (one: Group, other: Group) =>
    distance(one.at, other.at) < radius ||
    ((one.count > 1 || other.count > 1) && overlaps(grown(markBox(one), PILL_AIR), markBox(other)))
  const unchecked = [...groups]
  for (let one = unchecked.pop(); one; one = unchecked.pop()) {
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
function besideCurrent(mark: Group, current: Group): Group {
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
