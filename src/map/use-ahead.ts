import type { Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { useEffect } from 'react'
import type { Layouts } from './layouts.ts'

/** A zoom is under way by then, and needs nobody: what is drawn moves by itself. */
const UNDER_WAY_MS = 50
/** Who has looked this long without touching the map leaves time for what may come next. */
const LOOKED_AT_MS = 150
/** A frame of the screen. */
const FRAME_MS = 16

/**
 * Lays the journey out before it is asked for, a piece in a frame: for where a zoom leads to while that is under way,
 * and for one zoom in and one out while nothing happens.
 */
export function useAhead(map: LeafletMap, layouts: Layouts) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const work = (afterMs: number, zooms: readonly number[]) => {
      clearTimeout(timer)
      const [zoom, ...others] = zooms
      if (zoom === undefined) return
      timer = setTimeout(() => work(FRAME_MS, layouts.prepare(zoom) ? zooms : others), afterMs)
    }
    const onZoom = ({ zoom }: ZoomAnimEvent) => work(UNDER_WAY_MS, [zoom])
    const onRest = () => {
      const zooms = [map.getZoom() + 1, map.getZoom() - 1]
      work(
        LOOKED_AT_MS,
        zooms.filter((zoom) => zoom >= map.getMinZoom() && zoom <= map.getMaxZoom()),
      )
    }
    map.on('zoomanim', onZoom)
    map.on('moveend', onRest)
    onRest()
    return () => {
      clearTimeout(timer)
      map.off('zoomanim', onZoom)
      map.off('moveend', onRest)
    }
  }, [map, layouts])
}
