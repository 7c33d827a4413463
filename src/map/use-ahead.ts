import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { useEffect } from 'react'
import type { Layouts } from './layouts.ts'

/** A zoom is under way by then, and needs nobody: what is drawn moves by itself. */
const UNDER_WAY_MS = 50

/** Lays the journey out for where a zoom leads to while that is under way, a piece in a frame. */
export function useAhead(map: LeafletMap, layouts: Layouts) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const onZoom = ({ zoom }: ZoomAnimEvent) => {
      clearTimeout(timer)
      timer = setTimeout(() => {
        layouts.marksAt(zoom)
        timer = setTimeout(() => layouts.legsAt(zoom), UNDER_WAY_MS)
      }, UNDER_WAY_MS)
    }
    map.on('zoomanim', onZoom)
    return () => {
      clearTimeout(timer)
      map.off('zoomanim', onZoom)
    }
  }, [map, layouts])
}
