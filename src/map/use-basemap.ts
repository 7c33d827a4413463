import type { Map as LeafletMap } from 'leaflet'
import { useCallback, useEffect, useRef } from 'react'
import { addBasemap, BASEMAP_ATTRIBUTION, type Basemap } from './basemap/basemap.ts'
import type { Studio } from './basemap/studio.ts'
import type { Box } from './box.ts'

/** Twice as fine as a plain screen: paper shows more. */
const PAPER_RATIO = 2

/**
 * Puts our own land on the map, once the map has a view; with `map` null it is taken away. Returns how to
 * tell it which pixels of the map's window its names must leave to others, and how to draw it for paper.
 */
export function useBasemap(
  map: LeafletMap | null,
  studio: Studio,
  theme: 'light' | 'dark',
  destination: string | null,
): { setTaken: (taken: readonly Box[]) => void; drawLand: () => HTMLCanvasElement | null } {
  const basemap = useRef<Basemap | null>(null)
  const now = useRef<{ destination: string | null; taken: readonly Box[] }>({ destination, taken: [] })
  useEffect(() => {
    now.current.destination = destination
    basemap.current?.setDestination(destination)
  }, [destination])

  useEffect(() => {
    if (!map) return undefined
    let isGone = false
    map.whenReady(() => {
      if (isGone) return
      basemap.current = addBasemap(map, studio, now.current.destination)
      basemap.current.setObstacles(now.current.taken.map(toRect))
      map.attributionControl?.addAttribution(BASEMAP_ATTRIBUTION)
    })
    return () => {
      isGone = true
      basemap.current?.remove()
      basemap.current = null
      map.attributionControl?.removeAttribution(BASEMAP_ATTRIBUTION)
    }
  }, [map, studio])

  const shownTheme = useRef(theme)
  useEffect(() => {
    if (shownTheme.current !== theme) basemap.current?.setTheme()
    shownTheme.current = theme
  }, [theme])

  const setTaken = useCallback((taken: readonly Box[]) => {
    now.current.taken = taken
    basemap.current?.setObstacles(taken.map(toRect))
  }, [])
  const drawLand = useCallback(() => basemap.current?.draw(document.documentElement, PAPER_RATIO) ?? null, [])
  return { setTaken, drawLand }
}

const toRect = ({ left, top, right, bottom }: Box) => ({
  x: left,
  y: top,
  width: right - left,
  height: bottom - top,
})
