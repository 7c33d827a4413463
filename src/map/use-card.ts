import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo, useRef, useState } from 'react'
import { around, type Box } from './box.ts'
import { cardBox, panToHold, placeCard, type CardPlace } from './card-place.ts'
import type { Size } from './fit.ts'
import { markBox, type Mark } from './marks.ts'
import type { Px } from './mercator.ts'
import { panMotion } from './motion.ts'
import type { View } from './use-view.ts'

/** Not measured yet. */
const NO_SIZE: Size = { width: 280, height: 0 }
const NO_CARD: { place: CardPlace; box: Box } = {
  place: { vertical: 'above', horizontal: 'right' },
  box: { left: 0, top: 0, right: 0, bottom: 0 },
}

/** The card of the open mark: its side, its box, and a pan that brings it into sight once. */
export function useCard(
  map: LeafletMap,
  view: View,
  open: Mark | null,
  stop: number | null,
  marks: readonly Mark[],
  lines: readonly (readonly Px[])[],
): { place: CardPlace; box: Box; setSize: (size: Size) => void } {
  const [size, setSize] = useState<Size>(NO_SIZE)
  const { place, box } = useMemo(() => {
    if (!open) return NO_CARD
    const others = marks.filter((mark) => mark !== open).map(markBox)
    const place = placeCard(open.at, size, lines, others)
    return { place, box: cardBox(open.at, size, place) }
  }, [open, marks, lines, size])

  // Once, when it opens or grows: afterwards the map is the person's.
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (!open) shown.current = null
    const state = `${stop} ${size.height}`
    if (!open || state === shown.current || size.height === 0) return
    shown.current = state
    const by = panToHold(view.box, around(box, markBox(open)), roomFor(map.getSize()))
    if (by.x === 0 && by.y === 0) return
    const isFar = Math.abs(by.x) > map.getSize().x || Math.abs(by.y) > map.getSize().y
    map.panBy([by.x, by.y], isFar ? { animate: false } : panMotion())
  }, [map, view, open, stop, size, box])

  return { place, box, setSize }
}

/** Room that a card keeps free at the edges: for the buttons at the right and, where the map is large, the notes below. */
const roomFor = (size: Px) =>
  size.x < 480 ? { top: 8, right: 64, bottom: 28, left: 8 } : { top: 16, right: 64, bottom: 64, left: 16 }
