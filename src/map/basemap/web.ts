/** Lines as `x, y` pairs in pixels of the picture; two NaN end a line. */
export type Web = {
  solid: Float32Array
  dashed: Float32Array
  /** Arrowheads, each the four corners of its outline. */
  heads: Float32Array
  colours: { route: string; casing: string }
  width: number
  height: number
  ratio: number
}

/** The way of a journey of a thousand legs. */
export function paintWeb({ solid, dashed, heads, colours, width, height, ratio }: Web): ImageBitmap {
  const canvas = new OffscreenCanvas(Math.ceil(width * ratio), Math.ceil(height * ratio))
  const context = canvas.getContext('2d')
  if (context) {
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    context.lineCap = context.lineJoin = 'round'
    stroke(context, [solid, dashed], colours.casing, 6)
    stroke(context, [solid], colours.route, 2.5)
    context.setLineDash([2, 7])
    stroke(context, [dashed], colours.route, 2.5)
    context.setLineDash([])
    fillShapes(context, heads, colours)
  }
  return canvas.transferToImageBitmap()
}

/** Each line by itself: one path that crosses itself a thousand times takes many times as long. */
function stroke(
  context: OffscreenCanvasRenderingContext2D,
  webs: Float32Array[],
  colour: string,
  width: number,
) {
  context.strokeStyle = colour
  context.lineWidth = width
  for (const points of webs) {
    context.beginPath()
    let isDown = false
    for (let at = 0; at < points.length; at += 2) {
      const [x = Number.NaN, y = Number.NaN] = [points[at], points[at + 1]]
      if (!Number.isNaN(x)) {
        if (isDown) context.lineTo(x, y)
        else context.moveTo(x, y)
        isDown = true
      } else if (isDown) {
        context.stroke()
        context.beginPath()
        isDown = false
      }
    }
  }
}

const CORNERS = 4

function fillShapes(
  context: OffscreenCanvasRenderingContext2D,
  points: Float32Array,
  { route, casing }: Web['colours'],
) {
  context.beginPath()
  for (let at = 0; at < points.length; at += 2) {
    const [x = 0, y = 0] = [points[at], points[at + 1]]
    const corner = (at / 2) % CORNERS
    if (corner === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
    if (corner === CORNERS - 1) context.closePath()
  }
  context.lineWidth = 1
  context.strokeStyle = casing
  context.fillStyle = route
  context.stroke()
  context.fill()
}
