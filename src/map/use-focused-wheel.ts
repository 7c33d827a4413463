import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'

/** The wheel scrolls the page until the map has the focus; then it zooms. */
export function useFocusedWheel(map: LeafletMap | null) {
  useEffect(() => {
    if (!map) return undefined
    const container = map.getContainer()
    const enable = () => map.scrollWheelZoom.enable()
    const disable = (event: FocusEvent) => {
      const isStillInside = event.relatedTarget instanceof Node && container.contains(event.relatedTarget)
      if (!isStillInside) map.scrollWheelZoom.disable()
    }
    container.addEventListener('focusin', enable)
    container.addEventListener('focusout', disable)
    return () => {
      container.removeEventListener('focusin', enable)
      container.removeEventListener('focusout', disable)
    }
  }, [map])
}
