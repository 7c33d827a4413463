import { unproject } from '../mercator.ts'
import type { LabelPen } from './label-pen.ts'
import { labelWishes, type Window } from './label-wishes.ts'
import { landMask } from './land-mask.ts'
import type { Scene } from './paint.ts'
import { EDGE, grown, placeLabels, type Rect } from './place-labels.ts'
import { placeSeaNames } from './sea-labels.ts'

let regions: Intl.DisplayNames | undefined

/** Names of places are as their people or the sources write them; those of countries as the page speaks. */
function countryName(code: string): string {
  regions ??= new Intl.DisplayNames('en', { type: 'region' })
  return regions.of(code) ?? code
}

/** Writes the names of what is in view with a pen whose origin is the window's corner, clear of the obstacles. */
export function writeNames(pen: LabelPen, scene: Scene, window: Window, obstacles: readonly Rect[]): void {
  const seas = placeSeas(pen, scene, window, obstacles)
  const seaRects = seas.map(({ text, x, y }) => {
    const width = pen.widthOf(text, 'sea')
    return { x: x - width / 2, y: y - 8, width, height: 16 }
  })
  const wishes = labelWishes(scene, window, countryName, (text, style) => pen.widthOf(text, style))
  const frame = grown({ x: 0, y: 0, width: window.width, height: window.height }, -EDGE)
  for (const sea of seas) pen.writeSea(sea, scene.colours)
  for (const label of placeLabels(wishes, [...obstacles, ...seaRects], frame)) pen.write(label, scene.colours)
}

function placeSeas(pen: LabelPen, scene: Scene, window: Window, obstacles: readonly Rect[]) {
  const mask = landMask(scene, window)
  if (!mask) return []
  const degrees = {
    lngAt: (x: number) => unproject({ x: window.x + x, y: 0 }, window.zoom).lng,
    latAt: (y: number) => unproject({ x: 0, y: window.y + y }, window.zoom).lat,
  }
  return placeSeaNames(scene.world.seas, mask, obstacles, degrees, (text) => pen.widthOf(text, 'sea'))
}
