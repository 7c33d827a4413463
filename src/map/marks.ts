import { boxAt, grown, overlaps, type Box } from './box.ts'
import { byNearness, bySquare } from './clusters.ts'
import { Grid } from './grid.ts'
import type { Placed } from './journey.ts'
import { project, type Px } from './mercator.ts'
import { inOrder, joinRuns, runsOf, type Run, type Runs } from './runs.ts'

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
/** A pill names so many runs of numbers. */
const MOST_RUNS = 2

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

const distance = (one: Px, other: Px) => Math.hypot(one.x - other.x, one.y - other.y)
export const markBox = (mark: Pick<Mark, 'at' | 'width' | 'height'>): Box =>
  boxAt(mark.at, mark.width, mark.height)

/** At the poles, where the map ends: half of a mark above, and below the line that says whose map it is as well. */
const TOP_PX = 26
const BOTTOM_PX = 50

const projected = new WeakMap<readonly Placed[], Float64Array>()

/** `x, y` of each stop at zoom 0: every zoom is a multiple of it. */
function atZoom0(journey: readonly Placed[]): Float64Array {
  const known = projected.get(journey)
  if (known) return known
  const pairs = new Float64Array(journey.length * 2)
  journey.forEach((placed, index) => {
    const { x, y } = project(placed, 0)
    pairs[2 * index] = x
    pairs[2 * index + 1] = y
  })
  projected.set(journey, pairs)
  return pairs
}

/** Where the stops are drawn. No map shows a pole at its place: there a mark keeps to what can be seen. */
function drawnAt(journey: readonly Placed[], zoom: number): (index: number) => Px {
  const pairs = atZoom0(journey)
  const scale = 2 ** zoom
  return (index) => ({
    x: (pairs[2 * index] ?? 0) * scale,
    y: Math.max(TOP_PX, Math.min(256 * scale - BOTTOM_PX, (pairs[2 * index + 1] ?? 0) * scale)),
  })
}

/** A mark that is still being gathered. */
type Group = Omit<Mark, 'key' | 'members'> & { runs: Runs }

/**
 * The marks at one zoom, in journey order. Stops closer than a disc become one pill; the current stop
 * stays alone, and what it would cover is set beside it.
 */
export function toMarks(
  journey: readonly Placed[],
  zoom: number,
  countWords: (count: number) => string,
): Mark[] {
  // Most of hundreds of groups have the same few counts, and to say one takes longer than all else.
  const said = new Map<number, string>()
  const say = (count: number) => {
    const words = said.get(count) ?? countWords(count)
    said.set(count, words)
    return words
  }
  const toGroup = (runs: Runs, at: Px, isCurrent = false): Group => {
    const { parts, count, least } = runs
    const label = least > MOST_RUNS ? say(count) : runsLabel(inOrder(parts), count, say)
    return { runs, at, label, ...sizeOf(label, count, isCurrent), isCurrent }
  }
  const drawn = drawnAt(journey, zoom)
  const currentIndex = journey.findIndex(({ stop }) => stop.isLatest)
  const current = journey[currentIndex]
  const { number = 0 } = current?.stop ?? {}
  const currentGroup = current ? toGroup(runsOf([[number, number]], 1), drawn(currentIndex), true) : null
  const place = (group: Group) => (currentGroup ? besideCurrent(group, currentGroup) : group)

  const isMany = journey.length > MANY_STOPS
  const radius = isMany ? MANY_RADIUS : DISC
  const clusterNear = isMany ? bySquare(radius) : byNearness(radius)
  journey.forEach(({ stop }, index) => {
    if (index !== currentIndex) clusterNear.add(stop.number, drawn(index))
  })
  const groups = clusterNear.clusters().map(({ runs, count, at }) => place(toGroup(runsOf(runs, count), at)))
  const apart = joinOverlapping(groups, radius, (one, other) =>
    place(
      toGroup(
        joinRuns(one.runs, other.runs, MOST_RUNS),
        meanAt(one, one.runs.count, other, other.runs.count),
      ),
    ),
  )
  if (currentGroup) apart.push(currentGroup)
  const byNumber: (Placed | undefined)[] = []
  for (const placed of journey) byNumber[placed.stop.number] = placed
  return apart
    .map(({ runs, at, label, width, height, isCurrent }) => {
      const members = membersOf(inOrder(runs.parts), byNumber)
      return { key: members[0]?.stop.number ?? 0, members, at, label, width, height, isCurrent }
    })
    .toSorted((one, other) => one.key - other.key)
}

function membersOf(runs: readonly Run[], byNumber: readonly (Placed | undefined)[]): Placed[] {
  const members: Placed[] = []
  for (const [first, last] of runs)
    for (let number = first; number <= last; number += 1) {
      const placed = byNumber[number]
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
    ((one.runs.count > 1 || other.runs.count > 1) && overlaps(grown(markBox(one), PILL_AIR), markBox(other)))
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
