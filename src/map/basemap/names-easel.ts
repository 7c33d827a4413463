import { LabelPen } from './label-pen.ts'
import { MARGIN } from './label-wishes.ts'
import type { Scene } from './paint.ts'
import type { Names } from './painter.ts'
import { writeNames } from './write-names.ts'

/** Writes names where nobody sees it and gives the picture away. */
export class NamesEasel {
  private readonly canvas = new OffscreenCanvas(1, 1)
  private readonly context = this.canvas.getContext('2d')
  private pen: LabelPen | null = null

  write(scene: Scene, { window, obstacles, ratio, family }: Names): ImageBitmap {
    const { canvas, context } = this
    canvas.width = Math.round((window.width + 2 * MARGIN) * ratio)
    canvas.height = Math.round((window.height + 2 * MARGIN) * ratio)
    if (context) {
      context.setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio)
      if (this.pen?.family !== family) this.pen = new LabelPen(context, family)
      writeNames(this.pen, scene, window, obstacles)
    }
    return canvas.transferToImageBitmap()
  }
}
