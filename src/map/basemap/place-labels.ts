export type Rect = { x: number; y: number; width: number; height: number }

export type LabelStyle = 'capital' | 'city' | 'town' | 'state' | 'country'

/**
 * A name that would like to be at the first of the `spots` that is free, in pixels. `width` is that of its
 * longest line as drawn. Places have one spot, and the name goes beside it; areas have theirs under the name.
 */
export type Wish = { lines: readonly string[]; width: number; style: LabelStyle; spots: readonly Spot[] }
/** `slack`: how far up or down an area's name may move without leaving the area. */
export type Spot = { x: number; y: number; slack?: number }

/** Where the text goes: the middle of its lines; (x, y) is the place itself. */
export type PlacedLabel = Wish & Spot & { centre: number; middle: number }

export const LINE_HEIGHT = 14
/** The frame keeps this far inside what can be seen. */
export const EDGE = 6
const DOT = 3
const GAP = 3
/** Air around a name, so that two of them do not read as one. */
const AIR = 4
/** An area's name moves so far to get out of the way. */
const SHIFT = 16

/**
 * Gives names room in the order in which they come. A name is kept where it meets neither another one nor
 * an obstacle, and where `frame` does not cut it: it lies wholly inside, or wholly outside.
 */
export function placeLabels(wishes: readonly Wish[], obstacles: readonly Rect[], frame: Rect): PlacedLabel[] {
  const taken = obstacles.map((rect) => grown(rect, 2))
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const isPoint = wish.style !== 'state' && wish.style !== 'country'
    for (const spot of wish.spots) {
      const dot = grown({ ...spot, width: 0, height: 0 }, DOT + 1)
      if (isPoint && !isFree(dot, taken, frame)) continue
      const rects = isPoint ? besidePoint(spot, wish.width) : aroundMiddle(spot, wish)
      const rect = rects.find((one) => isFree(one, taken, frame))
      if (!rect) continue
      taken.push(grown(rect, AIR))
      if (isPoint) taken.push(dot)
      placed.push({ ...wish, ...spot, centre: rect.x + rect.width / 2, middle: rect.y + rect.height / 2 })
      break
    }
  }
  return placed
}

/** Does the rectangle keep clear of all others and of the frame's edge? */
export function isFree(rect: Rect, taken: readonly Rect[], frame: Rect): boolean {
  const isWithin =
    rect.x >= frame.x &&
    rect.y >= frame.y &&
    rect.x + rect.width <= frame.x + frame.width &&
    rect.y + rect.height <= frame.y + frame.height
  return (isWithin || !overlaps(rect, grown(frame, EDGE))) && !taken.some((other) => overlaps(rect, other))
}

export function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function besidePoint({ x, y }: Spot, width: number): Rect[] {
  const height = LINE_HEIGHT
  const away = DOT + GAP
  return [
    { x: x + away, y: y - height / 2, width, height },
    { x: x - away - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - away - height + 1, width, height },
    { x: x - width / 2, y: y + away - 1, width, height },
  ]
}

function aroundMiddle({ x, y, slack = 0 }: Spot, { width, lines }: Wish): Rect[] {
  const height = LINE_HEIGHT * lines.length
  const away = Math.min(SHIFT, slack)
  const shifts = away < 4 ? [0] : [0, -away, away]
  return shifts.map((shift) => ({ x: x - width / 2, y: y - height / 2 + shift, width, height }))
}
