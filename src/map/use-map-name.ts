import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'

/** The name of the map for those who do not see it. It sits on the element that takes the focus and the arrow keys. */
export function useMapName(map: LeafletMap | null, name: string) {
  useEffect(() => {
    const container = map?.getContainer()
    container?.setAttribute('role', 'region')
    container?.setAttribute('aria-label', name)
  }, [map, name])
}
