import type L from 'leaflet'
import { UNIT_BITS, WORLD_UNITS } from './decode.ts'
import type { Window } from './label-wishes.ts'
import type { Box } from './shapes.ts'

/** What shows of the map, moved by whole worlds so that its corner is in the first one. */
export function windowOf(map: L.Map): Window {
  const zoom = map.getZoom()
  // Not by way of a latitude: beyond the poles there is none, and the map can be higher than the world.
  const { x, y } = map.containerPointToLayerPoint([0, 0]).add(map.getPixelOrigin())
  const { x: width, y: height } = map.getSize()
  return { x: inFirstWorld(x, zoom), y, width, height, zoom }
}

/** A column of pixels, moved by whole worlds into the first one. */
export function inFirstWorld(x: number, zoom: number): number {
  const world = WORLD_UNITS * 2 ** (zoom + 8 - UNIT_BITS)
  return x - Math.floor(x / world) * world
}

/** A window in map units. */
export function boxOfWindow({ x, y, width, height, zoom }: Window): Box {
  const scale = 2 ** (UNIT_BITS - 8 - zoom)
  return { west: x * scale, north: y * scale, east: (x + width) * scale, south: (y + height) * scale }
}
