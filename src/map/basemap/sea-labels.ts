import type { Sea } from './atlas.ts'
import { isFree, type Rect } from './place-labels.ts'

/** Land of the container, a cell per CELL × CELL pixels: how many cells of a block are land. */
export type LandMask = {
  columns: number
  rows: number
  landIn: (column: number, row: number, toColumn: number, toRow: number) => number
}
export const CELL = 8

export type SeaLabel = { text: string; x: number; y: number }

type Spot = { x: number; y: number }

/** Candidates are this far apart; a sea that never has this much room has no name on the map. */
const STEP = 24
const LINE_HEIGHT = 16

/**
 * A name for each sea that has open water in view: where it keeps furthest from land and edges, near to
 * the middle of what shows of it. Seas are tried in their order, small first.
 */
export function placeSeaNames(
  seas: readonly Sea[],
  mask: LandMask,
  obstacles: readonly Rect[],
  degrees: { lngAt: (x: number) => number; latAt: (y: number) => number },
  widthOf: (text: string) => number,
): SeaLabel[] {
  const frame = { x: 8, y: 8, width: mask.columns * CELL - 16, height: mask.rows * CELL - 16 }
  const spots = new Map<Sea, Spot[]>()
  const lngs: number[] = []
  for (let x = STEP; x < frame.width; x += STEP) lngs.push(degrees.lngAt(x))
  for (let y = STEP; y < frame.height; y += STEP) {
    const lat = degrees.latAt(y)
    const near = seas.filter(({ boxes }) => boxes.some(([, south, , north]) => lat >= south && lat <= north))
    lngs.forEach((lng, i) => {
      const x = STEP * (i + 1)
      const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)]
      if (mask.landIn(column, row, column, row) > 0) return
      const sea = near.find((one) => contains(one, lng, lat))
      if (!sea) return
      const own = spots.get(sea)
      if (own) own.push({ x, y })
      else spots.set(sea, [{ x, y }])
    })
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
    const score = Math.min(room, 48) * 2 - Math.hypot(spot.x - middleX, spot.y - middleY)
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
  const column = Math.max(0, Math.floor(rect.x / CELL))
  const row = Math.max(0, Math.floor(rect.y / CELL))
  const toColumn = Math.min(mask.columns - 1, Math.floor((rect.x + rect.width) / CELL))
  const toRow = Math.min(mask.rows - 1, Math.floor((rect.y + rect.height) / CELL))
  return mask.landIn(column, row, toColumn, toRow) === 0
}

function contains({ boxes }: Sea, lng: number, lat: number): boolean {
  return boxes.some(([west, south, east, north]) => {
    const from = west + Math.floor((lng - west) / 360) * 360
    return lat >= south && lat <= north && lng - (from - west) >= west && lng - (from - west) <= east
  })
}
