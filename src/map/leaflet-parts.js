// The parts of Leaflet that the map uses. The package's one file also brings popups, GeoJSON, overlays
// and buttons of its own, a fifth of its size; the build puts this file in place of `leaflet`.
import { Attribution } from 'leaflet/src/control/Control.Attribution.js'
import { Control } from 'leaflet/src/control/Control.js'
import { Scale } from 'leaflet/src/control/Control.Scale.js'
import * as Util from 'leaflet/src/core/Util.js'
import * as DomEvent from 'leaflet/src/dom/DomEvent.js'
import * as DomUtil from 'leaflet/src/dom/DomUtil.js'
import 'leaflet/src/map/handler/Map.DoubleClickZoom.js'
import 'leaflet/src/map/handler/Map.Drag.js'
import 'leaflet/src/map/handler/Map.Keyboard.js'
import 'leaflet/src/map/handler/Map.ScrollWheelZoom.js'
import 'leaflet/src/map/handler/Map.TouchZoom.js'
import { Map } from 'leaflet/src/map/Map.js'

Control.Attribution = Attribution
Control.Scale = Scale

export { Control, DomEvent, DomUtil, Map, Util }
export { LatLngBounds, toLatLngBounds as latLngBounds } from 'leaflet/src/geo/LatLngBounds.js'
export { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
