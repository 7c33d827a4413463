import type { Map as LeafletMap } from 'leaflet'
import { startTransition, useLayoutEffect, useState, type RefObject } from 'react'
import type { Box } from './box.ts'

/** What the map shows, in world pixels of its zoom. */
export type View = {
  zoom: number
  box: Box
  /** What lies over it: buttons, notes, scale. They are measured when a text asks for them, and then once. */
  overlays: () => readonly Box[]
}

function read(map: LeafletMap, frame: Element): View {
  const { x, y } = map.getPixelBounds().getTopLeft()
  const size = map.getSize()
  let measured: readonly Box[] | null = null
  return {
    zoom: map.getZoom(),
    box: { left: x, top: y, right: x + size.x, bottom: y + size.y },
    overlays: () => (measured ??= overlaysOf(map, frame, x, y)),
  }
}

function overlaysOf(map: LeafletMap, frame: Element, x: number, y: number): Box[] {
  const corner = map.getContainer().getBoundingClientRect()
  return [...frame.querySelectorAll('.map-overlay, .leaflet-control')].map((element) => {
    const rect = element.getBoundingClientRect()
    const [left, top] = [x + rect.left - corner.left, y + rect.top - corner.top]
    return { left, top, right: left + rect.width, bottom: top + rect.height }
  })
}

/** The view after each move has ended; null until the map has one. While it moves, Leaflet moves what is drawn. */
export function useView(map: LeafletMap, frame: RefObject<HTMLElement | null>): View | null {
  const [view, setView] = useState<View | null>(null)
  // Before the browser paints: a map that has a view is first seen with its marks.
  useLayoutEffect(() => {
    const update = () => {
      if (frame.current) setView(read(map, frame.current))
    }
    // What is drawn has moved along: the next may take some frames, and be made between them.
    const follow = () => startTransition(update)
    map.whenReady(update)
    map.on('moveend resize', follow)
    return () => {
      map.off('moveend resize', follow)
    }
  }, [map, frame])
  return view
}
