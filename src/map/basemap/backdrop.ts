import type L from 'leaflet'
import { DomUtil, latLng } from 'leaflet'
import { Easel } from './easel.ts'
import { windowOf } from './labels.ts'
import { viewOf, type Scene } from './paint.ts'

const PANE = 'waypost-backdrop'
/** The picture reaches one container further on each side: enough for zooming out by one. */
const REACH = 1
/** Pixels a picture's pixel stands for. It is seen only in motion and for the blink until the tiles are there. */
const COARSENESS = 3
/** It is painted in squares of so many pixels of the map, as many in a frame as there is time for. */
const SQUARE = 192
const BUDGET_MS = 5
/** A map that is used has better things to do: the picture is painted when it has been left alone for so long. */
const REST_MS = 600
/** Nearer to the middle of the picture it still serves. */
const NEAR = 0.5

/**
 * A coarse picture under the tiles, so that neither a zoom out nor a quick pan of a map at rest uncovers plain water. Of
 * several zooms in a row it serves the first; until the map rests again, a tile that is not painted yet is water.
 */
export class BasemapBackdrop {
  private readonly canvas = document.createElement('canvas')
  private center = latLng(0, 0)
  private readonly easel = new Easel()
  private zoom = -1
  private isStale = true
  private frame = 0
  private rest: ReturnType<typeof setTimeout> | undefined

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
    map.on('moveend', this.redraw)
    map.on('zoomanim', this.animate)
    map.on('movestart zoomstart', this.stop)
  }

  /** Once the map rests, what is not drawn yet is drawn. */
  readonly redraw = (): void => {
    this.stop()
    this.rest = setTimeout(() => this.drawWhatIsMissing(), REST_MS)
  }

  private readonly stop = (): void => {
    clearTimeout(this.rest)
    cancelAnimationFrame(this.frame)
  }

  private drawWhatIsMissing(): void {
    const { map } = this
    const size = map.getSize()
    const away = map.project(this.center, map.getZoom()).subtract(map.project(map.getCenter(), map.getZoom()))
    const isNear = Math.abs(away.x) < size.x * NEAR && Math.abs(away.y) < size.y * NEAR
    if (this.isStale || map.getZoom() !== this.zoom || !isNear) this.draw()
  }

  /** What it shows is no longer so. */
  expire(): void {
    this.isStale = true
    this.redraw()
  }

  remove(): void {
    this.stop()
    this.map.off('movestart zoomstart', this.stop)
    this.map.off('zoom viewreset moveend', this.follow)
    this.map.off('moveend', this.redraw)
    this.map.off('zoomanim', this.animate)
    this.canvas.remove()
  }

  private draw(): void {
    const { canvas, easel, map } = this
    const { x, y, width, height, zoom } = windowOf(map)
    const center = map.getCenter()
    const scene = this.sceneAt(zoom)
    const [wide, high] = [width * (1 + 2 * REACH), height * (1 + 2 * REACH)]
    const whole = new OffscreenCanvas(Math.ceil(wide / COARSENESS), Math.ceil(high / COARSENESS))
    const context = whole.getContext('2d', { alpha: false })
    if (!scene || !context || width === 0) return
    const square = { width: SQUARE, height: SQUARE, ratio: 1 / COARSENESS }
    const squares: [left: number, top: number][] = []
    for (let top = 0; top < high; top += SQUARE)
      for (let left = 0; left < wide; left += SQUARE) squares.push([left, top])

    const work = () => {
      const start = performance.now()
      while (squares.length > 0 && performance.now() - start < BUDGET_MS) {
        const [left, top] = squares.pop() ?? [0, 0]
        const view = viewOf(x - width * REACH + left, y - height * REACH + top, SQUARE, SQUARE, zoom)
        const picture = easel.paint(scene, view, zoom, square, zoom - 1)
        context.drawImage(picture, left / COARSENESS, top / COARSENESS)
        picture.close()
      }
      if (squares.length > 0) {
        this.frame = requestAnimationFrame(work)
        return
      }
      canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(whole.transferToImageBitmap())
      canvas.style.width = `${wide}px`
      canvas.style.height = `${high}px`
      this.center = center
      this.zoom = zoom
      this.isStale = false
      this.follow()
    }
    this.frame = requestAnimationFrame(work)
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
