import { boxAt, type Box } from './box.ts'
import { byNearness, bySquare, type Drawn } from './clusters.ts'
import { Grid } from './grid.ts'
import { finish, type InPieces } from './in-pieces.ts'
import type { Placed } from './journey.ts'
import { project, xOf, yOf, type Px } from './mercator.ts'
import { inOrder, joinNumbers, numbersOf, toRuns, type Numbers, type Run } from './runs.ts'

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

const projected = new WeakMap<readonly Placed[], Drawn>()

/** The stops but the current one, as shares of the world. */
function sharesOf(journey: readonly Placed[]): Drawn {
  const known = projected.get(journey)
  if (known) return known
  const others = journey.filter(({ stop }) => !stop.isLatest)
  const { length } = others
  const shares = {
    numbers: new Int32Array(length),
    xs: new Float64Array(length),
    ys: new Float64Array(length),
  }
  others.forEach(({ stop, lng, lat }, index) => {
    shares.numbers[index] = stop.number
    shares.xs[index] = xOf(lng)
    shares.ys[index] = yOf(lat)
  })
  projected.set(journey, shares)
  return shares
}

/** Where they are drawn. No map shows a pole at its place: there a mark keeps to what can be seen. */
function drawnAt({ numbers, xs, ys }: Drawn, world: number): Drawn {
  const { length } = numbers
  const drawn = { numbers, xs: new Float64Array(length), ys: new Float64Array(length) }
  for (let index = 0; index < length; index += 1) {
    drawn.xs[index] = (xs[index] ?? 0) * world
    drawn.ys[index] = inSight((ys[index] ?? 0) * world, world)
  }
  return drawn
}

const inSight = (y: number, world: number) => Math.max(TOP_PX, Math.min(world - BOTTOM_PX, y))

/** A mark that is still being gathered. */
type Group = Omit<Mark, 'key' | 'members'> & { numbers: Numbers }

/**
 * The marks at one zoom, in journey order. Stops closer than a disc become one pill; the current stop
 * stays alone, and what it would cover is set beside it.
 */
export const toMarks = (
  journey: readonly Placed[],
  zoom: number,
  countWords: (count: number) => string,
): Mark[] => finish(marksInPieces(journey, zoom, countWords))

/** The same, for who has thousands of stops and other things to do meanwhile. */
export function* marksInPieces(
  journey: readonly Placed[],
  zoom: number,
  countWords: (count: number) => string,
): InPieces<Mark[]> {
  // Most of hundreds of groups have the same few counts, and to say one takes longer than all else.
  const said = new Map<number, string>()
  const say = (count: number) => {
    const words = said.get(count) ?? countWords(count)
    said.set(count, words)
    return words
  }
  const toGroup = (numbers: Numbers, at: Px, isCurrent = false): Group => {
    const { parts, count, least } = numbers
    const label = least > MOST_RUNS ? say(count) : runsLabel(toRuns(inOrder(parts)), count, say)
    const { width, height } = sizeOf(label, count, isCurrent)
    return { numbers, at, label, width, height, isCurrent }
  }
  const world = 256 * 2 ** zoom
  const current = journey.findLast(({ stop }) => stop.isLatest)
  const currentAt = current && project(current, zoom)
  const currentGroup =
    current && currentAt
      ? toGroup(numbersOf([current.stop.number], 1), { x: currentAt.x, y: inSight(currentAt.y, world) }, true)
      : null
  const place = (group: Group) => (currentGroup ? besideCurrent(group, currentGroup) : group)

  const isMany = journey.length > MANY_STOPS
  const radius = isMany ? MANY_RADIUS : DISC
  const others = drawnAt(sharesOf(journey), world)
  yield
  const clusters = isMany ? bySquare(others, radius) : byNearness(others, radius)
  yield
  const groups = clusters.map(({ numbers, runs, at }) => place(toGroup(numbersOf(numbers, runs), at)))
  yield
  const apart = joinOverlapping(groups, radius, (one, other) => {
    const numbers = joinNumbers(one.numbers, other.numbers, MOST_RUNS)
    return place(toGroup(numbers, meanAt(one, one.numbers.count, other, other.numbers.count)))
  })
  if (currentGroup) apart.push(currentGroup)
  yield
  const members = membersOf(apart, journey)
  return apart
    .map(({ at, label, width, height, isCurrent }, index) => {
      const own = members[index] ?? []
      return { key: own[0]?.stop.number ?? 0, members: own, at, label, width, height, isCurrent }
    })
    .toSorted((one, other) => one.key - other.key)
}

/** The stops of each group in journey order: they are dealt out once, as sorting thousands takes longer. */
function membersOf(groups: readonly Group[], journey: readonly Placed[]): Placed[][] {
  const groupOf = new Int32Array((journey.at(-1)?.stop.number ?? 0) + 1)
  groups.forEach(({ numbers }, index) => {
    for (const part of numbers.parts) for (const number of part) groupOf[number] = index
  })
  const members: Placed[][] = groups.map(() => [])
  for (const placed of journey) members[groupOf[placed.stop.number] ?? 0]?.push(placed)
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
  const isOn = (one: Group, other: Group) => {
    const dx = Math.abs(one.at.x - other.at.x)
    const dy = Math.abs(one.at.y - other.at.y)
    if (dx ** 2 + dy ** 2 < radius ** 2) return true
    const isPill = one.numbers.count > 1 || other.numbers.count > 1
    const width = (one.width + other.width) / 2
    const height = (one.height + other.height) / 2
    return isPill && dx < width + PILL_AIR && dy < height + PILL_AIR
  }
  const unchecked = [...groups]
  for (let one = unchecked.pop(); one; one = unchecked.pop()) {
    const other = kept.has(one)
      ? grid.findAround(one.at, (near) => near !== one && isOn(one, near))
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
