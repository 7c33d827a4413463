import type L from 'leaflet'
import { bounds, GridLayer } from 'leaflet'
import { Easel } from './easel.ts'
import { viewOf, type Scene } from './paint.ts'
import { meets, type Box } from './shapes.ts'

declare module 'leaflet' {
  // Not in the types, for Leaflet calls them private; 1.9 is its last line, and a browser test sees the map.
  interface GridLayer {
    _setView(center: L.LatLng, zoom: number, noPrune?: boolean, noUpdate?: boolean): void
    _clampZoom(zoom: number): number
    _getTiledPixelBounds(center: L.LatLng): L.Bounds
    _pruneTiles(): void
  }
}

type Waiting = (() => void) | null

/** So much of a frame may go into drawing; the rest of the tiles wait for the next one. */
const BUDGET_MS = 5
/** Tiles are ready so many pixels around the map, for a hand that drags it; they are painted once the map rests. */
const AROUND = 224
const REST_MS = 400

/**
 * The map's ground in canvas tiles. A tile keeps its old picture until the new one is drawn over it. Leaflet rounds the
 * zoom of tiles and stretches them to what is shown; ours are drawn for just that zoom, so that they are crisp and,
 * where no graphics card helps, a tenth of the work in each frame.
 */
export class BasemapTiles extends GridLayer {
  private readonly tiles = new Map<HTMLCanvasElement, L.Coords>()
  private readonly waiting = new Map<HTMLCanvasElement, Waiting>()
  private readonly easel = new Easel()
  private frame = 0
  private shownZoom = 0
  /** What the map shows, in pixels of its zoom. */
  private seen: Box = { west: 0, north: 0, east: 0, south: 0 }
  private isResting = false
  private rest: ReturnType<typeof setTimeout> | undefined
  private hasWaited = false

  constructor(
    private readonly map: L.Map,
    private readonly sceneAt: (zoom: number) => Scene | null,
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
      this.tiles.delete(tile as unknown as HTMLCanvasElement)
      this.waiting.delete(tile as unknown as HTMLCanvasElement)
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
    if (![...this.waiting.keys()].some((tile) => this.isSeen(tile))) super._pruneTiles()
  }

  override createTile(coords: L.Coords, done: L.DoneCallback): HTMLElement {
    const tile = document.createElement('canvas')
    this.tiles.set(tile, coords)
    this.wait(tile, () => done(undefined, tile))
    return tile
  }

  /** Draws every tile again, in place: nothing disappears meanwhile. */
  repaint(): void {
    for (const tile of this.tiles.keys()) if (!this.waiting.has(tile)) this.wait(tile, null)
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
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.waiting.clear()
    return super.onRemove(map)
  }

  private wait(tile: HTMLCanvasElement, done: Waiting): void {
    this.waiting.set(tile, done)
    this.start()
  }

  private onMoveStart(): void {
    clearTimeout(this.rest)
    this.isResting = false
  }

  private onMoveEnd(): void {
    clearTimeout(this.rest)
    this.rest = setTimeout(() => {
      this.isResting = true
      this.start()
    }, REST_MS)
    this.start()
  }

  private start(): void {
    if (this.waiting.size > 0) this.frame ||= requestAnimationFrame((frameMs) => this.work(frameMs))
  }

  private work(frameMs: number): void {
    this.frame = 0
    const start = performance.now()
    // A frame that others have used up is left to them; the next one is ours.
    this.hasWaited = !this.hasWaited && start - frameMs > BUDGET_MS
    if (this.hasWaited) return this.start()
    for (const [tile, done] of this.waiting) {
      if (!this.isResting && !this.isSeen(tile)) continue
      this.waiting.delete(tile)
      const coords = this.tiles.get(tile)
      // One of a zoom that is left already is only in the way.
      if (coords?.z === this.shownZoom) this.paint(tile, coords)
      done?.()
      if (performance.now() - start > BUDGET_MS) return this.start()
    }
  }

  private isSeen(tile: HTMLCanvasElement): boolean {
    const coords = this.tiles.get(tile)
    if (coords?.z !== this.shownZoom) return false
    const { x: width, y: height } = this.getTileSize()
    const [west, north] = [coords.x * width, coords.y * height]
    return meets({ west, north, east: west + width, south: north + height }, this.seen)
  }

  private paint(tile: HTMLCanvasElement, coords: L.Coords): void {
    const scene = this.sceneAt(coords.z)
    if (!scene) return
    const { x: width, y: height } = this.getTileSize()
    const view = viewOf(coords.x * width, coords.y * height, width, height, coords.z)
    const picture = this.easel.paint(scene, view, coords.z, { width, height, ratio: devicePixelRatio })
    tile.getContext('bitmaprenderer')?.transferFromImageBitmap(picture)
  }
}
