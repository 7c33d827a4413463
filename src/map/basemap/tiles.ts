import type L from 'leaflet'
import { GridLayer } from 'leaflet'
import { Easel } from './easel.ts'
import { viewOf, type Scene } from './paint.ts'

declare module 'leaflet' {
  // Not in the types, for Leaflet calls them private; 1.9 is its last line, and a browser test sees the map.
  interface GridLayer {
    _setView(center: L.LatLng, zoom: number, noPrune?: boolean, noUpdate?: boolean): void
    _clampZoom(zoom: number): number
    _getTiledPixelBounds(center: L.LatLng): L.Bounds
    _noTilesToLoad(): boolean
    _pruneTiles(): void
  }
}

type Waiting = (() => void) | null

/** So much of a frame may go into drawing; the rest of the tiles wait for the next one. */
const BUDGET_MS = 5
/** Tiles are ready so many pixels around the map, for a hand that drags it. */
const AROUND = 224

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
  private isMoving = false
  private hasWaited = false

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

  override _getTiledPixelBounds(center: L.LatLng): L.Bounds {
    const seen = super._getTiledPixelBounds(center)
    const { min, max } = seen
    return min && max ? seen.extend(min.subtract([AROUND, AROUND])).extend(max.add([AROUND, AROUND])) : seen
  }

  /** The picture before stays until all of the new one is there; to ask after each tile is as much work as the tiles. */
  override _pruneTiles(): void {
    if (this._noTilesToLoad()) super._pruneTiles()
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
    map.on('movestart', this.onMoveStart, this)
    map.on('moveend', this.onMoveEnd, this)
    return super.onAdd(map)
  }

  override onRemove(map: L.Map): this {
    map.off('movestart', this.onMoveStart, this)
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
    this.isMoving = true
  }

  private onMoveEnd(): void {
    this.isMoving = false
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
      const coords = this.tiles.get(tile)
      if (coords && this.isLater(coords)) continue
      this.waiting.delete(tile)
      // One of a zoom that is left already is only in the way.
      if (coords?.z === this.shownZoom) this.paint(tile, coords)
      done?.()
      if (performance.now() - start > BUDGET_MS) return this.start()
    }
  }

  /** What is not in sight waits until the map rests: a hand that drags it feels every frame. */
  private isLater({ x, y, z }: L.Coords): boolean {
    if (!this.isMoving || z !== this.shownZoom) return false
    const { min, max } = this._map.getPixelBounds()
    const size = this.getTileSize()
    const isSeen =
      !!min &&
      !!max &&
      (x + 1) * size.x > min.x &&
      x * size.x < max.x &&
      (y + 1) * size.y > min.y &&
      y * size.y < max.y
    return !isSeen
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
