import { svg, type Polygon as LeafletPolygon, type Polyline as LeafletPolyline } from 'leaflet'
import { useLayoutEffect, useMemo, useRef } from 'react'
import { Polygon } from 'react-leaflet/Polygon'
import { Polyline } from 'react-leaflet/Polyline'
import { arrowShape, type Arrow } from './arrows.ts'
import type { Leg } from './legs.ts'
import { unproject, type Px } from './mercator.ts'

type Props = {
  legs: readonly Leg[]
  arrows: readonly Arrow[]
  zoom: number
  frame: Element
}

/** Half of an arrowhead. */
const HEAD_PX = 8

/** The way between the stops in one palette, in four paths, however many legs: what is drawn again in each frame is what costs. */
export function RouteLines({ legs, arrows, zoom, frame }: Props) {
  const renderer = useMemo(() => svg({ padding: 0.5 }), [])
  const { solid, dashed, heads } = useMemo(() => {
    const drawn = legs.filter(({ isDrawn }) => !isDrawn)
    const toLatLngs = (path: readonly Px[]) => path.map((px) => unproject(px, zoom))
    return {
      solid: drawn.filter(({ isDashed }) => !isDashed).map(({ path }) => toLatLngs(path)),
      dashed: drawn.filter(({ isDashed }) => isDashed).map(({ path }) => toLatLngs(path)),
      // At the edge of the world Leaflet would squash them.
      heads: arrows
        .filter(({ at }) => at.y > HEAD_PX && at.y < 256 * 2 ** zoom - HEAD_PX)
        .map((arrow) => [toLatLngs(arrowShape(arrow))]),
    }
  }, [legs, arrows, zoom])

  const casing = useRef<LeafletPolyline>(null)
  const solidLine = useRef<LeafletPolyline>(null)
  const dashedLine = useRef<LeafletPolyline>(null)
  const headShapes = useRef<LeafletPolygon>(null)
  // Leaflet puts a colour into an attribute, where custom properties are not read: the palette's are taken once it is in force.
  useLayoutEffect(() => {
    const style = getComputedStyle(frame)
    const [route, around] = [
      style.getPropertyValue('--route').trim(),
      style.getPropertyValue('--casing').trim(),
    ]
    casing.current?.setStyle({ color: around })
    solidLine.current?.setStyle({ color: route })
    dashedLine.current?.setStyle({ color: route })
    headShapes.current?.setStyle({ color: around, fillColor: route })
  }, [frame])

  // Leaflet's thinning leaves corners in a curve.
  const shared = { renderer, interactive: false, smoothFactor: 0 }
  return (
    <>
      <Polyline ref={casing} {...shared} positions={[...solid, ...dashed]} weight={6} />
      <Polyline ref={solidLine} {...shared} positions={solid} weight={2.5} />
      <Polyline ref={dashedLine} {...shared} positions={dashed} weight={2.5} dashArray="2 7" />
      <Polygon ref={headShapes} {...shared} positions={heads} weight={1} fillOpacity={1} />
    </>
  )
}
