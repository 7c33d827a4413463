import type L from 'leaflet'
import { UNIT_BITS, WORLD_UNITS } from './decode.ts'
import type { Window } from './label-wishes.ts'
import type { Box } from './shapes.ts'
import type { Place } from './sheet.ts'

/** What shows of the map, moved by whole worlds so that its corner is in the first one. */
export function windowOf(map: L.Map): Window {
  // Not by way of a latitude: beyond the poles there is none, and the map can be higher than the world.
  const { x, y } = map.containerPointToLayerPoint([0, 0]).add(map.getPixelOrigin())
  return windowAt(x, y, map.getSize(), map.getZoom())
}

/** The same of another place. */
export function windowAround(map: L.Map, { center, zoom }: Place): Window {
  const size = map.getSize()
  const { x, y } = map.project(center, zoom).subtract(size.divideBy(2)).round()
  return windowAt(x, y, size, zoom)
}

function windowAt(x: number, y: number, { x: width, y: height }: L.Point, zoom: number): Window {
  const world = WORLD_UNITS * 2 ** (zoom + 8 - UNIT_BITS)
  return { x: x - Math.floor(x / world) * world, y, width, height, zoom }
}

/** A window in map units. */
export function boxOfWindow({ x, y, width, height, zoom }: Window): Box {
  const scale = 2 ** (UNIT_BITS - 8 - zoom)
  return { west: x * scale, north: y * scale, east: (x + width) * scale, south: (y + height) * scale }
}
