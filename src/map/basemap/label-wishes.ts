import type { AreaName, MapPlace } from './atlas.ts'
import { UNIT_BITS, WORLD_UNITS } from './decode.ts'
import { toLines } from './lines.ts'
import type { Scene } from './paint.ts'
import { LINE_HEIGHT, type LabelStyle, type Spot, type Wish } from './place-labels.ts'

/** What of the map shows: its corner in the pixels of the whole map, and its size. */
export type Window = { x: number; y: number; width: number; height: number; zoom: number }

/** Names are drawn this far beyond the container, ready for a pan. */
export const MARGIN = 96

/** Above this a country's name says nothing that is not known already. */
const LAST_COUNTRY_ZOOM = 7

/** All names that would like a place, the most important first. */
export function labelWishes(
  scene: Scene,
  window: Window,
  countryName: (code: string) => string,
  widthOf: (text: string, style: LabelStyle) => number,
): Wish[] {
  const { world, details } = scene
  const { zoom } = window
  const wishes: Wish[] = []

  const addPlaces = (places: readonly MapPlace[], from: number, to: number) => {
    for (const place of places) {
      if (place.zoom <= from || place.zoom > to) continue
      for (const spots of copies([place], window)) {
        const width = widthOf(place.name, place.kind)
        wishes.push({ lines: [place.name], width, style: place.kind, spots })
      }
    }
  }
  const addAreas = (areas: readonly AreaName[], style: LabelStyle, nameOf: (area: AreaName) => string) => {
    const scale = 2 ** (zoom + 8 - UNIT_BITS)
    for (const area of areas) {
      // Most areas are far smaller than any name: no need to measure.
      const best = (area.points[0]?.radius ?? 0) * scale
      if (best < 8) continue
      const lines = toLines(nameOf(area).toLocaleUpperCase())
      const width = Math.max(...lines.map((line) => widthOf(line, style)))
      const radius = Math.max(width / SPILL[style], (lines.length * LINE_HEIGHT) / 2) / scale
      // Moved further than this it would stand in the neighbour's land.
      const slackOf = (point: { radius: number }) => point.radius * scale - (lines.length * LINE_HEIGHT) / 2
      const roomy = area.points
        .filter((point) => point.radius >= radius)
        .map((point) => ({ ...point, slack: slackOf(point) }))
      for (const spots of copies(roomy, window)) wishes.push({ lines, width, style, spots })
    }
  }

  if (zoom <= LAST_COUNTRY_ZOOM) addAreas(world.labels, 'country', (area) => countryName(area.name))
  const lists = [world.places, ...[...details.values()].map(({ places }) => places)]
  for (const places of lists) addPlaces(places, -1, zoom - 2)
  for (const { stateNames } of details.values()) addAreas(stateNames, 'state', (area) => area.name)
  for (const places of lists) addPlaces(places, zoom - 2, zoom)
  return wishes
}

/** How many times the radius a name may be wide: 4 fills the room, more runs over its borders. */
const SPILL: Record<LabelStyle, number> = { country: 6, state: 4.4, capital: 1, city: 1, town: 1 }

/** The points in each copy of the world that shows, those in full view first. */
function copies(points: readonly Spot[], window: Window): Spot[][] {
  const scale = 2 ** (window.zoom + 8 - UNIT_BITS)
  const world = WORLD_UNITS * scale
  const found: Spot[][] = []
  for (let shift = -world; shift < window.x + window.width + MARGIN; shift += world) {
    const spots = points
      .map(({ x, y, slack }) => ({
        slack: slack ?? 0,
        x: Math.round(x * scale + shift - window.x),
        y: Math.round(y * scale - window.y),
      }))
      .filter((spot) => isWithin(spot, window, MARGIN))
    if (spots.length === 0) continue
    const seen = spots.filter((spot) => isWithin(spot, window, -MARGIN / 4))
    found.push([...seen, ...spots.filter((spot) => !seen.includes(spot))])
  }
  return found
}

function isWithin({ x, y }: Spot, { width, height }: Window, margin: number): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin
}
