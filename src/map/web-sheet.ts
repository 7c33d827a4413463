import type { Map as LeafletMap } from 'leaflet'
import { arrowShape, type Arrow } from './arrows.ts'
import { Sheet } from './basemap/sheet.ts'
import type { Studio } from './basemap/studio.ts'
import { paintWeb } from './basemap/web.ts'
import type { Leg } from './legs.ts'

/** A quarter of the container further on each side, for a hand that drags the map. */
const REACH = 0.25

/** What a canvas shows, painted anew in the palette in force on an element: paper has not always the screen's. */
export const forPaper = new WeakMap<Element, (palette: Element) => ImageBitmap>()

/** The picture of a journey's many legs. */
export class WebSheet {
  private readonly sheet: Sheet
  private isAsked = false
  private isGone = false
  private isEmpty = true
  private next: (() => Promise<void>) | null = null

  constructor(
    private readonly map: LeafletMap,
    private readonly studio: Studio,
    private readonly onShown: (isShown: boolean) => void,
  ) {
    this.sheet = new Sheet(map, map.getPane('overlayPane'))
  }

  /** Legs in world pixels of a zoom, in the palette in force on an element. Of several wishes the last is met. */
  draw(legs: readonly Leg[], arrows: readonly Arrow[], zoom: number, palette: Element): void {
    // What is drawn in another way now would be seen twice.
    this.isEmpty = legs.length === 0
    if (this.isEmpty) {
      this.sheet.hide()
      this.onShown(false)
    }
    this.next = this.isEmpty ? null : () => this.paint(legs, arrows, zoom, palette)
    if (!this.isAsked) void this.work()
  }

  remove(): void {
    this.isGone = true
    this.onShown(false)
    this.sheet.remove()
  }

  private async work(): Promise<void> {
    this.isAsked = true
    // The lines are on the screen already: what is wanted first is that screen.
    await frameShown()
    for (let paint = this.next; paint && !this.isGone; paint = this.next) {
      this.next = null
      await paint()
    }
    this.isAsked = false
  }

  private async paint(
    legs: readonly Leg[],
    arrows: readonly Arrow[],
    zoom: number,
    palette: Element,
  ): Promise<void> {
    const { x: width, y: height } = this.map.getSize().multiplyBy(1 + 2 * REACH)
    const corner = this.map
      .project(this.map.getCenter(), zoom)
      .subtract([width / 2, height / 2])
      .round()
    const drawn = legs.filter(({ isDrawn }) => !isDrawn)
    const web = (palette: Element) => ({
      solid: toPairs(drawn, false, corner),
      dashed: toPairs(drawn, true, corner),
      heads: Float32Array.from(
        arrows.flatMap(arrowShape).flatMap(({ x, y }) => [x - corner.x, y - corner.y]),
      ),
      colours: coloursOf(palette),
      width,
      height,
      ratio: devicePixelRatio,
    })
    const bitmap = await this.studio.trace(web(palette))
    if (this.isGone || this.isEmpty) bitmap.close()
    else {
      this.sheet.show({ bitmap, corner, zoom, width, height })
      forPaper.set(this.sheet.canvas, (palette) => paintWeb(web(palette)))
      this.onShown(true)
    }
  }
}

const frameShown = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

function toPairs(legs: readonly Leg[], isDashed: boolean, corner: { x: number; y: number }): Float32Array {
  const paths = legs.filter((leg) => leg.isDashed === isDashed).map(({ path }) => path)
  const pairs = new Float32Array(paths.reduce((sum, path) => sum + 2 * path.length + 2, 0))
  let at = 0
  for (const path of paths) {
    for (const { x, y } of path) {
      pairs[at++] = x - corner.x
      pairs[at++] = y - corner.y
    }
    pairs[at++] = pairs[at++] = Number.NaN
  }
  return pairs
}

function coloursOf(palette: Element) {
  const style = getComputedStyle(palette)
  return { route: style.getPropertyValue('--route'), casing: style.getPropertyValue('--casing') }
}
