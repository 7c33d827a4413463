import type L from 'leaflet'
import { Sheet } from './sheet.ts'
import type { Studio } from './studio.ts'
import { inFirstWorld } from './window.ts'

/** How a picture of the land is made. */
type Grade = {
  pane: string
  zIndex: string
  /** It reaches so many containers further on each side than the map shows. */
  reach: number
  /** Pixels of the picture to one of the screen's plain ones. */
  ratio: () => number
  /** By so many zooms coarser than what is shown its outlines may be. */
  coarser: number
  /** It is good enough for so many zooms in. */
  lasts: number
}

/** What is seen at rest; a hand that drags the map finds some more. */
const FINE: Grade = {
  pane: 'waypost-land',
  zIndex: '160',
  reach: 0.25,
  ratio: () => devicePixelRatio,
  coarser: 0,
  lasts: 0,
}
/** What a zoom out or a quick drag uncovers, for the blink until the fine picture is there. */
const COARSE: Grade = {
  pane: 'waypost-backdrop',
  zIndex: '150',
  reach: 1,
  ratio: () => 1 / 4,
  coarser: 1,
  lasts: 1,
}
/** A phone gives a picture no more pixels. */
const MOST_PIXELS = 16_000_000
/** Nearer to the edge of a picture than this share of its reach, the next is asked for. */
const NEAR = 0.5

type Place = { center: L.LatLng; zoom: number }

/**
 * One picture of the land around what is shown. The next is painted for where a zoom leads to while that is under way,
 * and ahead of a hand that drags the map.
 */
class LandSheet {
  private readonly sheet: Sheet
  /** Where the zoom leads to that is under way. */
  private goal: Place | null = null
  private isStale = true
  private isAsked = false

  constructor(
    private readonly map: L.Map,
    private readonly studio: Studio,
    private readonly grade: Grade,
    private readonly onPainted: () => void,
  ) {
    const pane = map.getPane(grade.pane) ?? map.createPane(grade.pane)
    pane.style.zIndex = grade.zIndex
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
    if (!this.isAsked && this.isMissing()) void this.paint()
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
    const { picture } = this.sheet
    const size = this.map.getSize()
    if (size.x === 0 || size.y === 0) return false
    const { reach, lasts } = this.grade
    if (this.isStale || !picture || zoom < picture.zoom || zoom > picture.zoom + lasts) return true
    const { x, y } = this.map.project(center, picture.zoom).subtract(picture.corner)
    // Further in less of it is seen, so that more of it lies around that.
    const shown = this.map.getZoomScale(picture.zoom, zoom)
    const room = size.multiplyBy((1 + 2 * reach - shown) / 2 - reach * NEAR * shown)
    return Math.abs(x - picture.width / 2) > room.x || Math.abs(y - picture.height / 2) > room.y
  }

  private async paint(): Promise<void> {
    const { center, zoom } = this.aim()
    const { reach, ratio, coarser } = this.grade
    const size = this.map
      .getSize()
      .multiplyBy(1 + 2 * reach)
      .ceil()
    const corner = this.map.project(center, zoom).subtract(size.divideBy(2)).round()
    const [width, height] = [size.x, size.y]
    this.isAsked = true
    this.isStale = false
    const bitmap = await this.studio.paint({
      x: inFirstWorld(corner.x, zoom),
      y: corner.y,
      width,
      height,
      zoom,
      ratio: Math.min(ratio(), Math.sqrt(MOST_PIXELS / (width * height))),
      grain: zoom - coarser,
    })
    this.isAsked = false
    this.sheet.show({ bitmap, corner, zoom, width, height })
    if (this.isMissing()) void this.paint()
    else this.onPainted()
  }
}

export type LandSheets = { expire: () => void; remove: () => void }

/** The land under everything else: a fine picture over a coarse one. */
export function hangLand(map: L.Map, studio: Studio): LandSheets {
  const coarse = new LandSheet(map, studio, COARSE, () => undefined)
  const fine = new LandSheet(map, studio, FINE, coarse.redraw)
  // Leaflet tells of a zoom before it shows it; the sheets above have heard of it by now.
  map.on('zoomanim move moveend resize', fine.redraw)
  fine.redraw()
  return {
    expire: () => {
      fine.expire()
      coarse.expire()
    },
    remove: () => {
      map.off('zoomanim move moveend resize', fine.redraw)
      fine.remove()
      coarse.remove()
    },
  }
}
