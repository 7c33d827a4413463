import type L from 'leaflet'
import { DomUtil } from 'leaflet'
import { WORLD_UNITS, UNIT_BITS } from './decode.ts'
import { LabelPen } from './label-pen.ts'
import { labelWishes, MARGIN, type Window } from './label-wishes.ts'
import { landMask } from './land-mask.ts'
import type { Scene } from './paint.ts'
import { EDGE, grown, placeLabels, type Rect } from './place-labels.ts'
import { placeSeaNames } from './sea-labels.ts'

const PANE = 'waypost-labels'

/** Names on one canvas above the tiles and below the markers; it moves with the map and hides in a zoom. */
export class BasemapLabels {
  private readonly canvas = document.createElement('canvas')
  private readonly context = this.canvas.getContext('2d')
  private readonly pen: LabelPen | null
  private obstacles: readonly Rect[] = []
  private frame = 0

  constructor(
    private readonly map: L.Map,
    private readonly sceneAt: (zoom: number) => Scene | null,
    private readonly countryName: (code: string) => string,
  ) {
    const pane = map.getPane(PANE) ?? map.createPane(PANE)
    // Above the tiles (200), below routes (400) and markers (600).
    pane.style.zIndex = '250'
    pane.style.pointerEvents = 'none'
    this.canvas.setAttribute('aria-hidden', 'true')
    this.canvas.style.position = 'absolute'
    pane.append(this.canvas)
    this.pen = this.context && new LabelPen(this.context, map.getContainer())
    map.on('moveend zoomend resize viewreset', this.redraw)
    map.on('zoomstart', this.hide)
  }

  /** Rectangles in container pixels that names keep away from: markers, cards, controls. */
  setObstacles(obstacles: readonly Rect[]): void {
    this.obstacles = obstacles
    this.redraw()
  }

  /** Draws once in the next frame, however often it is asked. */
  readonly redraw = (): void => {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0
      this.draw()
    })
  }

  remove(): void {
    cancelAnimationFrame(this.frame)
    this.map.off('moveend zoomend resize viewreset', this.redraw)
    this.map.off('zoomstart', this.hide)
    this.canvas.remove()
  }

  private readonly hide = (): void => {
    this.canvas.style.visibility = 'hidden'
  }

  private draw(): void {
    const { map, canvas, context, pen } = this
    const window = windowOf(map)
    const scene = this.sceneAt(window.zoom)
    if (!scene || !context || !pen) return
    this.clear(context, window)
    this.write(pen, scene, window)
    DomUtil.setPosition(canvas, map.containerPointToLayerPoint([-MARGIN, -MARGIN]))
    canvas.style.visibility = ''
  }

  /** Writes the names of what is in view with a pen whose origin is the container's corner. */
  write(pen: LabelPen, scene: Scene, window: Window): void {
    const widthOf = pen.widthOf.bind(pen)
    const seas = this.placeSeas(scene, window, (text) => widthOf(text, 'sea'))
    const seaRects = seas.map(({ text, x, y }) => {
      const width = widthOf(text, 'sea')
      return { x: x - width / 2, y: y - 8, width, height: 16 }
    })
    const wishes = labelWishes(scene, window, this.countryName, widthOf)
    const frame = grown({ x: 0, y: 0, width: window.width, height: window.height }, -EDGE)
    for (const sea of seas) pen.writeSea(sea, scene.colours)
    for (const label of placeLabels(wishes, [...this.obstacles, ...seaRects], frame))
      pen.write(label, scene.colours)
  }

  /** Fits the canvas to the container and leaves its origin at the container's corner. */
  private clear(context: CanvasRenderingContext2D, { width, height }: Window): void {
    const { canvas } = this
    const ratio = devicePixelRatio
    const wide = width + 2 * MARGIN
    const high = height + 2 * MARGIN
    if (canvas.width !== Math.round(wide * ratio) || canvas.height !== Math.round(high * ratio)) {
      canvas.width = Math.round(wide * ratio)
      canvas.height = Math.round(high * ratio)
      canvas.style.width = `${wide}px`
      canvas.style.height = `${high}px`
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio)
  }

  private placeSeas(scene: Scene, window: Window, widthOf: (text: string) => number) {
    const mask = landMask(scene, window)
    if (!mask) return []
    const degrees = {
      lngAt: (x: number) => this.map.containerPointToLatLng([x, 0]).lng,
      latAt: (y: number) => this.map.containerPointToLatLng([0, y]).lat,
    }
    return placeSeaNames(scene.world.seas, mask, this.obstacles, degrees, widthOf)
  }
}

/** What shows of the map, moved by whole worlds so that its corner is in the first one. */
export function windowOf(map: L.Map): Window {
  const zoom = map.getZoom()
  // Not by way of a latitude: beyond the poles there is none, and the map can be higher than the world.
  const corner = map.containerPointToLayerPoint([0, 0]).add(map.getPixelOrigin())
  const world = WORLD_UNITS * 2 ** (zoom + 8 - UNIT_BITS)
  const { x: width, y: height } = map.getSize()
  return { x: corner.x - Math.floor(corner.x / world) * world, y: corner.y, width, height, zoom }
}
