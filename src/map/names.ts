import { crossings, grown, holds, moved, overlaps, type Box } from './box.ts'
import type { Px } from './mercator.ts'

export type Side = 'right' | 'left' | 'above' | 'below'

/** A text that wants to stand beside something of `width` × `height` at `at`. */
export type Wanted = { key: number; at: Px; width: number; height: number; text: string; textWidth: number }

/** What a text must keep clear of (`taken`), stay inside of (`view`), and would rather not lie on. */
export type Surroundings = {
  view: Box
  taken: readonly Box[]
  lines: readonly (readonly Px[])[]
  arrows: readonly Box[]
}

export type PlacedName = { side: Side; box: Box; text: string; at: Px }

/** Between a mark and a name at its side, in pixels. */
export const SIDE_GAP = 7
/** A line this near to a text crowds it; a line through it is worse. */
const CROWDED_PX = 8
const SIDE_COST: Record<Side, number> = { right: 0, left: 0.2, above: 0.6, below: 0.7 }
const LINE_HEIGHT = 16
/** The same name twice within this distance says nothing new. */
const REPEAT_PX = 180

export function besideBox(
  at: Px,
  mark: { width: number; height: number },
  text: { width: number; height: number },
  side: Side,
  gap: number,
): Box {
  const dx = mark.width / 2 + gap
  const dy = mark.height / 2 + gap
  const left = side === 'right' ? at.x + dx : side === 'left' ? at.x - dx - text.width : at.x - text.width / 2
  const top =
    side === 'above' ? at.y - dy - text.height : side === 'below' ? at.y + dy : at.y - text.height / 2
  return { left, top, right: left + text.width, bottom: top + text.height }
}

/** The side of each name that fits; a name that fits nowhere is left out. The first in the list chooses first. */
export function placeNames(wanted: readonly Wanted[], around: Surroundings): Map<number, PlacedName> {
  const placed = new Map<number, PlacedName>()
  const taken = [...around.taken, ...around.arrows]
  for (const name of wanted) {
    const isRepeat = [...placed.values()].some(
      (other) =>
        other.text === name.text && Math.hypot(other.at.x - name.at.x, other.at.y - name.at.y) < REPEAT_PX,
    )
    if (isRepeat) continue
    const size = { width: name.textWidth, height: LINE_HEIGHT }
    const free = (['right', 'left', 'above', 'below'] as const)
      // Above and below may sit closer: there the disc curves away from the text.
      .map((side) => ({
        side,
        box: besideBox(name.at, name, size, side, side === 'right' || side === 'left' ? SIDE_GAP : 3),
      }))
      .filter(
        ({ box }) =>
          holds(around.view, box) &&
          !taken.some((other) => overlaps(grown(box, 2), other)) &&
          // A name with the route through it is read with difficulty, and the card and the list have it.
          crossings(box, around.lines) === 0,
      )
      .map((candidate) => ({
        ...candidate,
        cost: SIDE_COST[candidate.side] + lineCost(candidate.box, around),
      }))
    const best = free.toSorted((one, other) => one.cost - other.cost)[0]
    if (!best) continue
    placed.set(name.key, { side: best.side, box: best.box, text: name.text, at: name.at })
    taken.push(best.box)
  }
  return placed
}

/** Where a callout stands: `shift` moves it along its side, in pixels. */
export type PlacedCallout = { side: Side; shift: number; box: Box }

/** The least bad place for a callout, which is always shown. What is in `covers` (buttons, notes) would hide it. */
export function placeCallout(
  at: Px,
  mark: { width: number; height: number },
  size: { width: number; height: number },
  around: Surroundings,
  covers: readonly Box[] = [],
): PlacedCallout {
  const beside = (side: Side, shift = 0) => {
    const box = moved(besideBox(at, mark, size, side, 6), shift, 0)
    const cost =
      (holds(around.view, box) ? 0 : 100) +
      covers.filter((other) => overlaps(grown(box, 2), other)).length * 100 +
      around.taken.filter((other) => overlaps(grown(box, 2), other)).length * 20 +
      lineCost(box, around) +
      (shift === 0 ? 0 : 1)
    return { side, shift, box, cost }
  }
  const reach = Math.round(Math.max(0, size.width - mark.width) / 2)
  const places = [
    ...(['left', 'right', 'above', 'below'] as const).map((side) => beside(side)),
    ...(['above', 'below'] as const).flatMap((side) => [beside(side, -reach), beside(side, reach)]),
  ]
  const { side, shift, box } = places.reduce((best, next) => (next.cost < best.cost ? next : best))
  return { side, shift, box }
}

const lineCost = (box: Box, around: Surroundings) =>
  crossings(grown(box, CROWDED_PX), around.lines) * 0.5 +
  crossings(grown(box, 1), around.lines) * 2 +
  around.arrows.filter((arrow) => overlaps(box, arrow)).length * 3
