import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'
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
}

/** The way between hundreds of stops in one palette: a picture, painted beside the page. */
export function RouteWeb({ map, studio, legs, arrows, zoom, frame }: Props) {
  const sheet = useRef<WebSheet>(null)
  useEffect(() => {
    const hung = (sheet.current = new WebSheet(map, studio))
    return () => hung.remove()
  }, [map, studio])
  useEffect(() => sheet.current?.draw(legs, arrows, zoom, frame), [legs, arrows, zoom, frame])
  return null
}
