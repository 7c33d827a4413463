export type Rect = { x: number; y: number; width: number; height: number }

export type LabelStyle = 'capital' | 'city' | 'town' | 'state' | 'country'

/** A name that would like to be at (x, y), in pixels. `width` is that of the text as drawn. */
export type Wish = { text: string; x: number; y: number; width: number; style: LabelStyle }

/** Where the text goes: `left` and `middle` of its line; (x, y) is still the place itself. */
export type PlacedLabel = Wish & { left: number; middle: number }

export const LINE_HEIGHT = 14
const DOT = 3
const GAP = 3
/** Air around a name, so that two of them do not read as one. */
const AIR = 4

/**
 * Gives names room in the order in which they come. A name is kept where it meets neither another one nor
 * an obstacle, and where `frame` does not cut it: it lies wholly inside, or wholly outside.
 */
export function placeLabels(wishes: readonly Wish[], obstacles: readonly Rect[], frame: Rect): PlacedLabel[] {
  const taken = obstacles.map((rect) => grown(rect, 2))
  const placed: PlacedLabel[] = []
  for (const wish of wishes) {
    const isPoint = wish.style !== 'state' && wish.style !== 'country'
    const dot = { x: wish.x - DOT - 1, y: wish.y - DOT - 1, width: 2 * DOT + 2, height: 2 * DOT + 2 }
    if (isPoint && !isFree(dot, taken, frame)) continue
    const position = (isPoint ? besidePoint(wish) : aroundMiddle(wish)).find((rect) =>
      isFree(rect, taken, frame),
    )
    if (!position) continue
    taken.push(grown(position, AIR))
    if (isPoint) taken.push(dot)
    placed.push({ ...wish, left: position.x, middle: position.y + position.height / 2 })
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
  return (isWithin || !overlaps(rect, frame)) && !taken.some((other) => overlaps(rect, other))
}

export function grown(rect: Rect, by: number): Rect {
  return { x: rect.x - by, y: rect.y - by, width: rect.width + 2 * by, height: rect.height + 2 * by }
}

function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function besidePoint({ x, y, width }: Wish): Rect[] {
  const height = LINE_HEIGHT
  const away = DOT + GAP
  return [
    { x: x + away, y: y - height / 2, width, height },
    { x: x - away - width, y: y - height / 2, width, height },
    { x: x - width / 2, y: y - away - height + 1, width, height },
    { x: x - width / 2, y: y + away - 1, width, height },
  ]
}

function aroundMiddle({ x, y, width }: Wish): Rect[] {
  const height = LINE_HEIGHT
  return [0, -1.2, 1.2, -2.4, 2.4].map((lines) => ({
    x: x - width / 2,
    y: y - height / 2 + lines * height,
    width,
    height,
  }))
}
