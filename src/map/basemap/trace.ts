import { WORLD_UNITS, type Line } from './decode.ts'
import type { Box, Ring } from './shapes.ts'

/** What can be drawn with: a canvas of the page, or one that nobody sees. */
export type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** What a canvas shows: `box` in map units (already padded), and how many pixels a unit is wide. */
export type View = { box: Box; scale: number; originX: number; originY: number }

/** Adds a ring to the current path, to be filled. Points that cannot show are left out. */
export function traceRing(context: Context, ring: Ring, arcs: readonly Line[], view: View, shift: number) {
  const pen = new Pen(context, view, true)
  let firstX = 0
  for (const [i, step] of ring.steps.entries()) {
    const line = arcs[step.arc]
    if (!line) continue
    const by = step.shift + shift
    if (i === 0) firstX = (line[step.isReversed ? line.length - 2 : 0] ?? 0) + by
    if (step.isReversed)
      for (let at = line.length - 2; at >= 0; at -= 2) pen.to((line[at] ?? 0) + by, line[at + 1] ?? 0)
    else for (let at = 0; at < line.length; at += 2) pen.to((line[at] ?? 0) + by, line[at + 1] ?? 0)
  }
  if (ring.isPolar) {
    pen.to(pen.x, ring.south)
    pen.to(firstX, ring.south)
  }
  // Left open: filling closes it, and to say so costs as much as all of the path before it, for each ring.
  pen.end()
}

/** Adds a line to the current path, to be stroked; a closed one may be filled. */
export function traceLine(context: Context, line: Line, view: View, shift: number, isFill = false): void {
  const pen = new Pen(context, view, isFill)
  let before = Infinity
  for (let at = 0; at < line.length; at += 2) {
    const x = line[at] ?? 0
    // The source cuts islands along the date line; the cut is no coast.
    if (x === before && (x === 0 || x === WORLD_UNITS)) pen.lift()
    pen.to(x + shift, line[at + 1] ?? 0)
    before = x
  }
  pen.end()
}

/**
 * Skips runs of points that lie together on one side of the view: joining such a run's ends changes
 * nothing inside the view. A filled ring is joined there; a stroked line is interrupted.
 */
class Pen {
  x = 0
  y = 0
  private isDown = false
  private side = 0
  private isHeld = false

  constructor(
    private readonly context: Context,
    private readonly view: View,
    private readonly isFill: boolean,
  ) {}

  to(x: number, y: number): void {
    const { box } = this.view
    const side = (x < box.west ? 1 : x > box.east ? 2 : 0) | (y < box.north ? 4 : y > box.south ? 8 : 0)
    if (this.isDown && (side & this.side) !== 0) {
      // Still outside the same side: the point may be the last before the line comes back.
      this.isHeld = true
    } else {
      if (this.isHeld) this.draw(this.isFill)
      this.x = x
      this.y = y
      this.draw(this.isDown)
      this.isHeld = false
    }
    this.x = x
    this.y = y
    this.side = this.isHeld ? this.side & side : side
    this.isDown = true
  }

  /** The next point starts anew. */
  lift(): void {
    this.isDown = this.isHeld = false
  }

  end(): void {
    if (this.isHeld && this.isFill) this.draw(true)
  }

  private draw(isLine: boolean): void {
    const { scale, originX, originY } = this.view
    const x = (this.x - originX) * scale
    const y = (this.y - originY) * scale
    if (isLine) this.context.lineTo(x, y)
    else this.context.moveTo(x, y)
  }
}
