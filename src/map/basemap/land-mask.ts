import type { Window } from './label-wishes.ts'
import { fillLand, viewOf, type Scene } from './paint.ts'
import { CELL, type LandMask } from './sea-labels.ts'

/** Land drawn very small, to find open water without walking along coasts. */
export function landMask(scene: Scene, { x, y, width, height, zoom }: Window): LandMask | null {
  const [columns, rows] = [Math.ceil(width / CELL), Math.ceil(height / CELL)]
  const context = new OffscreenCanvas(columns, rows).getContext('2d', { willReadFrequently: true })
  if (!context || columns === 0 || rows === 0) return null
  context.setTransform(1 / CELL, 0, 0, 1 / CELL, 0, 0)
  fillLand(context, scene, viewOf(x, y, width, height, zoom), zoom, () => true)
  const { data: bytes } = context.getImageData(0, 0, columns, rows)
  return maskOf(columns, rows, (column, row) => (bytes[4 * (row * columns + column) + 3] ?? 0) > 40)
}

/** Sums from the corner on, so that a block of any size is four look-ups. */
export function maskOf(
  columns: number,
  rows: number,
  isLand: (column: number, row: number) => boolean,
): LandMask {
  const wide = columns + 1
  const sums = new Int32Array(wide * (rows + 1))
  const sum = (column: number, row: number) => sums[row * wide + column] ?? 0
  for (let row = 0; row < rows; row++) {
    let line = 0
    for (let column = 0; column < columns; column++) {
      if (isLand(column, row)) line++
      sums[(row + 1) * wide + column + 1] = sum(column + 1, row) + line
    }
  }
  return {
    columns,
    rows,
    landIn: (column, row, toColumn, toRow) =>
      sum(toColumn + 1, toRow + 1) - sum(column, toRow + 1) - sum(toColumn + 1, row) + sum(column, row),
  }
}
