import { canvas, svg } from 'leaflet'
import { useLayoutEffect, useMemo, useState } from 'react'
import { Polygon, Polyline } from 'react-leaflet'
import { arrowShape, type Arrow } from './arrows.ts'
import type { Leg } from './legs.ts'
import { unproject, type Px } from './mercator.ts'

type Props = {
  legs: readonly Leg[]
  arrows: readonly Arrow[]
  zoom: number
  frame: Element
  theme: 'light' | 'dark'
}

/** With more legs a canvas is cheaper to move than as many pieces of SVG. */
const SVG_UP_TO = 300

/** The way between the stops. It is drawn as few paths: what is drawn again in each frame is what costs. */
export function RouteLines({ legs, arrows, zoom, frame, theme }: Props) {
  const [colours, setColours] = useState({ route: '', casing: '' })
  useLayoutEffect(() => {
    const style = getComputedStyle(frame)
    setColours({
      route: style.getPropertyValue('--route').trim(),
      casing: style.getPropertyValue('--casing').trim(),
    })
  }, [frame, theme])
  const isMany = legs.length > SVG_UP_TO
  const renderer = useMemo(() => (isMany ? canvas({ padding: 0.5 }) : svg({ padding: 0.5 })), [isMany])
  const { solid, dashed, heads } = useMemo(() => {
    const drawn = legs.filter(({ isDrawn }) => !isDrawn)
    const toLatLngs = (path: readonly Px[]) => path.map((px) => unproject(px, zoom))
    return {
      solid: drawn.filter(({ isDashed }) => !isDashed).map(({ path }) => toLatLngs(path)),
      dashed: drawn.filter(({ isDashed }) => isDashed).map(({ path }) => toLatLngs(path)),
      heads: arrows.map((arrow) => [toLatLngs(arrowShape(arrow))]),
    }
  }, [legs, arrows, zoom])
  const kind = isMany ? 'canvas' : 'svg'
  const shared = { renderer, interactive: false, smoothFactor: 0.5 }
  if (colours.route === '') return null
  return (
    <>
      <Polyline
        key={`casing ${kind}`}
        {...shared}
        positions={[...solid, ...dashed]}
        pathOptions={{ color: colours.casing, weight: 6 }}
      />
      <Polyline
        key={`solid ${kind}`}
        {...shared}
        positions={solid}
        pathOptions={{ color: colours.route, weight: 2.5 }}
      />
      <Polyline
        key={`dashed ${kind}`}
        {...shared}
        positions={dashed}
        pathOptions={{ color: colours.route, weight: 2.5, dashArray: '2 7' }}
      />
      <Polygon
        key={`heads ${kind}`}
        {...shared}
        smoothFactor={0}
        positions={heads}
        pathOptions={{ color: colours.casing, weight: 1, fillColor: colours.route, fillOpacity: 1 }}
      />
    </>
  )
}
