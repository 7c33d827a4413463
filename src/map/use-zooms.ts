import { Util, type Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'

/** MapContainer reads its options once, and what lies under the journey can change when tiles fail. */
export function useZooms(map: LeafletMap | null, maxZoom: number, zoomSnap: number) {
  useEffect(() => {
    if (!map) return
    Util.setOptions(map, { zoomSnap })
    map.setMaxZoom(maxZoom)
  }, [map, maxZoom, zoomSnap])
}
