import { paintMap, type Scene } from './paint.ts'
import type { View } from './trace.ts'

/** `ratio`: pixels of the picture to one of the view. */
type Format = { width: number; height: number; ratio: number }

/**
 * Paints where nobody sees it and gives the picture away. Taking it off the easel makes the browser draw at once, so
 * a clock sees what a picture costs; and a canvas that only shows a picture is handed to the screen once, where one
 * that could be drawn on is handed over again in every frame.
 */
export class Easel {
  private readonly canvas = new OffscreenCanvas(1, 1)
  private readonly context = this.canvas.getContext('2d', { alpha: false })

  paint(scene: Scene, view: View, zoom: number, { width, height, ratio }: Format, grain = zoom): ImageBitmap {
    const { canvas, context } = this
    const [wide, high] = [Math.ceil(width * ratio), Math.ceil(height * ratio)]
    if (canvas.width !== wide) canvas.width = wide
    if (canvas.height !== high) canvas.height = high
    if (context) {
      context.setTransform(wide / width, 0, 0, high / height, 0, 0)
      paintMap(context, scene, view, zoom, grain)
    }
    return canvas.transferToImageBitmap()
  }
}
