import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'

/** The width of a printed page between its margins, in CSS pixels: A4 and Letter both have it. */
const PAGE_PX = 680

/**
 * Paper is narrower than the screen, and Leaflet hears of it too late to draw anew: the map is printed at
 * the size it has on the screen, made smaller as a whole. The style sheet does so with what is set here.
 */
export function usePrintSize(map: LeafletMap | null) {
  useEffect(() => {
    if (!map) return undefined
    const { style } = map.getContainer()
    const keep = () => {
      const { x, y } = map.getSize()
      style.setProperty('--shown-width', `${x}px`)
      style.setProperty('--shown-height', `${y}px`)
      style.setProperty('--print-zoom', `${Math.min(1, PAGE_PX / x)}`)
    }
    keep()
    map.on('resize', keep)
    return () => {
      map.off('resize', keep)
    }
  }, [map])
}
