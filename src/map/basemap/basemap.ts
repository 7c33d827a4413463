import type L from 'leaflet'
import type { Country, World } from './atlas.ts'
import { BasemapBackdrop } from './backdrop.ts'
import { readColours } from './colours.ts'
import { UNIT_BITS } from './decode.ts'
import { LabelPen } from './label-pen.ts'
import { BasemapLabels, windowOf } from './labels.ts'
import { countriesIn, fetchCountry, fetchWorld } from './load.ts'
import { DETAIL_ZOOM, paintMap, viewOf, type Scene } from './paint.ts'
import type { Rect } from './place-labels.ts'
import { BasemapTiles } from './tiles.ts'

export const BASEMAP_ATTRIBUTION = 'Made with Natural Earth | Places © GeoNames (CC BY 4.0)'

export type BasemapOptions = {
  /** ISO 3166-1 alpha-2 of the country drawn in `land`; the others are `land-2`. Null: all are `land`. */
  destination: string | null
  /** The language of country names; other names are as their people or the sources write them. */
  language?: string
  /** The outlines could not be fetched: the map stays a plain ground. */
  onFail?: () => void
}

export type Basemap = {
  /** Reads the colours again, after the page has changed its theme. */
  setTheme: () => void
  setDestination: (country: string | null) => void
  /** Names keep away from these rectangles, in container pixels. */
  setObstacles: (rects: readonly Rect[]) => void
  /** What is in view with its names, at once, in the colours in force on an element; null before the outlines are here. */
  draw: (palette: Element, ratio: number) => HTMLCanvasElement | null
  remove: () => void
}

/**
 * Puts the offline map under everything else on a Leaflet map. Set the map's view first, with bounds where
 * there are any: countries are fetched for what is in view, once the map has come to rest.
 */
export function addBasemap(map: L.Map, options: BasemapOptions): Basemap {
  const stop = new AbortController()
  const container = map.getContainer()
  const loaded = new Map<string, Country>()
  const asked = new Set<string>()
  const none = new Map<string, Country>()
  let details: ReadonlyMap<string, Country> = none
  let world: World | null = null
  let colours = readColours(container)
  let destination = options.destination

  const sceneAt = (zoom: number): Scene | null =>
    world && { world, details: zoom >= DETAIL_ZOOM ? details : none, destination, colours }
  const names = new Intl.DisplayNames(options.language ?? 'en', { type: 'region' })
  const tiles = new BasemapTiles(map, sceneAt)
  const backdrop = new BasemapBackdrop(map, sceneAt)
  tiles.on('load', backdrop.redraw)
  const labels = new BasemapLabels(map, sceneAt, (code) => names.of(code) ?? code)

  const repaint = () => {
    tiles.repaint()
    labels.redraw()
    backdrop.expire()
  }
  const paintGround = () => {
    // What shows beyond the poles, before the outlines are here, and when they never come.
    container.style.backgroundColor = colours.water
  }

  const loadCountries = async () => {
    if (!world || map.getZoom() < DETAIL_ZOOM) return
    const wanted = countriesIn(world, viewBox(map))
    const missing = wanted.filter((code) => !asked.has(code))
    for (const code of missing) asked.add(code)
    const from = world
    await Promise.all(
      missing.map(async (code) => {
        try {
          loaded.set(code, await fetchCountry(from, code, stop.signal))
        } catch {
          // The coarse outline stays; the next move asks again.
          asked.delete(code)
        }
      }),
    )
    // All at once: a fine country beside a coarse neighbour would change twice.
    if (stop.signal.aborted || loaded.size === details.size) return
    details = new Map(loaded)
    if (map.getZoom() >= DETAIL_ZOOM) repaint()
  }

  const start = async () => {
    try {
      world = await fetchWorld(stop.signal)
    } catch {
      if (!stop.signal.aborted) options.onFail?.()
      return
    }
    repaint()
    await loadCountries()
  }

  paintGround()
  tiles.addTo(map)
  map.on('moveend', loadCountries)
  void start()

  return {
    setTheme: () => {
      colours = readColours(container)
      paintGround()
      repaint()
    },
    setDestination: (country) => {
      if (country === destination) return
      destination = country
      repaint()
    },
    setObstacles: (rects) => labels.setObstacles(rects),
    draw: (palette, ratio) => {
      const window = windowOf(map)
      const scene = sceneAt(window.zoom)
      const canvas = document.createElement('canvas')
      canvas.width = Math.round(window.width * ratio)
      canvas.height = Math.round(window.height * ratio)
      const context = scene && canvas.getContext('2d', { alpha: false })
      if (!context) return null
      const { x, y, width, height, zoom } = window
      const drawn = { ...scene, colours: readColours(palette) }
      context.setTransform(ratio, 0, 0, ratio, 0, 0)
      paintMap(context, drawn, viewOf(x, y, width, height, zoom), zoom)
      labels.write(new LabelPen(context, container), drawn, window)
      return canvas
    },
    remove: () => {
      stop.abort()
      map.off('moveend', loadCountries)
      tiles.remove()
      labels.remove()
      backdrop.remove()
    },
  }
}

function viewBox(map: L.Map) {
  const { x, y, width, height, zoom } = windowOf(map)
  const scale = 2 ** (UNIT_BITS - 8 - zoom)
  return { west: x * scale, north: y * scale, east: (x + width) * scale, south: (y + height) * scale }
}
