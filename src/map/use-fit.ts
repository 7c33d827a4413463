import { latLngBounds, type Map as LeafletMap } from 'leaflet'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { fitView, worldAround, worldZoom, type Size } from './fit.ts'
import type { Placed } from './journey.ts'
import { panMotion } from './motion.ts'

/** Without any position: the inhabited world. */
const NOWHERE = { centre: { lat: 25, lng: 15 }, zoom: 0, west: -180, east: 180 }

const GESTURES = ['pointerdown', 'wheel', 'keydown'] as const

/**
 * Gives the map its first view, all stops in sight, and follows its size. A refetch does not move the
 * map; a new size fits again only while nobody has moved it. Returns the action of the “Fit” button.
 */
export function useFit(map: LeafletMap | null, journey: readonly Placed[], snap: number): () => void {
  const now = useRef({ journey, snap })
  useLayoutEffect(() => {
    now.current = { journey, snap }
  }, [journey, snap])

  const show = useCallback(
    (map: LeafletMap, size: Size, hasStops: boolean, motion: { animate: boolean; duration?: number }) => {
      const { journey, snap } = now.current
      const { centre, zoom } = hasStops
        ? fitView(journey, size, { snap, covered: coveredBelow(map) })
        : NOWHERE
      const { west, east } = hasStops ? worldAround(journey) : NOWHERE
      const floor = worldZoom(size, snap)
      // A journey around the globe may need more than one world in view.
      const minZoom = hasStops ? Math.min(floor, zoom) : floor
      map.setMinZoom(minZoom)
      map.setMaxBounds(latLngBounds([-85.06, west], [85.06, east]))
      map.setView(centre, Math.max(zoom, minZoom), motion)
    },
    [],
  )

  const hasStops = journey.length > 0
  // Before the browser paints what has no view yet.
  useLayoutEffect(() => {
    if (!map) return undefined
    const container = map.getContainer()
    let shown: Size | null = null
    let isTouched = false
    const follow = () => {
      const size = { width: container.clientWidth, height: container.clientHeight }
      // A hidden map has no size to fit into yet.
      if (size.width === 0 || size.height === 0) return
      if (shown?.width === size.width && shown.height === size.height) return
      map.invalidateSize({ pan: false })
      if (!shown || !isTouched) show(map, size, hasStops, { animate: false })
      shown = size
    }
    const touch = () => {
      isTouched = true
    }
    const observer = new ResizeObserver(follow)
    observer.observe(container)
    follow()
    for (const gesture of GESTURES) container.addEventListener(gesture, touch)
    return () => {
      observer.disconnect()
      for (const gesture of GESTURES) container.removeEventListener(gesture, touch)
    }
  }, [map, show, hasStops])

  return useCallback(() => {
    if (map) show(map, { width: map.getSize().x, height: map.getSize().y }, hasStops, panMotion())
  }, [map, show, hasStops])
}

/** The height that the notes take at the lower edge of the map: none where they stand below it or are not shown. */
function coveredBelow(map: LeafletMap): number {
  const container = map.getContainer()
  const notes = container.parentElement?.querySelector('.map-notes')?.getBoundingClientRect()
  return notes?.height ? Math.max(0, container.getBoundingClientRect().bottom - notes.top) : 0
}
