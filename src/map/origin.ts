import type { LatLng, Map as LeafletMap, Point, ZoomAnimEvent } from 'leaflet'

/** Where the corner of Leaflet's panes lies in the world pixels of a zoom, once the map shows that place. */
export function originOf(map: LeafletMap, center: LatLng, zoom: number): Point {
  const pane = map.layerPointToContainerPoint([0, 0])
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round()
}

/**
 * Tells where the panes' corner lies, now and with each zoom from now on; of an animated one before it begins, as CSS
 * then moves what has Leaflet's class for it. Returns how to stop it.
 */
export function followZooms(map: LeafletMap, move: (zoom: number, origin: Point) => void): () => void {
  const jump = () => move(map.getZoom(), map.getPixelOrigin())
  const glide = ({ center, zoom }: ZoomAnimEvent) => move(zoom, originOf(map, center, zoom))
  map.on('zoom viewreset', jump)
  map.on('zoomanim', glide)
  jump()
  return () => {
    map.off('zoom viewreset', jump)
    map.off('zoomanim', glide)
  }
}
