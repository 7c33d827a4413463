import type L from 'leaflet'
import { GridLayer } from 'leaflet'
import { paintMap, viewOf, type Scene } from './paint.ts'

declare module 'leaflet' {
  // Not in the types, for Leaflet calls them private; 1.9 is its last line, and a browser test sees the map.
  interface GridLayer {
    _setView(center: L.LatLng, zoom: number, noPrune?: boolean, noUpdate?: boolean): void
    _clampZoom(zoom: number): number
  }
}

type Waiting = (() => void) | null

/** So much of a frame may go into drawing; the rest of the tiles wait for the next one. */
const BUDGET_MS = 8
/** A browser may draw after we have returned, so our own clock is not enough: late frames get fewer tiles. */
const LATE_MS = 30
const MOST_PER_FRAME = 8

/**
 * The map's ground in canvas tiles. A tile keeps its old picture until the new one is drawn over it. Leaflet rounds the
 * zoom of tiles and stretches them to what is shown; ours are drawn for just that zoom, so that they are crisp and,
 * where no graphics card helps, a tenth of the work in each frame.
 */
export class BasemapTiles extends GridLayer {
  private readonly tiles = new Map<HTMLCanvasElement, L.Coords>()
  private readonly waiting = new Map<HTMLCanvasElement, Waiting>()
  private frame = 0
  private perFrame = 3
  private lastWork = 0
  private shownZoom = 0

  constructor(private readonly sceneAt: (zoom: number) => Scene | null) {
    super({
      pane: 'tilePane',
      updateInterval: 32,
      keepBuffer: 2,
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

  override onRemove(map: L.Map): this {
    cancelAnimationFrame(this.frame)
    this.frame = 0
    this.waiting.clear()
    return super.onRemove(map)
  }

  private wait(tile: HTMLCanvasElement, done: Waiting): void {
    this.waiting.set(tile, done)
    this.frame ||= requestAnimationFrame(() => this.work())
  }

  private work(): void {
    const start = performance.now()
    const isLate = start - this.lastWork > LATE_MS
    // The first frame after a rest says nothing about how long a tile takes.
    if (start - this.lastWork < 500)
      this.perFrame = isLate ? Math.max(1, this.perFrame >> 1) : Math.min(MOST_PER_FRAME, this.perFrame + 1)
    this.lastWork = start
    this.frame = 0
    let count = 0
    for (const [tile, done] of this.waiting) {
      this.waiting.delete(tile)
      const coords = this.tiles.get(tile)
      if (coords) this.paint(tile, coords)
      done?.()
      if (++count >= this.perFrame || performance.now() - start > BUDGET_MS) break
    }
    if (this.waiting.size > 0) this.frame = requestAnimationFrame(() => this.work())
  }

  private paint(tile: HTMLCanvasElement, coords: L.Coords): void {
    const scene = this.sceneAt(coords.z)
    const context = scene && tile.getContext('2d', { alpha: false })
    if (!context) return
    const { x: width, y: height } = this.getTileSize()
    const pixels = Math.ceil(width * devicePixelRatio)
    if (tile.width !== pixels) tile.width = tile.height = pixels
    context.setTransform(pixels / width, 0, 0, pixels / width, 0, 0)
    paintMap(context, scene, viewOf(coords.x * width, coords.y * height, width, height, coords.z), coords.z)
  }
}
