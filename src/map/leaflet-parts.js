// The parts of Leaflet that the map uses. The package's one file also brings popups, GeoJSON, overlays
// and buttons of its own, a fifth of its size; the build puts this file in place of `leaflet`.
import { Attribution } from 'leaflet/src/control/Control.Attribution.js'
import { Control } from 'leaflet/src/control/Control.js'
import { Scale } from 'leaflet/src/control/Control.Scale.js'
import * as Util from 'leaflet/src/core/Util.js'
import * as DomEvent from 'leaflet/src/dom/DomEvent.js'
import * as DomUtil from 'leaflet/src/dom/DomUtil.js'
import { GridLayer } from 'leaflet/src/layer/tile/GridLayer.js'
import 'leaflet/src/layer/vector/Renderer.getRenderer.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'

Control.Attribution = Attribution
Control.Scale = Scale

export { Control, DomEvent, DomUtil, GridLayer, Util }
export { toLatLng as latLng } from 'leaflet/src/geo/LatLng.js'
export { toBounds as bounds } from 'leaflet/src/geometry/Bounds.js'
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { DivIcon } from 'leaflet/src/layer/marker/DivIcon.js'
export { Marker } from 'leaflet/src/layer/marker/Marker.js'
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
export { canvas } from 'leaflet/src/layer/vector/Canvas.js'
export { Polygon } from 'leaflet/src/layer/vector/Polygon.js'
export { Polyline } from 'leaflet/src/layer/vector/Polyline.js'
export { svg } from 'leaflet/src/layer/vector/SVG.js'
export { Map } from 'leaflet/src/map/Map.js'
