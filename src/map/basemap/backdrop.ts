import type L from 'leaflet'
import { Sheet, type Place } from './sheet.ts'
import type { Studio } from './studio.ts'
import { windowAround } from './window.ts'

const PANE = 'waypost-backdrop'
/** The picture reaches one container further on each side: enough for zooming out by one. */
const REACH = 1
/** Pixels of the map a picture's pixel stands for. It is seen only in motion and for the blink until the tiles are there. */
const COARSENESS = 3
/** Nearer to the middle of the picture, in containers, it still serves. */
const NEAR = 0.5

/**
 * A coarse picture under the tiles, so that neither a zoom out nor a quick pan uncovers plain water. It is painted for
 * where a zoom leads to while that is under way, so that the next zoom finds it.
 */
export class BasemapBackdrop {
  private readonly sheet: Sheet
  /** Where the zoom leads to that is under way. */
  private goal: Place | null = null
  private isStale = true
  private isAsked = false

  constructor(
    private readonly map: L.Map,
    private readonly studio: Studio,
  ) {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    // Below the tiles (200).
    pane.style.zIndex = '150'
    pane.style.pointerEvents = 'none'
    this.sheet = new Sheet(map, pane)
    map.on('zoomanim', this.depart)
    map.on('moveend', this.arrive)
  }

  /** What it shows is no longer so. */
  expire(): void {
    this.isStale = true
    this.redraw()
  }

  /** Has what is missing painted. */
  readonly redraw = (): void => {
    if (!this.isAsked && this.isMissing()) void this.draw()
  }

  remove(): void {
    this.map.off('zoomanim', this.depart)
    this.map.off('moveend', this.arrive)
    this.sheet.remove()
  }

  private readonly depart = ({ center, zoom }: L.ZoomAnimEvent): void => {
    this.goal = { center, zoom }
  }

  private readonly arrive = (): void => {
    this.goal = null
  }

  private aim(): Place {
    return this.goal ?? { center: this.map.getCenter(), zoom: this.map.getZoom() }
  }

  private isMissing(): boolean {
    const { center, zoom } = this.aim()
    const { place } = this.sheet
    const size = this.map.getSize()
    if (size.x === 0 || size.y === 0) return false
    if (this.isStale || place?.zoom !== zoom) return true
    const away = this.map.project(place.center, zoom).subtract(this.map.project(center, zoom))
    return Math.abs(away.x) > size.x * NEAR || Math.abs(away.y) > size.y * NEAR
  }

  private async draw(): Promise<void> {
    const place = this.aim()
    const size = this.map.getSize()
    const { x, y, width, height, zoom } = windowAround(this.map, place)
    this.isAsked = true
    this.isStale = false
    const bitmap = await this.studio.paint({
      x: x - width * REACH,
      y: y - height * REACH,
      width: width * (1 + 2 * REACH),
      height: height * (1 + 2 * REACH),
      zoom,
      ratio: 1 / COARSENESS,
      grain: zoom - 1,
    })
    this.isAsked = false
    this.sheet.show({ ...place, bitmap, size, reach: REACH })
    this.redraw()
  }
}
