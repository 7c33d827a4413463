import { crossings, overlaps, type Box } from './box.ts'
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

/** The side that hides least of the route and of the other stops; above and to the right where it is all the same. */
export function placeCard(
  at: Px,
  size: { width: number; height: number },
  lines: readonly (readonly Px[])[],
  marks: readonly Box[],
): CardPlace {
  const places: CardPlace[] = [
    { vertical: 'above', horizontal: 'right' },
    { vertical: 'above', horizontal: 'left' },
    { vertical: 'below', horizontal: 'right' },
    { vertical: 'below', horizontal: 'left' },
  ]
  const [first, ...others] = places.map((place) => {
    const box = cardBox(at, size, place)
    return { place, cost: crossings(box, lines) + marks.filter((mark) => overlaps(box, mark)).length * 2 }
  })
  if (!first) return { vertical: 'above', horizontal: 'right' }
  return others.reduce((best, next) => (next.cost < best.cost ? next : best), first).place
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
