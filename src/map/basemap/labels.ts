import type L from 'leaflet'
import { DomUtil } from 'leaflet'
import { MARGIN } from './label-wishes.ts'
import type { Rect } from './place-labels.ts'
import { showBitmap } from './show-bitmap.ts'
import type { Studio } from './studio.ts'
import { windowOf } from './window.ts'

const PANE = 'waypost-labels'
/** Marks of a new view say within this time where names must not be; those would have to be written again. */
const MARKS_COME_MS = 150

/** Names on one canvas above the tiles and below the markers; it moves with the map and hides in a zoom. */
export class BasemapLabels {
  private readonly canvas = document.createElement('canvas')
  private obstacles: readonly Rect[] = []
  private frame = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private zooms = 0
  private isHidden = true
  private isAsked = false
  private isStale = false

  constructor(
    private readonly map: L.Map,
    private readonly studio: Studio,
    private readonly family: string,
  ) {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    // Above the tiles (200), below routes (400) and markers (600).
    pane.style.zIndex = '250'
    pane.style.pointerEvents = 'none'
    this.canvas.setAttribute('aria-hidden', 'true')
    this.canvas.style.position = 'absolute'
    pane.append(this.canvas)
    map.on('moveend zoomend resize viewreset', this.redrawSoon)
    map.on('zoomstart', this.hide)
  }

  /** Rectangles in container pixels that names keep away from: markers, cards, controls. */
  setObstacles(obstacles: readonly Rect[]): void {
    this.obstacles = obstacles
    this.redraw()
  }

  /** Asks once in the next frame, however often it is told to. */
  readonly redraw = (): void => {
    clearTimeout(this.timer)
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      if (this.isAsked) this.isStale = true
      else void this.draw()
    })
  }

  private readonly redrawSoon = (): void => {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.redraw, MARKS_COME_MS)
  }

  remove(): void {
    cancelAnimationFrame(this.frame)
    clearTimeout(this.timer)
    this.map.off('moveend zoomend resize viewreset', this.redrawSoon)
    this.map.off('zoomstart', this.hide)
    this.canvas.remove()
  }

  private readonly hide = (): void => {
    this.zooms += 1
    this.isHidden = true
    this.canvas.style.visibility = 'hidden'
  }

  private async draw(): Promise<void> {
    const { map, zooms } = this
    const window = windowOf(map)
    const corner = map.containerPointToLayerPoint([-MARGIN, -MARGIN])
    this.isAsked = true
    this.isStale = false
    const picture = await this.studio.write({
      window,
      obstacles: this.obstacles,
      ratio: devicePixelRatio,
      family: this.family,
    })
    this.isAsked = false
    // Names of a zoom that is left, or on marks that have come since, are not shown.
    if (zooms !== this.zooms || (this.isStale && this.isHidden)) picture.close()
    else this.show(picture, corner, window)
    if (this.isStale) void this.draw()
  }

  private show(picture: ImageBitmap, corner: L.Point, { width, height }: { width: number; height: number }) {
    const { canvas } = this
    showBitmap(canvas, picture)
    canvas.style.width = `${width + 2 * MARGIN}px`
    canvas.style.height = `${height + 2 * MARGIN}px`
    DomUtil.setPosition(canvas, corner)
    canvas.style.visibility = ''
    this.isHidden = false
  }
}
