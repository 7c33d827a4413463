import type { Map as LeafletMap } from 'leaflet'
import { startTransition, useLayoutEffect, useRef, useState, type RefObject } from 'react'
import type { Box } from './box.ts'

/** What the map shows, in world pixels of its zoom. */
export type View = {
  zoom: number
  box: Box
  /** What lies over it: buttons, notes, scale. They are measured when a text asks for them, and then once. */
  overlays: () => readonly Box[]
}

const cornerOf = (map: LeafletMap) => map.getPixelBounds().getTopLeft()

/** Nearer to the edge of what is drawn than this share of it, the next is asked for. */
const NEAR = 0.3

function read(map: LeafletMap, frame: Element): View {
  const { x, y } = cornerOf(map)
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

/**
 * The view after each move has ended; null until the map has one. While it moves, Leaflet moves what is drawn: that
 * reaches so many widths of the view further on each side, and a hand that comes near its edge gets the next view.
 */
export function useView(map: LeafletMap, frame: RefObject<HTMLElement | null>, reach: number): View | null {
  const [view, setView] = useState<View | null>(null)
  const asked = useRef<View>(null)
  // Before the browser paints: a map that has a view is first seen with its marks.
  useLayoutEffect(() => {
    const update = () => {
      if (!frame.current) return
      asked.current = read(map, frame.current)
      setView(asked.current)
    }
    // What is drawn has moved along: the next may take some frames, and be made between them.
    const follow = () => startTransition(update)
    map.whenReady(update)
    const drag = () => {
      const last = asked.current
      // In a zoom all of it moves, and what comes is another picture.
      if (!last || last.zoom !== map.getZoom()) return
      const { x, y } = cornerOf(map)
      const room = (last.box.right - last.box.left) * reach * (1 - NEAR)
      if (Math.abs(x - last.box.left) > room || Math.abs(y - last.box.top) > room) follow()
    }
    map.on('moveend resize', follow)
    map.on('move', drag)
    return () => {
      map.off('moveend resize', follow)
      map.off('move', drag)
    }
  }, [map, frame, reach])
  return view
}
