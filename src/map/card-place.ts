import { hiddenLength, overlaps, type Box } from './box.ts'
import type { Px } from './mercator.ts'

/** The side of its stop a card is on, and the way it extends from its tip. */
export type CardPlace = { vertical: 'above' | 'below'; horizontal: 'right' | 'left' }

/** From the card's edge to its tip, and from the tip's stop to the card. */
const TIP_PX = 36
const GAP_PX = 30

export function cardBox(at: Px, size: { width: number; height: number }, place: CardPlace): Box {
  const left = place.horizontal === 'right' ? at.x - TIP_PX : at.x + TIP_PX - size.width
  const top = place.vertical === 'above' ? at.y - GAP_PX - size.height : at.y + GAP_PX
  return { left, top, right: left + size.width, bottom: top + size.height }
}

/** What hiding another stop is worth, in pixels of hidden line. */
const MARK_COST_PX = 100
/** The order of the places matters only where they hide about as much. */
const PLACES: readonly (CardPlace & { cost: number })[] = [
  { vertical: 'above', horizontal: 'right', cost: 0 },
  { vertical: 'above', horizontal: 'left', cost: 20 },
  { vertical: 'below', horizontal: 'right', cost: 60 },
  { vertical: 'below', horizontal: 'left', cost: 80 },
]

/** The place that hides least of the route and of the other stops. */
export function placeCard(
  at: Px,
  size: { width: number; height: number },
  lines: readonly (readonly Px[])[],
  marks: readonly Box[],
): CardPlace {
  const costs = PLACES.map(({ cost, ...place }) => {
    const box = cardBox(at, size, place)
    const hidden = lines.reduce((sum, line) => sum + hiddenLength(box, line), 0)
    return { place, cost: cost + hidden + marks.filter((mark) => overlaps(box, mark)).length * MARK_COST_PX }
  })
  return costs.reduce((best, next) => (next.cost < best.cost ? next : best)).place
}

/** The shift along one axis that brings `from`–`to` inside of `low`–`high`; centred where it does not fit. */
function along(low: number, high: number, from: number, to: number): number {
  if (to - from > high - low) return (from + to - low - high) / 2
  return from < low ? from - low : to > high ? to - high : 0
}

/** How far the view must move for a box to lie inside of it, `room` kept free at its edges. */
export function panToHold(
  view: Box,
  box: Box,
  room: { top: number; right: number; bottom: number; left: number },
): Px {
  return {
    x: along(view.left + room.left, view.right - room.right, box.left, box.right),
    y: along(view.top + room.top, view.bottom - room.bottom, box.top, box.bottom),
  }
}
