const NAMES = [
  'water',
  'shallow',
  'land',
  'land-2',
  'frontier',
  'map-label',
  'map-label-2',
  'sea-label',
] as const

export type Colours = Record<(typeof NAMES)[number], string>

/** The palette in force on an element: a canvas cannot use custom properties itself. */
export function readColours(element: Element): Colours {
  const style = getComputedStyle(element)
  return Object.fromEntries(
    NAMES.map((name) => [name, style.getPropertyValue(`--${name}`).trim() || '#888']),
  ) as Colours
}
