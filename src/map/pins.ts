import type { Map as LeafletMap, Point } from 'leaflet'
import type { Px } from './mercator.ts'
import { followZooms } from './origin.ts'

/** Elements at places of the map, in world pixels of one zoom: they stay there through its moves and zoom animations. */
export class Pins {
  private readonly held = new Map<HTMLElement, Px>()

  constructor(
    private readonly map: LeafletMap,
    private readonly zoom: number,
  ) {}

  /** Puts an element at a place, above those further up the map and those of a lower rank. Returns how to let it go. */
  hold(element: HTMLElement, at: Px, rank: number): () => void {
    this.held.set(element, at)
    const origin = this.map.getPixelOrigin()
    put(element, at, this.map.getZoomScale(this.map.getZoom(), this.zoom), origin)
    element.style.zIndex = String(Math.round(at.y - origin.y) + rank)
    return () => this.held.delete(element)
  }

  /** Keeps them in their places from now on. Returns how to stop it. */
  follow(): () => void {
    return followZooms(this.map, (zoom, origin) => {
      const scale = this.map.getZoomScale(zoom, this.zoom)
      for (const [element, at] of this.held) put(element, at, scale, origin)
    })
  }
}

/** In two dimensions: one in space would have a layer of its own, and there can be hundreds. */
function put(element: HTMLElement, at: Px, scale: number, origin: Point) {
  const [x, y] = [Math.round(at.x * scale - origin.x), Math.round(at.y * scale - origin.y)]
  element.style.transform = `translate(${x}px, ${y}px)`
}
