import type L from 'leaflet'
import { DomUtil } from 'leaflet'
import { originOf } from '../origin.ts'

/** What the map shows, or will show. */
export type Place = { center: L.LatLng; zoom: number }
/** A picture of a place, `reach` containers further on each side than the map shows. */
type Picture = Place & { bitmap: ImageBitmap; size: L.Point; reach: number }

/**
 * A picture that lies on the map where it belongs, and goes with its moves and zooms until the next is there. One that
 * comes in the middle of a zoom waits for its end: until then the one before is being moved.
 */
export class Sheet {
  private readonly canvas = document.createElement('canvas')
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

  /** The place of the newest picture. */
  get place(): Place | null {
    return this.next ?? this.shown
  }

  show(picture: Picture): void {
    this.next?.bitmap.close()
    this.next = picture
    if (!this.isZooming) this.hang()
  }

  remove(): void {
    this.map.off('zoom viewreset moveend', this.follow)
    this.map.off('zoomanim', this.animate)
    this.map.off('moveend', this.arrive)
    this.canvas.remove()
  }

  private hang(): void {
    if (!this.next) return
    const { bitmap, size, reach } = (this.shown = this.next)
    this.next = null
    this.canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
    this.canvas.style.width = `${size.x * (1 + 2 * reach)}px`
    this.canvas.style.height = `${size.y * (1 + 2 * reach)}px`
    this.follow()
  }

  private readonly follow = (): void =>
    this.moveTo({ center: this.map.getCenter(), zoom: this.map.getZoom() })

  private readonly animate = (goal: L.ZoomAnimEvent): void => {
    this.isZooming = true
    this.moveTo(goal)
  }

  private readonly arrive = (): void => {
    this.isZooming = false
    this.hang()
  }

  /** Where the picture lies when the map shows a place: as Leaflet places its own renderers. */
  private moveTo({ center, zoom }: Place): void {
    if (!this.shown) return
    const { map } = this
    const { size, reach } = this.shown
    const scale = map.getZoomScale(zoom, this.shown.zoom)
    const corner = map.project(this.shown.center, zoom).subtract(size.multiplyBy((0.5 + reach) * scale))
    DomUtil.setTransform(this.canvas, corner.subtract(originOf(map, center, zoom)), scale)
  }
}
