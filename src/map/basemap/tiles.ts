import type L from 'leaflet'
import { bounds, GridLayer } from 'leaflet'
import { meets, type Box } from './shapes.ts'
import type { Studio } from './studio.ts'

declare module 'leaflet' {
  // Not in the types, for Leaflet calls them private; 1.9 is its last line, and a browser test sees the map.
  interface GridLayer {
    _setView(center: L.LatLng, zoom: number, noPrune?: boolean, noUpdate?: boolean): void
    _clampZoom(zoom: number): number
    _getTiledPixelBounds(center: L.LatLng): L.Bounds
    _pruneTiles(): void
  }
}

/** Tiles are ready so many pixels around the map, for a hand that drags it; they are painted once the map rests. */
const AROUND = 224
const REST_MS = 400
/** The painter always has its next tile; more would be painted for a zoom that is left by then. */
const AT_ONCE = 2

/**
 * The map's ground in canvas tiles. A tile keeps its old picture until the new one is there. Leaflet rounds the zoom of
 * tiles and stretches them to what is shown; ours are painted for just that zoom, so that they are crisp and, where no
 * graphics card helps, a tenth of the work in each frame. A canvas that only shows a picture is handed to the screen
 * once, where one that could be drawn on is handed over again in every frame.
 */
export class BasemapTiles extends GridLayer {
  private readonly tiles = new Map<HTMLCanvasElement, L.Coords>()
  private readonly waiting = new Set<HTMLCanvasElement>()
  private readonly inHand = new Set<HTMLCanvasElement>()
  /** What Leaflet is told once a tile is there for the first time. */
  private readonly done = new Map<HTMLCanvasElement, () => void>()
  private shownZoom = 0
  /** What the map shows, in pixels of its zoom. */
  private seen: Box = { west: 0, north: 0, east: 0, south: 0 }
  private isResting = false
  private rest: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly map: L.Map,
    private readonly studio: Studio,
    /** All that is seen has been painted. */
    private readonly onSeen: () => void,
  ) {
    super({
      pane: 'tilePane',
      updateInterval: 32,
      keepBuffer: 1,
      className: 'waypost-basemap',
      // The painter knows of the other copies of the world, which are no whole number of tiles away.
      noWrap: true,
      // While two fingers zoom, the tiles are stretched after all: each frame has another zoom.
      updateWhenZooming: false,
    })
    this.on('tileunload', ({ tile }: L.TileEvent) => {
      for (const kept of [this.tiles, this.waiting, this.done])
        kept.delete(tile as unknown as HTMLCanvasElement)
    })
  }

  override _setView(center: L.LatLng, zoom: number, noPrune?: boolean, noUpdate?: boolean): void {
    this.shownZoom = zoom
    super._setView(center, zoom, noPrune, noUpdate)
  }

  override _clampZoom(): number {
    return this.shownZoom
  }

  override _getTiledPixelBounds(center: L.LatLng): L.Bounds {
    const middle = this.map.project(center, this.shownZoom)
    const half = this.map.getSize().divideBy(2)
    const [from, to] = [middle.subtract(half), middle.add(half)]
    this.seen = { west: from.x, north: from.y, east: to.x, south: to.y }
    return bounds(from.subtract([AROUND, AROUND]).floor(), to.add([AROUND, AROUND]).ceil())
  }

  /** The picture before stays until all of the new one is there; to ask after each tile is as much work as the tiles. */
  override _pruneTiles(): void {
    if (![...this.waiting, ...this.inHand].some((tile) => this.isSeen(tile))) super._pruneTiles()
  }

  override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const tile = document.createElement('canvas')
    this.tiles.set(tile, coords)
    this.waiting.add(tile)
    this.done.set(tile, () => done(undefined, tile))
    this.askMore()
    return tile
  }

  /** Has every tile painted again, in place: nothing disappears meanwhile. */
  repaint(): void {
    for (const tile of this.tiles.keys()) this.waiting.add(tile)
    this.askMore()
  }

  override onAdd(map: L.Map): this {
    map.on('movestart zoomstart', this.onMoveStart, this)
    this.onMoveEnd()
    map.on('moveend', this.onMoveEnd, this)
    return super.onAdd(map)
  }

  override onRemove(map: L.Map): this {
    map.off('movestart zoomstart', this.onMoveStart, this)
    clearTimeout(this.rest)
    map.off('moveend', this.onMoveEnd, this)
    this.waiting.clear()
    return super.onRemove(map)
  }

  private onMoveStart(): void {
    clearTimeout(this.rest)
    this.isResting = false
  }

  private onMoveEnd(): void {
    clearTimeout(this.rest)
    this.rest = setTimeout(() => {
      this.isResting = true
      this.askMore()
    }, REST_MS)
    this.askMore()
  }

  private askMore(): void {
    while (this.inHand.size < AT_ONCE) {
      const tile = this.nextTile()
      if (!tile) return
      this.waiting.delete(tile)
      void this.fill(tile)
    }
  }

  private nextTile(): HTMLCanvasElement | undefined {
    for (const tile of this.waiting) if (!this.inHand.has(tile) && this.isSeen(tile)) return tile
    if (!this.isResting) return undefined
    return [...this.waiting].find((tile) => !this.inHand.has(tile))
  }

  private isSeen(tile: HTMLCanvasElement): boolean {
    const coords = this.tiles.get(tile)
    if (coords?.z !== this.shownZoom) return false
    const { x: width, y: height } = this.getTileSize()
    const [west, north] = [coords.x * width, coords.y * height]
    return meets({ west, north, east: west + width, south: north + height }, this.seen)
  }

  private async fill(tile: HTMLCanvasElement): Promise<void> {
    const coords = this.tiles.get(tile)
    // One of a zoom that is left already is only in the way.
    if (coords?.z === this.shownZoom) {
      const { x: width, y: height } = this.getTileSize()
      const place = { x: coords.x * width, y: coords.y * height, width, height, zoom: coords.z }
      this.inHand.add(tile)
      const picture = await this.studio.paint({ ...place, ratio: devicePixelRatio })
      this.inHand.delete(tile)
      if (this.tiles.has(tile)) tile.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
      else picture.close()
    }
    this.done.get(tile)?.()
    this.done.delete(tile)
    this.askMore()
    if (![...this.waiting, ...this.inHand].some((one) => this.isSeen(one))) this.onSeen()
  }
}
