import type { Sea } from './atlas.ts'
import { isFree, type Rect } from './place-labels.ts'

/** Water and land of the container, a cell per CELL × CELL pixels. */
export type LandMask = { columns: number; rows: number; isLand: (column: number, row: number) => boolean }
export const CELL = 8

export type SeaLabel = { text: string; x: number; y: number }

type Spot = { x: number; y: number; lng: number; lat: number }

/** Candidates are this far apart; a sea that never has this much room has no name on the map. */
const STEP = 24
const LINE_HEIGHT = 16

/**
 * A name for each sea that has open water in view: where it keeps furthest from land and edges, near to
 * where it was before. `toDegrees` gives the position of a pixel; seas are tried in their order, small first.
 */
export function placeSeaNames(
  seas: readonly Sea[],
  mask: LandMask,
  obstacles: readonly Rect[],
  toDegrees: (x: number, y: number) => { lng: number; lat: number },
  widthOf: (text: string) => number,
): SeaLabel[] {
  const frame = { x: 8, y: 8, width: mask.columns * CELL - 16, height: mask.rows * CELL - 16 }
  const spots = new Map<Sea, Spot[]>()
  for (let y = STEP; y < frame.height; y += STEP)
    for (let x = STEP; x < frame.width; x += STEP) {
      if (mask.isLand(Math.floor(x / CELL), Math.floor(y / CELL))) continue
      const at = toDegrees(x, y)
      const sea = seas.find((one) => contains(one, at.lng, at.lat))
      if (!sea) continue
      const own = spots.get(sea)
      if (own) own.push({ x, y, ...at })
      else spots.set(sea, [{ x, y, ...at }])
    }
  const placed: SeaLabel[] = []
  const taken = [...obstacles]
  for (const [sea, own] of spots) {
    const width = widthOf(sea.name)
    const best = bestSpot(own, width, mask, taken, frame)
    if (!best) continue
    taken.push({ x: best.x - width / 2 - 24, y: best.y - 24, width: width + 48, height: 48 })
    placed.push({ text: sea.name, x: best.x, y: best.y })
  }
  return placed
}

function bestSpot(
  spots: readonly Spot[],
  width: number,
  mask: LandMask,
  taken: readonly Rect[],
  frame: Rect,
): Spot | null {
  const middleX = spots.reduce((sum, spot) => sum + spot.x, 0) / spots.length
  const middleY = spots.reduce((sum, spot) => sum + spot.y, 0) / spots.length
  let best: Spot | null = null
  let bestScore = -Infinity
  for (const spot of spots) {
    const room = roomAt(spot, width, mask, taken, frame)
    if (room < 0) continue
    const score = Math.min(room, 60) * 4 - Math.hypot(spot.x - middleX, spot.y - middleY)
    if (score > bestScore) {
      bestScore = score
      best = spot
    }
  }
  return best
}

/** Pixels of open water around the name, up to 72; -1 where the name itself does not fit. */
function roomAt(spot: Spot, width: number, mask: LandMask, taken: readonly Rect[], frame: Rect): number {
  let room = -1
  for (const margin of [6, 24, 48, 72]) {
    const rect = {
      x: spot.x - width / 2 - margin,
      y: spot.y - LINE_HEIGHT / 2 - margin,
      width: width + 2 * margin,
      height: LINE_HEIGHT + 2 * margin,
    }
    if (margin === 6 && (rect.x < frame.x || rect.y < frame.y || !isFree(rect, taken, frame))) return -1
    if (!isWater(rect, mask)) return room
    room = margin
  }
  return room
}

function isWater(rect: Rect, mask: LandMask): boolean {
  const lastColumn = Math.min(mask.columns - 1, Math.floor((rect.x + rect.width) / CELL))
  const lastRow = Math.min(mask.rows - 1, Math.floor((rect.y + rect.height) / CELL))
  for (let row = Math.max(0, Math.floor(rect.y / CELL)); row <= lastRow; row++)
    for (let column = Math.max(0, Math.floor(rect.x / CELL)); column <= lastColumn; column++)
      if (mask.isLand(column, row)) return false
  return true
}

function contains({ boxes }: Sea, lng: number, lat: number): boolean {
  return boxes.some(([west, south, east, north]) => {
    const from = west + Math.floor((lng - west) / 360) * 360
    return lat >= south && lat <= north && lng - (from - west) >= west && lng - (from - west) <= east
  })
}
