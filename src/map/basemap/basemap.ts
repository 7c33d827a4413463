import type L from 'leaflet'
import { readColours } from './colours.ts'
import { fetchWorld } from './fetch-world.ts'
import { BasemapLabels } from './labels.ts'
import { hangLand, type LandSheets } from './land-sheet.ts'
import type { Scene } from './paint.ts'
import type { drawOnPaper } from './paper.ts'
import type { Rect } from './place-labels.ts'
import type { Studio } from './studio.ts'
import { boxOfWindow, windowOf } from './window.ts'

export const BASEMAP_ATTRIBUTION = 'Made with Natural Earth | Places © GeoNames (CC BY 4.0)'

export type Basemap = {
  /** Reads the colours again, after the page has changed its theme. */
  setTheme: () => void
  /** ISO 3166-1 alpha-2 of the country drawn in `land`; the others are `land-2`. Null: all are `land`. */
  setDestination: (country: string | null) => void
  /** Names keep away from these rectangles, in container pixels. */
  setObstacles: (rects: readonly Rect[]) => void
  /** What is in view with its names, at once, in the colours in force on an element; null while it cannot be had. */
  draw: (palette: Element, ratio: number) => HTMLCanvasElement | null
  remove: () => void
}

/** Nobody has moved the map for so long: what paper needs, which takes a few frames, stands in nobody's way. */
const QUIET_MS = 3000

/**
 * Puts the offline map under everything else on a Leaflet map. Set the map's view first, with bounds where
 * there are any: countries are fetched for what is in view, once the map has come to rest.
 */
export function addBasemap(map: L.Map, studio: Studio, countryInLight: string | null): Basemap {
  const stop = new AbortController()
  const container = map.getContainer()
  const { fontFamily: family } = getComputedStyle(container)
  let colours = readColours(container)
  let destination = countryInLight
  let obstacles: readonly Rect[] = []
  let shown: { land: LandSheets; labels: BasemapLabels } | null = null
  let paper: { drawOnPaper: typeof drawOnPaper; scene: Scene } | null = null
  let isPrepared = false
  let quiet: ReturnType<typeof setTimeout> | undefined

  const repaint = () => {
    shown?.land.expire()
    shown?.labels.redraw()
  }
  const lookAt = () => studio.lookAt(boxOfWindow(windowOf(map)), map.getZoom())
  const paintGround = () => {
    // What shows beyond the poles, before the outlines are here, and when they never come.
    container.style.backgroundColor = colours.water
  }
  // Printing waits for no answer: what it needs is fetched before.
  const prepare = async () => {
    isPrepared = true
    try {
      const [{ drawOnPaper }, scene] = await Promise.all([import('./paper.ts'), studio.copyScene()])
      paper = { drawOnPaper, scene }
    } catch {
      // What stands on the screen is printed.
    }
  }

  const whenQuiet = () => {
    clearTimeout(quiet)
    if (!isPrepared) quiet = setTimeout(() => void prepare(), QUIET_MS)
  }

  const start = async () => {
    let bytes: ArrayBuffer
    try {
      bytes = await fetchWorld(stop.signal)
    } catch {
      // The map stays a plain ground.
      return
    }
    studio.showWorld(bytes, { colours, destination })
    const land = hangLand(map, studio)
    const labels = new BasemapLabels(map, studio, family)
    shown = { land, labels }
    labels.setObstacles(obstacles)
    lookAt()
    map.on('moveend', lookAt)
    map.on('movestart zoomstart moveend', whenQuiet)
    whenQuiet()
  }

  studio.onDetail = () => {
    repaint()
    // The finer countries are wanted on paper as well.
    isPrepared = false
    whenQuiet()
  }
  paintGround()
  void start()

  return {
    setTheme: () => {
      colours = readColours(container)
      paintGround()
      studio.setLook({ colours, destination })
      repaint()
    },
    setDestination: (country) => {
      if (country === destination) return
      destination = country
      studio.setLook({ colours, destination })
      repaint()
    },
    setObstacles: (rects) => {
      obstacles = rects
      shown?.labels.setObstacles(rects)
    },
    draw: (palette, ratio) => {
      if (!paper) return null
      const scene = { ...paper.scene, colours: readColours(palette), destination }
      return paper.drawOnPaper(scene, { window: windowOf(map), obstacles, ratio, family })
    },
    remove: () => {
      stop.abort()
      isPrepared = true
      clearTimeout(quiet)
      studio.onDetail = null
      map.off('moveend', lookAt)
      map.off('movestart zoomstart moveend', whenQuiet)
      shown?.land.remove()
      shown?.labels.remove()
    },
  }
}
