import type L from 'leaflet'
import { DomUtil } from 'leaflet'
import { originOf } from '../origin.ts'
import { showBitmap } from './show-bitmap.ts'

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
