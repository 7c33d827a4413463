import type { Colours } from './colours.ts'
import { LINE_HEIGHT, type LabelStyle, type PlacedLabel } from './place-labels.ts'
import type { SeaLabel } from './sea-labels.ts'
import type { Context } from './trace.ts'

type Style = LabelStyle | 'sea'

const LOOKS: Record<Style, { font: string; spacing: string; colour: keyof Colours }> = {
  capital: { font: '600 11px', spacing: '0px', colour: 'map-label' },
  city: { font: '500 11px', spacing: '0px', colour: 'map-label' },
  town: { font: '11px', spacing: '0px', colour: 'map-label-2' },
  state: { font: '11px', spacing: '1.5px', colour: 'map-label-2' },
  country: { font: '600 11px', spacing: '1.5px', colour: 'map-label-2' },
  sea: { font: 'italic 13px', spacing: '0.5px', colour: 'sea-label' },
}

/** Measures and writes names in a family of typefaces. */
export class LabelPen {
  private readonly widths = new Map<string, number>()

  constructor(
    private readonly context: Context,
    readonly family: string,
  ) {}

  widthOf(text: string, style: Style): number {
    const key = `${style}\n${text}`
    let width = this.widths.get(key)
    if (width === undefined) {
      this.take(style)
      width = Math.ceil(this.context.measureText(text).width)
      this.widths.set(key, width)
    }
    return width
  }

  write(label: PlacedLabel, colours: Colours): void {
    if (label.style !== 'state' && label.style !== 'country') this.dot(label, colours)
    const top = label.middle - ((label.lines.length - 1) * LINE_HEIGHT) / 2
    label.lines.forEach((line, i) => {
      this.line(line, label.centre, top + i * LINE_HEIGHT, label.style, colours)
    })
  }

  writeSea(label: SeaLabel, colours: Colours): void {
    this.line(label.text, label.x, label.y, 'sea', colours)
  }

  private dot({ x, y, style }: PlacedLabel, colours: Colours): void {
    const { context } = this
    context.beginPath()
    context.arc(x, y, style === 'capital' ? 3 : 2.25, 0, 2 * Math.PI)
    context.fillStyle = colours.land
    context.fill()
    context.lineWidth = style === 'capital' ? 1.5 : 1
    context.strokeStyle = colours[LOOKS[style].colour]
    context.stroke()
  }

  private line(text: string, centre: number, middle: number, style: Style, colours: Colours): void {
    const { context } = this
    this.take(style)
    const left = centre - this.widthOf(text, style) / 2
    if (style !== 'sea') {
      // Lines of the map may pass behind the name, but not through it.
      context.lineJoin = 'round'
      context.lineWidth = 2.5
      context.globalAlpha = 0.75
      context.strokeStyle = colours.land
      context.strokeText(text, left, middle)
      context.globalAlpha = 1
    }
    context.fillStyle = colours[LOOKS[style].colour]
    context.fillText(text, left, middle)
  }

  private take(style: Style): void {
    this.context.textBaseline = 'middle'
    this.context.font = `${LOOKS[style].font} ${this.family}`
    this.context.letterSpacing = LOOKS[style].spacing
  }
}
