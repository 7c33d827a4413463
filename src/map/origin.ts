import type { LatLng, Map as LeafletMap, Point } from 'leaflet'

/** Where the corner of Leaflet's panes lies in the world pixels of a zoom, once the map shows that place. */
export function originOf(map: LeafletMap, center: LatLng, zoom: number): Point {
  const pane = map.layerPointToContainerPoint([0, 0])
  return map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(pane).round()
}
