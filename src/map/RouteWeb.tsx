import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import type { Arrow } from './arrows.ts'
import type { Studio } from './basemap/studio.ts'
import type { Leg } from './legs.ts'
import { WebSheet } from './web-sheet.ts'

type Props = {
  map: LeafletMap
  studio: Studio
  legs: readonly Leg[]
  arrows: readonly Arrow[]
  zoom: number
  frame: Element
  /** The palette of the frame. */
  theme: string
  /** Told whether its picture can be seen. */
  onShown: (isShown: boolean) => void
}

/** The way between hundreds of stops: a picture, painted beside the page. */
export function RouteWeb({ map, studio, legs, arrows, zoom, frame, theme, onShown }: Props) {
  const sheet = useRef<WebSheet>(null)
  useEffect(() => {
    const hung = (sheet.current = new WebSheet(map, studio, onShown))
    return () => hung.remove()
  }, [map, studio, onShown])
  const palette = useMemo(() => ({ frame, theme }), [frame, theme])
  useEffect(() => sheet.current?.draw(legs, arrows, zoom, palette.frame), [legs, arrows, zoom, palette])
  return null
}
