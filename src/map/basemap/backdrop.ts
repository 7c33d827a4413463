import type L from 'leaflet'
import { DomUtil, latLng } from 'leaflet'
import { windowOf } from './labels.ts'
import { paintMap, viewOf, type Scene } from './paint.ts'

const PANE = 'waypost-backdrop'
/** The picture reaches one container further on each side: enough for zooming out by one. */
const REACH = 1
/** Pixels a picture's pixel stands for. It is seen only in motion and for the blink until the tiles are there. */
const COARSENESS = 3

/** A coarse picture under the tiles, so that neither a zoom out nor a quick pan uncovers plain water. */
export class BasemapBackdrop {
  private readonly canvas = document.createElement('canvas')
  private center = latLng(0, 0)
  private zoom = -1
  private frame = 0

  constructor(
    private readonly map: L.Map,
    private readonly sceneAt: (zoom: number) => Scene | null,
  ) {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    // Below the tiles (200).
    pane.style.zIndex = '150'
    pane.style.pointerEvents = 'none'
    this.canvas.setAttribute('aria-hidden', 'true')
    // Leaflet's own class: it carries the origin and the transition of an animated zoom.
    this.canvas.className = 'leaflet-zoom-animated'
    this.canvas.style.position = 'absolute'
    pane.append(this.canvas)
    map.on('zoom viewreset moveend', this.follow)
    map.on('zoomanim', this.animate)
  }

  /** Draws in a later frame; to be called when the tiles have nothing to do. */
  readonly redraw = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.draw()
    })
  }

  remove(): void {
    cancelAnimationFrame(this.frame)
    this.map.off('zoom viewreset moveend', this.follow)
    this.map.off('zoomanim', this.animate)
    this.canvas.remove()
  }

  private draw(): void {
    const { canvas, map } = this
    const { x, y, width, height, zoom } = windowOf(map)
    const scene = this.sceneAt(zoom)
    const context = canvas.getContext('2d', { alpha: false })
    if (!scene || !context) return
    const [wide, high] = [width * (1 + 2 * REACH), height * (1 + 2 * REACH)]
    canvas.width = Math.ceil(wide / COARSENESS)
    canvas.height = Math.ceil(high / COARSENESS)
    canvas.style.width = `${wide}px`
    canvas.style.height = `${high}px`
    context.setTransform(1 / COARSENESS, 0, 0, 1 / COARSENESS, 0, 0)
    const view = viewOf(x - width * REACH, y - height * REACH, wide, high, zoom)
    paintMap(context, scene, view, zoom, zoom - 1)
    this.center = map.getCenter()
    this.zoom = zoom
    this.follow()
  }

  private readonly follow = (): void => this.moveTo(this.map.getCenter(), this.map.getZoom())

  private readonly animate = (event: L.ZoomAnimEvent): void => this.moveTo(event.center, event.zoom)

  /** Where the picture lies when the map shows `center` at `zoom`: as Leaflet places its own renderers. */
  private moveTo(center: L.LatLng, zoom: number): void {
    if (this.zoom < 0) return
    const { map } = this
    const size = map.getSize()
    const scale = map.getZoomScale(zoom, this.zoom)
    const pane = map.layerPointToContainerPoint([0, 0])
    const origin = map.project(center, zoom).subtract(size.divideBy(2)).add(pane).round()
    const corner = map.project(this.center, zoom).subtract(size.multiplyBy((0.5 + REACH) * scale))
    DomUtil.setTransform(this.canvas, corner.subtract(origin), scale)
  }
}
