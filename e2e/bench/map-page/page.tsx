import { createElement, type FunctionComponent, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { pan, zoom, type Frames } from './frames.ts'
import { OurMap, parcelAlong, sayCountAndDate } from './our-map.tsx'
import { CircleMarkers, EmptyMap, MarkerCluster, MarkerEach } from './peer-maps.tsx'
import { positions, type Position } from './positions.ts'

const ours = (route: readonly Position[]) => {
  document.title = sayCountAndDate()
  return createElement(OurMap, { parcel: parcelAlong(route) })
}
const shown = (map: FunctionComponent<{ route: readonly Position[] }>) => (route: readonly Position[]) =>
  createElement(map, { route })

/** What is mounted; the positions are put into the form that a map wants before the clock starts. */
const MAPS: Record<string, (route: readonly Position[]) => ReactNode> = {
  empty: shown(EmptyMap),
  ours,
  'journey-no-land': ours,
  'marker-each': shown(MarkerEach),
  'circle-markers': shown(CircleMarkers),
  markercluster: shown(MarkerCluster),
}

/** What shows that a map has drawn its positions, where it is no marker: a canvas under ours would be too early. */
const DRAWN: Record<string, string> = { empty: '.leaflet-container', 'circle-markers': 'canvas' }

export type MapBench = {
  /** Milliseconds until so many positions are drawn and the browser has painted them. */
  mount(map: string, count: number): Promise<number>
  pan(): Promise<Frames>
  zoom(): Promise<Frames>
}

declare global {
  interface Window {
    mapBench: MapBench
  }
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

function container(): Element {
  const found = document.querySelector('.leaflet-container')
  if (!found) throw new Error('There is no map on the page.')
  return found
}

window.mapBench = {
  async mount(map, count) {
    const toShown = MAPS[map]
    const root = document.getElementById('root')
    if (!toShown || !root) throw new Error(`There is no map called ${map}.`)
    const wanted = toShown(positions(count))
    await nextFrame()
    const startedMs = performance.now()
    createRoot(root).render(wanted)
    do await nextFrame()
    while (!document.querySelector(DRAWN[map] ?? '.leaflet-marker-icon'))
    await nextFrame()
    return performance.now() - startedMs
  },
  pan: () => pan(container()),
  zoom: () => zoom(container()),
}
