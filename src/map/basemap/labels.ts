import L from 'leaflet'
import type { AreaName, MapPlace } from './atlas.ts'
import { UNIT_BITS, WORLD_UNITS } from './decode.ts'
import { fillLand, viewOf, type Scene } from './paint.ts'
import { placeLabels, type LabelStyle, type PlacedLabel, type Rect, type Wish } from './place-labels.ts'
import { CELL, placeSeaNames, type LandMask, type SeaLabel } from './sea-labels.ts'

const PANE = 'waypost-labels'
/** Names are drawn this far beyond the container, ready for a pan. */
const MARGIN = 128
const EDGE = 6
/** Names over the country's width say nothing that is not known already. */
const LAST_COUNTRY_ZOOM = 7
const FIRST_STATE_ZOOM = 6

type LabelContext = CanvasRenderingContext2D & { letterSpacing?: string }

/** Names on one canvas above the tiles and below the markers; it moves with the map and hides in a zoom. */
export class BasemapLabels {
  private readonly canvas = document.createElement('canvas')
  private readonly context: LabelContext | null
  private readonly widths = new Map<string, number>()
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
    this.context = this.canvas.getContext('2d')
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
    const { map, canvas, context } = this
    const zoom = map.getZoom()
    const scene = this.sceneAt(zoom)
    if (!scene || !context) return
    const { x: width, y: height } = map.getSize()
    const ratio = devicePixelRatio
    const pixels = [
      Math.round((width + 2 * MARGIN) * ratio),
      Math.round((height + 2 * MARGIN) * ratio),
    ] as const
    if (canvas.width !== pixels[0] || canvas.height !== pixels[1]) {
      ;[canvas.width, canvas.height] = pixels
      canvas.style.width = `${width + 2 * MARGIN}px`
      canvas.style.height = `${height + 2 * MARGIN}px`
    }
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio)
    context.textBaseline = 'middle'
    const seas = this.placeSeas(scene, zoom, width, height)
    const seaRects = seas.map(({ text, x, y }) => {
      const long = this.widthOf(text, 'sea')
      return { x: x - long / 2, y: y - 8, width: long, height: 16 }
    })
    const frame = { x: EDGE, y: EDGE, width: width - 2 * EDGE, height: height - 2 * EDGE }
    const placed = placeLabels(
      this.wishes(scene, zoom, width, height),
      [...this.obstacles, ...seaRects],
      frame,
    )
    for (const sea of seas)
      this.write(sea.text, sea.x - this.widthOf(sea.text, 'sea') / 2, sea.y, 'sea', scene)
    for (const label of placed) this.writeLabel(label, scene)
    L.DomUtil.setPosition(canvas, map.containerPointToLayerPoint([-MARGIN, -MARGIN]))
    canvas.style.visibility = ''
  }

  /** Everything that would like a place, most important first. */
  private wishes(scene: Scene, zoom: number, width: number, height: number): Wish[] {
    const { world, details } = scene
    const toPixels = this.projection(zoom, width, height)
    const wishes: Wish[] = []
    const scale = 2 ** (zoom + 8 - UNIT_BITS)
    const addPlaces = (places: readonly MapPlace[], from: number, to: number) => {
      for (const place of places)
        if (place.zoom > from && place.zoom <= to)
          for (const at of toPixels(place))
            wishes.push({
              ...at,
              text: place.name,
              style: place.kind,
              width: this.widthOf(place.name, place.kind),
            })
    }
    const addAreas = (areas: readonly AreaName[], style: LabelStyle) => {
      for (const area of areas) {
        const text = (style === 'country' ? this.countryName(area.name) : area.name).toLocaleUpperCase()
        const long = this.widthOf(text, style)
        // The name has to fit into its land, and its land has to fit into the picture.
        if (long > area.radius * scale * 4.4 || area.radius * scale > 3000) continue
        for (const at of toPixels(area)) wishes.push({ ...at, text, style, width: long })
      }
    }
    if (zoom <= LAST_COUNTRY_ZOOM) addAreas(world.labels, 'country')
    const all = [world.places, ...[...details.values()].map(({ places }) => places)]
    for (const places of all) addPlaces(places, -1, zoom - 2)
    if (zoom >= FIRST_STATE_ZOOM) for (const { stateNames } of details.values()) addAreas(stateNames, 'state')
    for (const places of all) addPlaces(places, zoom - 2, zoom)
    return wishes
  }

  /** Where a point is in the container, in every copy of the world that shows. */
  private projection(zoom: number, width: number, height: number) {
    const scale = 2 ** (zoom + 8 - UNIT_BITS)
    const corner = this.map.project(this.map.containerPointToLatLng([0, 0]), zoom)
    return ({ x, y }: { x: number; y: number }): { x: number; y: number }[] => {
      const top = Math.round(y * scale - corner.y)
      if (top < -MARGIN || top > height + MARGIN) return []
      return [-WORLD_UNITS, 0, WORLD_UNITS]
        .map((shift) => ({ x: Math.round((x + shift) * scale - corner.x), y: top }))
        .filter((at) => at.x > -MARGIN && at.x < width + MARGIN)
    }
  }

  private placeSeas(scene: Scene, zoom: number, width: number, height: number): SeaLabel[] {
    const mask = this.landMask(scene, zoom, width, height)
    if (!mask) return []
    return placeSeaNames(
      scene.world.seas,
      mask,
      this.obstacles,
      (x, y) => this.map.containerPointToLatLng([x, y]),
      (text) => this.widthOf(text, 'sea'),
    )
  }

  private landMask(scene: Scene, zoom: number, width: number, height: number): LandMask | null {
    const small = document.createElement('canvas')
    const columns = (small.width = Math.ceil(width / CELL))
    const rows = (small.height = Math.ceil(height / CELL))
    const context = small.getContext('2d', { willReadFrequently: true })
    if (!context || columns === 0 || rows === 0) return null
    const corner = this.map.project(this.map.containerPointToLatLng([0, 0]), zoom)
    context.setTransform(1 / CELL, 0, 0, 1 / CELL, 0, 0)
    fillLand(context, scene, viewOf(corner.x, corner.y, width, height, zoom), zoom, () => true)
    const { data: bytes } = context.getImageData(0, 0, columns, rows)
    return { columns, rows, isLand: (column, row) => (bytes[4 * (row * columns + column) + 3] ?? 0) > 40 }
  }

  private writeLabel(label: PlacedLabel, scene: Scene): void {
    const { context } = this
    if (!context) return
    if (label.style !== 'state' && label.style !== 'country') {
      context.beginPath()
      context.arc(label.x, label.y, label.style === 'capital' ? 3 : 2.25, 0, 2 * Math.PI)
      context.fillStyle = scene.colours.land
      context.fill()
      context.lineWidth = label.style === 'capital' ? 1.5 : 1
      context.strokeStyle = colourOf(label.style, scene)
      context.stroke()
    }
    this.write(label.text, label.left, label.middle, label.style, scene)
  }

  private write(text: string, left: number, middle: number, style: LabelStyle | 'sea', scene: Scene): void {
    const { context } = this
    if (!context) return
    this.useFont(style)
    if (style !== 'sea') {
      context.lineJoin = 'round'
      context.lineWidth = 2.5
      context.globalAlpha = 0.8
      context.strokeStyle = scene.colours.land
      context.strokeText(text, left, middle)
      context.globalAlpha = 1
    }
    context.fillStyle = colourOf(style, scene)
    context.fillText(text, left, middle)
  }

  private widthOf(text: string, style: LabelStyle | 'sea'): number {
    const key = `${style}\n${text}`
    let width = this.widths.get(key)
    if (width === undefined) {
      this.useFont(style)
      width = Math.ceil(this.context?.measureText(text).width ?? 0)
      this.widths.set(key, width)
    }
    return width
  }

  private useFont(style: LabelStyle | 'sea'): void {
    if (!this.context) return
    const family = getComputedStyle(this.map.getContainer()).fontFamily
    this.context.font = `${FONTS[style]} ${family}`
    this.context.letterSpacing =
      style === 'state' || style === 'country' ? '1.5px' : style === 'sea' ? '0.5px' : '0px'
  }
}

const FONTS: Record<LabelStyle | 'sea', string> = {
  capital: '600 11px',
  city: '500 11px',
  town: '11px',
  state: '11px',
  country: '600 11px',
  sea: 'italic 13px',
}

function colourOf(style: LabelStyle | 'sea', { colours }: Scene): string {
  if (style === 'sea') return colours['sea-label']
  return style === 'capital' || style === 'city' ? colours['map-label'] : colours['map-label-2']
}
