/** How many pictures a canvas has shown since it has its size. */
type Shown = { pictures: number }

const shown = new WeakMap<HTMLCanvasElement, Shown>()
/** A map that has just appeared is looked at before it is moved. */
const LOOKED_AT_MS = 300

export function showBitmap(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const isResized = canvas.width !== bitmap.width || canvas.height !== bitmap.height
  if (isResized) {
    // Its attributes would stay those of an empty canvas, and a copy for paper would be cut off there.
    canvas.width = bitmap.width
    canvas.height = bitmap.height
  }
  const now = (!isResized && shown.get(canvas)) || { pictures: 0 }
  now.pictures += 1
  shown.set(canvas, now)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  if (now.pictures === 1) setTimeout(() => void showAgain(canvas, now), LOOKED_AT_MS)
}

/**
 * The screen keeps one picture while it is handed the next, and the memory for a second is made when that comes. Without
 * a graphics card this takes longer than a frame: here it is done while nothing moves.
 */
async function showAgain(canvas: HTMLCanvasElement, first: Shown): Promise<void> {
  const isStillFirst = () => canvas.isConnected && shown.get(canvas) === first && first.pictures === 1
  if (!isStillFirst()) return
  const same = await createImageBitmap(canvas)
  if (isStillFirst()) showBitmap(canvas, same)
  else same.close()
}
