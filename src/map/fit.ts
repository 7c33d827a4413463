import type { Box } from './box.ts'
import { greatCircle } from './great-circle.ts'
import type { Placed } from './journey.ts'
import { project, unproject, type LngLat, type Px } from './mercator.ts'

export type Size = { width: number; height: number }

const FIT_ZOOM = 11
const SINGLE_ZOOM = 9
const PADDING_PX = 120
const DISC_PX = 26
/** With more stops than this the bulge of each long leg is not looked at. */
const CURVES_UP_TO = 300

/** The buttons at the right of the map, and half of the current stop's halo beside them. */
const BUTTONS_PX = 90

/** Room around a journey: names and the callout of the outermost stops want it. Small maps have less to give. */
export const paddingOf = ({ width, height }: Size): Px => ({
  x: Math.min(PADDING_PX, width * 0.16),
  y: Math.min(PADDING_PX, height * 0.18),
})

const extents = new WeakMap<readonly Placed[], Box>()

/** The journey's extent in world pixels of zoom 0, the bulge of great circles included. */
function extentOf(journey: readonly Placed[]): Box {
  const known = extents.get(journey)
  if (known) return known
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  const widen = ({ lng, lat }: LngLat) => {
    west = Math.min(west, lng)
    south = Math.min(south, lat)
    east = Math.max(east, lng)
    north = Math.max(north, lat)
  }
  journey.forEach((placed, index) => {
    widen(placed)
    const before = journey[index - 1]
    if (before && journey.length <= CURVES_UP_TO) greatCircle(before, placed, 24).forEach(widen)
  })
  const [corner, opposite] = [project({ lng: west, lat: north }, 0), project({ lng: east, lat: south }, 0)]
  const extent = { left: corner.x, top: corner.y, right: opposite.x, bottom: opposite.y }
  extents.set(journey, extent)
  return extent
}

/** The centre and zoom that show all of a journey, its padding kept free. `covered`: pixels at the bottom that notes lie on. */
export function fitView(
  journey: readonly Placed[],
  size: Size,
  { snap, maxZoom = FIT_ZOOM, covered = 0 }: { snap: number; maxZoom?: number; covered?: number },
): { centre: LngLat; zoom: number } {
  const extent = extentOf(journey)
  const padding = paddingOf(size)
  const bottom = Math.max(padding.y, covered + DISC_PX)
  const right = Math.max(padding.x, BUTTONS_PX)
  // Notes and buttons may leave a small map no room: the stops are then shown small, and never at no scale at all.
  const room = {
    x: Math.max(DISC_PX, size.width - padding.x - right),
    y: Math.max(DISC_PX, size.height - padding.y - bottom),
  }
  const scale = Math.min(room.x / (extent.right - extent.left), room.y / (extent.bottom - extent.top))
  const exact = Math.log2(scale)
  const isOnePlace = exact > 24
  const zoom = Math.max(0, Math.min(isOnePlace ? SINGLE_ZOOM : maxZoom, Math.floor(exact / snap) * snap))
  const middle = project(
    unproject({ x: (extent.left + extent.right) / 2, y: (extent.top + extent.bottom) / 2 }, 0),
    zoom,
  )
  const centre = unproject(
    { x: middle.x + (right - padding.x) / 2, y: middle.y + (bottom - padding.y) / 2 },
    zoom,
  )
  return { centre, zoom }
}

/** The zoom at which one world just fills the map: below it the same land would show twice. */
export function worldZoom({ width, height }: Size, snap: number): number {
  return Math.max(0, Math.ceil(Math.log2(Math.max(width, height) / 256) / snap) * snap)
}

/** How far the map may be dragged: one world around the journey, so that its stops can always be found. */
export function worldAround(journey: readonly Placed[]): { west: number; east: number } {
  const extent = extentOf(journey)
  const [west, east] = [
    unproject({ x: extent.left, y: 0 }, 0).lng,
    unproject({ x: extent.right, y: 0 }, 0).lng,
  ]
  const spare = Math.max(30, (360 - (east - west)) / 2)
  return { west: west - spare, east: east + spare }
}
