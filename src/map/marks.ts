import { boxAt, grown, overlaps, type Box } from './box.ts'
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

/** `1–3`, `2, 5`; a count in words where the numbers would not fit. */
export function markLabel(numbers: readonly number[], countWords: (count: number) => string): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  const names = runs.map(([first, last]) =>
    first === last ? `${first}` : `${first}${last === first + 1 ? ', ' : '–'}${last}`,
  )
  return runs.length <= 2 ? names.join(', ') : countWords(numbers.length)
}

// Digits of the marker font are at most 8 px wide; the pill has 8 px at each end.
const widthOf = (label: string) => Math.max(DISC, label.length * 7.5 + 16)

const distance = (one: Px, other: Px) => Math.hypot(one.x - other.x, one.y - other.y)
export const markBox = (mark: Pick<Mark, 'at' | 'width' | 'height'>): Box =>
  boxAt(mark.at, mark.width, mark.height)

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
    const height = isCurrent ? CURRENT_DISC : DISC
    const width = Math.max(height, members.length === 1 ? widthOf(label) - 12 : widthOf(label))
    return { key: numbers[0] ?? 0, members: sorted, at, label, width, height, isCurrent }
  }
  const join = (one: Mark, other: Mark): Mark => {
    const share = other.members.length / (one.members.length + other.members.length)
    const at = {
      x: one.at.x + (other.at.x - one.at.x) * share,
      y: one.at.y + (other.at.y - one.at.y) * share,
    }
    return toMark([...one.members, ...other.members], at)
  }

  const radius = journey.length > MANY_STOPS ? MANY_RADIUS : DISC
  const current = journey.find(({ stop }) => stop.isLatest)
  const currentMark = current ? toMark([current], project(current, zoom)) : null
  const others = journey.filter((placed) => placed !== current)
  let marks = nearTogether(others, zoom, radius).map(({ members, at }) => toMark(members, at))
  // Joining makes pills, and pills are wider than discs: a few rounds settle it.
  for (let round = 0; round < 6; round += 1) {
    const moved = currentMark ? marks.map((mark) => besideCurrent(mark, currentMark)) : marks
    const joined = joinOverlapping(moved, radius, join)
    const isSettled = joined.length === marks.length
    marks = joined
    if (isSettled) break
  }
  if (currentMark) marks.push(currentMark)
  return marks.toSorted((one, other) => one.key - other.key)
}

type Cluster = { members: Placed[]; at: Px }

/** Each stop joins the nearest cluster within the radius, looked up on a grid, or starts its own. */
function nearTogether(journey: readonly Placed[], zoom: number, radius: number): Cluster[] {
  const clusters: Cluster[] = []
  const grid = new Grid<Cluster>(radius)
  for (const placed of journey) {
    const px = project(placed, zoom)
    let nearest: Cluster | null = null
    for (const cluster of grid.around(px)) {
      const gap = distance(cluster.at, px)
      if (gap < radius && (!nearest || gap < distance(nearest.at, px))) nearest = cluster
    }
    if (nearest) {
      grid.remove(nearest.at, nearest)
      const share = 1 / (nearest.members.length + 1)
      nearest.at = {
        x: nearest.at.x + (px.x - nearest.at.x) * share,
        y: nearest.at.y + (px.y - nearest.at.y) * share,
      }
      nearest.members.push(placed)
      grid.add(nearest.at, nearest)
    } else {
      const cluster = { members: [placed], at: px }
      clusters.push(cluster)
      grid.add(px, cluster)
    }
  }
  return clusters
}

function joinOverlapping(
  marks: readonly Mark[],
  radius: number,
  join: (one: Mark, other: Mark) => Mark,
): Mark[] {
  const grid = new Grid<Mark>(CELL)
  const kept = new Set<Mark>()
  for (const mark of marks) {
    let merged = mark
    for (const near of grid.around(mark.at)) {
      const isClose = distance(near.at, merged.at) < radius
      const isPill = near.members.length > 1 || merged.members.length > 1
      if (!isClose && !(isPill && overlaps(grown(markBox(near), PILL_AIR), markBox(merged)))) continue
      grid.remove(near.at, near)
      kept.delete(near)
      merged = join(near, merged)
    }
    grid.add(merged.at, merged)
    kept.add(merged)
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
    3
  if (gap >= reach) return mark
  return { ...mark, at: { x: current.at.x + away.x * reach, y: current.at.y + away.y * reach } }
}

/** Things by the grid cell they lie in, so that neighbours are found without asking everyone. */
class Grid<Thing> {
  readonly #cells = new Map<string, Set<Thing>>()
  readonly #size: number

  constructor(size: number) {
    this.#size = size
  }

  #key(at: Px, dx = 0, dy = 0) {
    return `${Math.floor(at.x / this.#size) + dx}:${Math.floor(at.y / this.#size) + dy}`
  }

  add(at: Px, thing: Thing) {
    const key = this.#key(at)
    const cell = this.#cells.get(key)
    if (cell) cell.add(thing)
    else this.#cells.set(key, new Set([thing]))
  }

  remove(at: Px, thing: Thing) {
    this.#cells.get(this.#key(at))?.delete(thing)
  }

  around(at: Px): Thing[] {
    const near: Thing[] = []
    for (const dx of [-1, 0, 1])
      for (const dy of [-1, 0, 1]) near.push(...(this.#cells.get(this.#key(at, dx, dy)) ?? []))
    return near
  }
}
