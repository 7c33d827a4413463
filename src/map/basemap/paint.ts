import type { Country, World } from './atlas.ts'
import type { Colours } from './colours.ts'
import { UNIT_BITS, WORLD_UNITS, type Line } from './decode.ts'
import { meets, type Box, type Ring } from './shapes.ts'
import { thinForZoom } from './thin.ts'
import { traceLine, traceRing, type Context, type View } from './trace.ts'

/** What there is to draw; `details` holds only countries that are shown in detail now. */
export type Scene = {
  world: World
  details: ReadonlyMap<string, Country>
  destination: string | null
  colours: Colours
}

export const DETAIL_ZOOM = 6
/** A wide window at the smallest scale shows the world several times. */
const SHIFTS = [-2, -1, 0, 1, 2, 3, 4].map((worlds) => worlds * WORLD_UNITS)
/** A lake of fewer pixels would be all shore. */
const POND = 6
/** Islands smaller than this many pixels are left out; so are their shallows, which would outshine them. */
const SPECK = 0.8
/** Wider than half of the widest stroke, so that nothing ends inside the picture. */
const PADDING = 24

/** A view of `width` × `height` pixels whose corner lies at (x, y) of the whole map's pixels. */
export function viewOf(x: number, y: number, width: number, height: number, zoom: number): View {
  const scale = 2 ** (zoom + 8 - UNIT_BITS)
  const box: Box = {
    west: (x - PADDING) / scale,
    north: (y - PADDING) / scale,
    east: (x + width + PADDING) / scale,
    south: (y + height + PADDING) / scale,
  }
  return { box, scale, originX: x / scale, originY: y / scale }
}

/**
 * Draws sea, land and lines into a context whose unit is a CSS pixel. `grain` is the zoom whose points are
 * fine enough, where it is not that of the view.
 */
export function paintMap(context: Context, scene: Scene, view: View, zoom: number, grain = zoom): void {
  const { colours, destination } = scene
  const width = (view.box.east - view.box.west) * view.scale
  const height = (view.box.south - view.box.north) * view.scale
  context.fillStyle = colours.water
  context.fillRect(-PADDING, -PADDING, width, height)
  context.lineJoin = context.lineCap = 'round'
  // At small scales 14 px would be a continent's shelf and swallow the narrow seas.
  stroke(context, colours.shallow, 2 * Math.min(14, 2 + zoom * 1.5), 1, () =>
    traceCoasts(context, scene, view, grain - 2),
  )
  const isHome = (code: string) => destination === null || code === destination
  // Neighbours that are still coarse reach under the fine border, so that no water shows between.
  if (scene.details.size > 0)
    stroke(context, colours['land-2'], 6, 1, () => traceBorders(context, scene, view, grain, false))
  for (const isFine of [false, true])
    for (const home of [false, true]) {
      context.fillStyle = home ? colours.land : colours['land-2']
      fillLand(
        context,
        scene,
        view,
        grain,
        (code) => isHome(code) === home && scene.details.has(code) === isFine,
      )
    }
  paintLakes(context, scene, view, grain)
  stroke(context, colours.frontier, 1, 0.55, () => traceStates(context, scene, view, grain))
  stroke(context, colours.frontier, 1, 1, () => {
    traceBorders(context, scene, view, grain, true)
    traceCoasts(context, scene, view, grain)
  })
}

function paintLakes(context: Context, { world, colours }: Scene, view: View, zoom: number) {
  const smallest = POND / view.scale
  const isSeen = (lake: number) => isLarger(world.lakeBoxes[lake] ?? view.box, smallest)
  const trace = (isFill: boolean) =>
    traceLines(context, thinForZoom(world.lakes, zoom), world.lakeBoxes, view, isSeen, isFill)
  context.beginPath()
  trace(true)
  context.fillStyle = colours.water
  context.fill('evenodd')
  stroke(context, colours.frontier, 1, 1, () => trace(false))
}

/** Fills the land of the countries that are wanted with the current colour. */
export function fillLand(
  context: Context,
  scene: Scene,
  view: View,
  zoom: number,
  isWanted: (code: string) => boolean,
): void {
  context.beginPath()
  for (const [code, rings] of scene.world.shapes) {
    if (!isWanted(code)) continue
    const detail = scene.details.get(code)
    traceRings(context, detail?.rings ?? rings, thinForZoom(detail?.arcs ?? scene.world.arcs, zoom), view)
  }
  context.fill('evenodd')
}

function traceRings(context: Context, rings: readonly Ring[], arcs: readonly Line[], view: View): void {
  const smallest = SPECK / view.scale
  for (const ring of rings)
    if (isLarger(ring, smallest))
      for (const shift of SHIFTS)
        if (meets(ring, view.box, shift)) traceRing(context, ring, arcs, view, shift)
}

function traceCoasts(context: Context, scene: Scene, view: View, zoom: number): void {
  const { world, details } = scene
  traceLines(context, thinForZoom(world.arcs, zoom), world.boxes, view, (arc) => {
    const owners = world.owners[arc]
    return owners?.length === 1 && !details.has(owners[0] ?? '')
  })
  for (const { arcs, boxes, neighbours } of details.values())
    traceLines(context, thinForZoom(arcs, zoom), boxes, view, (arc) => neighbours[arc] === undefined)
}

/** Each border once: the fine line where either side has one, and of two fine ones the first by code. */
function traceBorders(context: Context, scene: Scene, view: View, zoom: number, withFine: boolean): void {
  const { world, details } = scene
  traceLines(context, thinForZoom(world.arcs, zoom), world.boxes, view, (arc) => {
    const owners = world.owners[arc]
    return owners?.length === 2 && !(withFine ? owners.some((code) => details.has(code)) : false)
  })
  if (!withFine) return
  for (const { code, arcs, boxes, neighbours } of details.values())
    traceLines(context, thinForZoom(arcs, zoom), boxes, view, (arc) => {
      const other = neighbours[arc]
      return other !== undefined && !(other < code && details.has(other))
    })
}

function traceStates(context: Context, scene: Scene, view: View, zoom: number): void {
  for (const { stateLines, stateBoxes } of scene.details.values())
    traceLines(context, thinForZoom(stateLines, zoom), stateBoxes, view, () => true)
}

function traceLines(
  context: Context,
  lines: readonly Line[],
  boxes: readonly Box[],
  view: View,
  isWanted: (index: number) => boolean,
  isFill = false,
): void {
  const smallest = SPECK / view.scale
  for (let i = 0; i < lines.length; i++) {
    const box = boxes[i]
    const line = lines[i]
    if (!box || !line || !isLarger(box, smallest) || !isWanted(i)) continue
    for (const shift of SHIFTS) if (meets(box, view.box, shift)) traceLine(context, line, view, shift, isFill)
  }
}

function isLarger(box: Box, size: number): boolean {
  return box.east - box.west > size || box.south - box.north > size
}

function stroke(context: Context, colour: string, width: number, alpha: number, trace: () => void): void {
  context.beginPath()
  trace()
  context.globalAlpha = alpha
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
  context.globalAlpha = 1
}
