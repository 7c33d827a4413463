import type { Map as LeafletMap } from 'leaflet'
import type { Px } from './mercator.ts'
import { followZooms } from './origin.ts'

/** Holds elements at places of the map, in world pixels of one zoom. */
export type Held = {
  /** Puts an element at a place, above those further up the map and those of a lower rank. Returns how to let it go. */
  hold(element: HTMLElement, at: Px, rank: number): () => void
  /** Keeps them in their places from now on. Returns how to stop it. */
  follow(): () => void
}

/** Each of the elements goes with the map's moves and zooms by itself, in its own size. */
export class Pins implements Held {
  private readonly held = new Map<HTMLElement, Px>()

  constructor(
    private readonly map: LeafletMap,
    private readonly zoom: number,
  ) {}

  hold(element: HTMLElement, at: Px, rank: number): () => void {
    this.held.set(element, at)
    const origin = this.map.getPixelOrigin()
    element.style.left = element.style.top = ''
    put(element, at, this.map.getZoomScale(this.map.getZoom(), this.zoom), origin)
    element.style.zIndex = String(Math.round(at.y - origin.y) + rank)
    element.classList.add(GLIDES)
    return () => this.held.delete(element)
  }

  follow(): () => void {
    return followZooms(this.map, (zoom, origin) => {
      const scale = this.map.getZoomScale(zoom, this.zoom)
      for (const [element, at] of this.held) put(element, at, scale, origin)
    })
  }
}

/**
 * The elements of a pane go through a zoom as one picture, growing with it: to move a hundred of them, each by itself,
 * takes longer than the frames last.
 */
export class PinnedPane implements Held {
  private readonly pane: HTMLElement | undefined
  private readonly base: Px

  constructor(
    private readonly map: LeafletMap,
    private readonly zoom: number,
    pane: string,
  ) {
    this.pane = map.getPane(pane)
    this.base = map.getPixelOrigin()
  }

  hold(element: HTMLElement, at: Px, rank: number): () => void {
    // By its edges: hundreds of transforms are gone through in each frame, even where only the pane moves.
    element.style.transform = ''
    element.style.left = `${Math.round(at.x - this.base.x)}px`
    element.style.top = `${Math.round(at.y - this.base.y)}px`
    element.style.zIndex = String(Math.round(at.y - this.base.y) + rank)
    element.classList.remove(GLIDES)
    return () => undefined
  }

  follow(): () => void {
    const { pane } = this
    const stop = followZooms(this.map, (zoom, origin) => {
      const scale = this.map.getZoomScale(zoom, this.zoom)
      const [x, y] = [this.base.x * scale - origin.x, this.base.y * scale - origin.y]
      // In space, so that it has a layer of its own from the start and a zoom need not make one.
      if (pane) pane.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${scale})`
    })
    // In the middle of a zoom it would travel here from where it lay for other marks: it is put here first, and seen to be.
    if (this.map.getPane('mapPane')?.classList.contains(ZOOMING)) pane?.getBoundingClientRect()
    pane?.classList.add(GLIDES)
    return () => {
      stop()
      if (!pane) return
      pane.classList.remove(GLIDES)
      pane.style.transform = ''
    }
  }
}

/** Leaflet's classes of what moves in a zoom, and of what holds it while it does. */
const GLIDES = 'leaflet-zoom-animated'
const ZOOMING = 'leaflet-zoom-anim'

/** In two dimensions: one in space would have a layer of its own, and there can be hundreds. */
function put(element: HTMLElement, at: Px, scale: number, origin: Px) {
  const [x, y] = [Math.round(at.x * scale - origin.x), Math.round(at.y * scale - origin.y)]
  element.style.transform = `translate(${x}px, ${y}px)`
}
