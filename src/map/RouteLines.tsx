import type { Map as LeafletMap } from 'leaflet'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { createPortal } from 'react-dom'
import { arrowShape, type Arrow } from './arrows.ts'
import type { Box } from './box.ts'
import type { Leg } from './legs.ts'
import { followZooms } from './origin.ts'
import { linesPath, shapesPath } from './route-path.ts'

type Props = {
  map: LeafletMap
  legs: readonly Leg[]
  arrows: readonly Arrow[]
  zoom: number
  /** What is drawn, in world pixels of the zoom. */
  window: Box
}

/** The way between the stops, in four paths, however many legs: what is drawn again in each frame is what costs. */
export function RouteLines({ map, legs, arrows, zoom, window }: Props) {
  const svg = useRef<SVGSVGElement>(null)
  const { casing, solid, dashed } = useMemo(() => {
    const drawn = legs.filter(({ isDrawn }) => !isDrawn)
    const pathOf = (isDashed: boolean) =>
      linesPath(
        drawn.filter((leg) => leg.isDashed === isDashed).map(({ path }) => path),
        window,
      )
    const [solid, dashed] = [pathOf(false), pathOf(true)]
    return { casing: solid + dashed, solid, dashed }
  }, [legs, window])
  const heads = useMemo(() => shapesPath(arrows.map(arrowShape), window), [arrows, window])

  useLayoutEffect(
    () =>
      followZooms(map, (shownZoom, origin) => {
        const scale = map.getZoomScale(shownZoom, zoom)
        const [x, y] = [window.left * scale - origin.x, window.top * scale - origin.y]
        // In space, so that it has a layer of its own from the start and a zoom need not make one.
        if (svg.current) svg.current.style.transform = `translate3d(${x}px, ${y}px, 0) scale(${scale})`
      }),
    [map, zoom, window],
  )

  const pane = map.getPane('overlayPane')
  if (!pane) return null
  return createPortal(
    <svg
      ref={svg}
      className="map-route leaflet-zoom-animated"
      width={window.right - window.left}
      height={window.bottom - window.top}
      aria-hidden
    >
      <path className="map-route-casing" d={casing} />
      <path className="map-route-line" d={solid} />
      <path className="map-route-line is-dashed" d={dashed} />
      <path className="map-route-heads" d={heads} />
    </svg>,
    pane,
  )
}
