let context: CanvasRenderingContext2D | null = null

/** The width of a text in pixels, in the font family of an element. */
export function textWidth(text: string, weight: 400 | 600, element: Element): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return text.length * 7
  context.font = `${weight} 12px ${getComputedStyle(element).fontFamily}`
  return Math.ceil(context.measureText(text).width)
}
