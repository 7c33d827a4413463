import type { Map as LeafletMap } from 'leaflet'
import { forPaper } from './web-sheet.ts'

const CARD = '.map-card'
const LAND = '[class*="-waypost-"]'

/**
 * The map as it stands, without its controls, to be put on paper: lines and marks are copied, and the land is drawn
 * by `drawLand`, finer and in the colours in force on the whole page; where that cannot be had yet, it is copied as well.
 * It does not act and has the name of the map.
 */
export function takePicture(map: LeafletMap, drawLand: () => HTMLCanvasElement | null): HTMLElement {
  const { x: width, y: height } = map.getSize()
  const container = map.getContainer()
  const picture = document.createElement('div')
  picture.className = 'map-picture leaflet-container'
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', container.getAttribute('aria-label') ?? '')
  picture.style.width = `${width}px`
  picture.style.height = `${height}px`
  const land = drawLand()
  if (land) {
    land.style.width = `${width}px`
    land.style.height = `${height}px`
    picture.append(land)
  }
  const panes = map.getPane('mapPane')
  if (panes) {
    const copy = panes.cloneNode(true) as HTMLElement
    copy.inert = true
    copyCanvases(panes, copy)
    for (const part of copy.querySelectorAll(land ? `${CARD}, ${LAND}` : CARD)) part.remove()
    picture.append(copy)
  }
  // The scale, and whose map it is: that is owed on paper too.
  const corner = container.querySelector('.leaflet-bottom.leaflet-right')?.cloneNode(true)
  if (corner instanceof HTMLElement) {
    corner.inert = true
    picture.append(corner)
  }
  return picture
}

/** A copied canvas is empty. */
function copyCanvases(from: Element, to: Element): void {
  const drawn = from.querySelectorAll('canvas')
  to.querySelectorAll('canvas').forEach((canvas, index) => {
    const source = drawn[index]
    if (!source || source.width === 0) return
    const picture = forPaper.get(source)?.(document.documentElement) ?? source
    canvas.getContext('2d')?.drawImage(picture, 0, 0)
  })
}
