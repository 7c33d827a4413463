import { boxAt, contains, grown, type Box } from './box.ts'
import { Grid } from './grid.ts'
import type { Leg } from './legs.ts'
import type { Px } from './mercator.ts'

/** Where an arrowhead sits and where it points, in radians clockwise from east. */
export type Arrow = { at: Px; angle: number }

const NONE_BELOW_PX = 34
const TWO_ABOVE_PX = 240
/** Half of an arrowhead, and a little air. */
const CLEARANCE_PX = 8
const APART_PX = 16
/** More than half of the widest mark with its air. */
const CELL_PX = 128

/** What no arrowhead may be set on. */
type Obstacle = { at: Px; isAt: (at: Px) => boolean }

const middleOf = ({ left, top, right, bottom }: Box): Px => ({ x: (left + right) / 2, y: (top + bottom) / 2 })

/** The arrowheads of the legs: at the middle, two on long legs, none on short ones and never on a mark or on another. */
export function toArrows(legs: readonly Leg[], marks: readonly Box[]): Arrow[] {
  const arrows: Arrow[] = []
  // Thousands of places are tried: each asks its neighbours alone.
  const near = new Grid<Obstacle>(CELL_PX)
  for (const mark of marks) {
    const box = grown(mark, CLEARANCE_PX)
    near.add({ at: middleOf(box), isAt: (at) => contains(box, at) })
  }
  for (const { path } of legs) {
    const length = lengthOf(path)
    if (length < NONE_BELOW_PX) continue
    const wanted = length > TWO_ABOVE_PX ? [0.34, 0.68] : [0.5]
    for (const share of wanted) {
      const free = firstFree(path, share, length, near)
      if (!free) continue
      arrows.push(free)
      near.add({ at: free.at, isAt: ({ x, y }) => Math.hypot(free.at.x - x, free.at.y - y) < APART_PX })
    }
  }
  return arrows
}

const SHIFTS = [0, -0.08, 0.08, -0.16, 0.16]

function firstFree(path: readonly Px[], share: number, length: number, near: Grid<Obstacle>): Arrow | null {
  for (const shift of SHIFTS) {
    const arrow = arrowAt(path, (share + shift) * length)
    if (!near.findAround(arrow.at, (obstacle) => obstacle.isAt(arrow.at))) return arrow
  }
  return null
}

export const arrowBox = (arrow: Arrow): Box => boxAt(arrow.at, 12, 12)

// Tip, right barb, notch, left barb; the tip points east.
const SHAPE: readonly Px[] = [
  { x: 7.5, y: 0 },
  { x: -6.5, y: 5.5 },
  { x: -3.5, y: 0 },
  { x: -6.5, y: -5.5 },
]

/** The outline of an arrowhead. */
export function arrowShape({ at, angle }: Arrow): Px[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return SHAPE.map(({ x, y }) => ({ x: at.x + x * cos - y * sin, y: at.y + x * sin + y * cos }))
}

const lengthOf = (path: readonly Px[]) =>
  path.reduce((sum, to, index) => {
    const from = path[index - 1] ?? to
    return sum + Math.hypot(to.x - from.x, to.y - from.y)
  }, 0)

function arrowAt(path: readonly Px[], along: number): Arrow {
  let left = along
  let arrow: Arrow = { at: path[0] ?? { x: 0, y: 0 }, angle: 0 }
  for (let index = 1; index < path.length; index += 1) {
    const [from, to] = [path[index - 1], path[index]]
    if (!from || !to) continue
    const piece = Math.hypot(to.x - from.x, to.y - from.y)
    const share = piece === 0 ? 0 : Math.min(1, left / piece)
    arrow = {
      at: { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
      angle: Math.atan2(to.y - from.y, to.x - from.x),
    }
    if (left <= piece) break
    left -= piece
  }
  return arrow
}
