import { overlaps, type Box } from './box.ts'
import type { Px } from './mercator.ts'

/** Tenths of a pixel: whole ones show as steps in a flat curve. */
const tenths = (value: number) => Math.round(value * 10) / 10

/**
 * Lines as the `d` of an SVG path in pixels of a window. Pieces that cannot be seen in it are left out: a leg to
 * another continent is a million pixels long when a town is shown, and its dashes are counted all the way.
 */
export function linesPath(lines: readonly (readonly Px[])[], window: Box): string {
  const words: string[] = []
  for (const line of lines) {
    let isDown = false
    line.forEach((to, index) => {
      const from = line[index - 1]
      if (!from) return
      const isSeen = overlaps(pieceBox(from, to), window)
      if (isSeen && !isDown) words.push('M', at(from, window))
      if (isSeen) words.push('L', at(to, window))
      isDown = isSeen
    })
  }
  return words.join('')
}

/** Closed shapes in the same way, each whole. */
export function shapesPath(shapes: readonly (readonly Px[])[], window: Box): string {
  return shapes.map((shape) => `M${shape.map((point) => at(point, window)).join('L')}Z`).join('')
}

const at = ({ x, y }: Px, { left, top }: Box) => `${tenths(x - left)} ${tenths(y - top)}`

/** Half of the width that a line has with its casing. */
const REACH_PX = 3

const pieceBox = (one: Px, other: Px): Box => ({
  left: Math.min(one.x, other.x) - REACH_PX,
  top: Math.min(one.y, other.y) - REACH_PX,
  right: Math.max(one.x, other.x) + REACH_PX,
  bottom: Math.max(one.y, other.y) + REACH_PX,
})
