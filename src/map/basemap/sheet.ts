import type L from 'leaflet'
import { DomUtil } from 'leaflet'
import { originOf } from '../origin.ts'

/** A picture whose corner lies at a whole pixel of the world's at a zoom; its size is that on the map. */
export type Picture = { bitmap: ImageBitmap; corner: L.Point; zoom: number; width: number; height: number }

/**
 * A picture that lies on the map where it belongs, and goes with its moves and zooms until the next is there. One that
 * comes in the middle of a zoom waits for its end: until then the one before is being moved. A canvas that only shows
 * a picture is handed to the screen once, where one that could be drawn on is handed over again in every frame.
 */
export class Sheet {
  readonly canvas = document.createElement('canvas')
  private shown: Picture | null = null
  private next: Picture | null = null
  private isZooming = false

  constructor(
    private readonly map: L.Map,
    pane: HTMLElement | undefined,
  ) {
    this.canvas.setAttribute('aria-hidden', 'true')
    // Leaflet's own class: it carries the origin and the transition of an animated zoom.
    this.canvas.className = 'leaflet-zoom-animated'
    this.canvas.style.position = 'absolute'
    pane?.append(this.canvas)
    map.on('zoom viewreset moveend', this.follow)
    map.on('zoomanim', this.animate)
    map.on('moveend', this.arrive)
  }

  /** The newest picture. */
  get picture(): Picture | null {
    return this.next ?? this.shown
  }

  show(picture: Picture): void {
    this.next?.bitmap.close()
    this.next = picture
    if (!this.isZooming) this.hang()
  }

  /** What it shows is seen no more, until the next picture is there. */
  hide(): void {
    this.canvas.style.visibility = 'hidden'
  }

  remove(): void {
    this.map.off('zoom viewreset moveend', this.follow)
    this.map.off('zoomanim', this.animate)
    this.map.off('moveend', this.arrive)
    this.canvas.remove()
  }

  private hang(): void {
    if (!this.next) return
    const { bitmap, width, height } = (this.shown = this.next)
    this.next = null
    showBitmap(this.canvas, bitmap)
    this.canvas.style.width = `${width}px`
    this.canvas.style.height = `${height}px`
    this.canvas.style.visibility = ''
    this.follow()
  }

  private readonly follow = (): void => this.moveTo(this.map.getZoom(), this.map.getPixelOrigin())

  private readonly animate = ({ center, zoom }: L.ZoomAnimEvent): void => {
    this.isZooming = true
    this.moveTo(zoom, originOf(this.map, center, zoom))
  }

  private readonly arrive = (): void => {
    this.isZooming = false
    this.hang()
  }

  private moveTo(zoom: number, origin: L.Point): void {
    if (!this.shown) return
    const scale = this.map.getZoomScale(zoom, this.shown.zoom)
    DomUtil.setTransform(this.canvas, this.shown.corner.multiplyBy(scale).subtract(origin), scale)
  }
}

/** How many pictures of its size a canvas has shown. */
const shown = new WeakMap<HTMLCanvasElement, number>()
/** A map that has just appeared is looked at before it is moved. */
const LOOKED_AT_MS = 300

export function showBitmap(canvas: HTMLCanvasElement, bitmap: ImageBitmap): void {
  const isResized = canvas.width !== bitmap.width || canvas.height !== bitmap.height
  if (isResized) {
    // Its attributes would stay those of an empty canvas, and a copy for paper would be cut off there.
    canvas.width = bitmap.width
    canvas.height = bitmap.height
  }
  const count = isResized ? 1 : (shown.get(canvas) ?? 0) + 1
  shown.set(canvas, count)
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
  if (count === 1) setTimeout(() => void showAgain(canvas), LOOKED_AT_MS)
}

/**
 * The screen keeps one picture while it is handed the next, and the memory for a second is made when that comes. Without
 * a graphics card this takes longer than a frame: here it is done while nothing moves.
 */
async function showAgain(canvas: HTMLCanvasElement): Promise<void> {
  if (!canvas.isConnected || shown.get(canvas) !== 1) return
  const same = await createImageBitmap(canvas)
  if (shown.get(canvas) === 1) showBitmap(canvas, same)
  else same.close()
}
