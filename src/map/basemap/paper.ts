import { LabelPen } from './label-pen.ts'
import { DETAIL_ZOOM, paintMap, viewOf, type Scene } from './paint.ts'
import type { Names } from './painter.ts'
import { writeNames } from './write-names.ts'

/** Land and names of a window, on a canvas of its own size. */
export function drawOnPaper(
  scene: Scene,
  { window, obstacles, ratio, family }: Names,
): HTMLCanvasElement | null {
  const { x, y, width, height, zoom } = window
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * ratio)
  canvas.height = Math.round(height * ratio)
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) return null
  const drawn = zoom < DETAIL_ZOOM ? { ...scene, details: new Map() } : scene
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  paintMap(context, drawn, viewOf(x, y, width, height, zoom), zoom)
  writeNames(new LabelPen(context, family), drawn, window, obstacles)
  return canvas
}
