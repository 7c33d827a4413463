import type { Map as LeafletMap } from 'leaflet'
import { useEffect } from 'react'
import type { LngLat } from './mercator.ts'
import { panMotion } from './motion.ts'

/** So far from the map's edge the place is brought: its disc and its callout want to be read. */
const SIGHT_PX = 72

/** Keeps the place where the replay stands in sight. The zoom stays as the person has chosen it. */
export function useFollow(map: LeafletMap, place: LngLat | null) {
  const lat = place?.lat
  const lng = place?.lng
  useEffect(() => {
    if (lat === undefined || lng === undefined) return
    map.panInside([lat, lng], { padding: [SIGHT_PX, SIGHT_PX], ...panMotion() })
  }, [map, lat, lng])
}
