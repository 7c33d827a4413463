import { createElement, type FunctionComponent } from 'react'
import { createRoot } from 'react-dom/client'
import { pan, zoom, type Frames } from './frames.ts'
import { OurMap } from './our-map.tsx'
import { CircleMarkers, EmptyMap, MarkerCluster, MarkerEach } from './peer-maps.tsx'
import { positions, type Position } from './positions.ts'

const MAPS: Record<string, FunctionComponent<{ route: readonly Position[] }>> = {
  empty: EmptyMap,
  ours: OurMap,
  'marker-each': MarkerEach,
  'circle-markers': CircleMarkers,
  markercluster: MarkerCluster,
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
    const Shown = MAPS[map]
    const root = document.getElementById('root')
    if (!Shown || !root) throw new Error(`There is no map called ${map}.`)
    const route = positions(count)
    await nextFrame()
    const startedMs = performance.now()
    createRoot(root).render(createElement(Shown, { route }))
    do await nextFrame()
    while (!document.querySelector(DRAWN[map] ?? '.leaflet-marker-icon'))
    await nextFrame()
    return performance.now() - startedMs
  },
  pan: () => pan(container()),
  zoom: () => zoom(container()),
}
