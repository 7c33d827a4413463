import type { Map as LeafletMap } from 'leaflet'
import { describe, expect, test } from 'vitest'
import type { Px } from './mercator.ts'
import { PinnedPane, Pins } from './pins.ts'

/** Leaflet itself wants a window. */
const point = (x: number, y: number) => ({
  x,
  y,
  add: (by: Px): object => point(x + by.x, y + by.y),
  subtract: (by: Px): object => point(x - by.x, y - by.y),
  divideBy: (by: number): object => point(x / by, y / by),
  round: (): object => point(Math.round(x), Math.round(y)),
})

/** A map at zoom 4 that can be told to zoom. */
function createMap() {
  const listeners = new Map<string, (event: object) => void>()
  const [pane, mapPane] = [createElement(), createElement()]
  const map = {
    zoom: 4,
    origin: { x: 1000, y: 500 },
    getZoom: () => map.zoom,
    getPixelOrigin: () => map.origin,
    getZoomScale: (to: number, from: number) => 2 ** (to - from),
    layerPointToContainerPoint: () => point(0, 0),
    project: () => point(2600, 1500),
    getSize: () => point(1000, 800),
    getPane: (name: string) => (name === 'markerPane' ? pane : name === 'mapPane' ? mapPane : undefined),
    on: (names: string, act: (event: object) => void) =>
      names.split(' ').forEach((name) => listeners.set(name, act)),
    off: (names: string) => names.split(' ').forEach((name) => listeners.delete(name)),
  }
  const fire = (name: string, event: object = {}) => listeners.get(name)?.(event)
  return {
    map,
    pane,
    mapPane,
    fire,
    pins: new Pins(map as unknown as LeafletMap, 4),
    pinned: new PinnedPane(map as unknown as LeafletMap, 4, 'markerPane'),
  }
}

function createElement() {
  const classes = new Set<string>()
  const classList = {
    add: (name: string) => classes.add(name),
    remove: (name: string) => classes.delete(name),
    contains: (name: string) => classes.has(name),
  }
  return { style: { transform: '', left: '', top: '', zIndex: '' }, classList } as unknown as HTMLElement
}

describe('what is pinned to the map', () => {
  test('lies at its place, above what is further up and of a lower rank', () => {
    const { pins } = createMap()
    const [north, south, risen] = [createElement(), createElement(), createElement()]
    pins.hold(north, { x: 1100.4, y: 600 }, 0)
    pins.hold(south, { x: 1100, y: 700 }, 0)
    pins.hold(risen, { x: 1100, y: 600 }, 10_000)
    expect(north.style.transform).toBe('translate(100px, 100px)')
    const ranks = [north, south, risen].map(({ style }) => Number(style.zIndex))
    expect(ranks.toSorted((one, other) => one - other)).toEqual(ranks)
  })

  test('goes to where an animated zoom leads, and stays there when it ends', () => {
    const { map, fire, pins } = createMap()
    const element = createElement()
    pins.hold(element, { x: 1100, y: 600 }, 0)
    const stop = pins.follow()
    fire('zoomanim', { zoom: 5 })
    expect(element.style.transform).toBe('translate(100px, 100px)')
    map.zoom = 5
    map.origin = { x: 2000, y: 1000 }
    fire('zoom')
    expect(element.style.transform).toBe('translate(200px, 200px)')
    stop()
    map.zoom = 4
    fire('zoom')
    expect(element.style.transform).toBe('translate(200px, 200px)')
  })

  test('is left alone once it is let go', () => {
    const { fire, pins } = createMap()
    const element = createElement()
    const letGo = pins.hold(element, { x: 1100, y: 600 }, 0)
    pins.follow()
    letGo()
    fire('zoomanim', { zoom: 5 })
    expect(element.style.transform).toBe('translate(100px, 100px)')
  })
})

describe('what is pinned to its pane', () => {
  test('lies at its place, and goes through a zoom with the pane, which grows', () => {
    const { map, fire, pane, pinned } = createMap()
    const element = createElement()
    pinned.hold(element, { x: 1100.4, y: 600 }, 0)
    const stop = pinned.follow()
    expect(pane.style.transform).toBe('translate3d(0px, 0px, 0) scale(1)')
    expect(element.style).toMatchObject({ left: '100px', top: '100px', transform: '' })
    fire('zoomanim', { zoom: 5 })
    // Its place at zoom 5 is (2200, 1200), and the panes' corner comes to (2100, 1100).
    expect(pane.style.transform).toBe('translate3d(-100px, -100px, 0) scale(2)')
    expect(element.style).toMatchObject({ left: '100px', top: '100px', transform: '' })
    map.zoom = 5
    map.origin = { x: 2000, y: 1000 }
    fire('zoom')
    expect(pane.style.transform).toBe('translate3d(0px, 0px, 0) scale(2)')
    stop()
    expect(pane.style.transform).toBe('')
  })

  test('is put there once, whoever held it before', () => {
    const { pins, pinned } = createMap()
    const element = createElement()
    pins.hold(element, { x: 1100, y: 600 }, 0)
    pinned.hold(element, { x: 1120, y: 640 }, 0)
    expect(element.style).toMatchObject({ left: '120px', top: '140px', transform: '' })
    pins.hold(element, { x: 1100, y: 600 }, 0)
    expect(element.style).toMatchObject({ left: '', top: '', transform: 'translate(100px, 100px)' })
  })

  test('does not travel there from the place of other marks when it comes in the middle of a zoom', () => {
    const { pane, mapPane, pinned } = createMap()
    const seen: string[] = []
    // What is measured is what a transition begins from.
    pane.getBoundingClientRect = () => {
      seen.push(`${pane.style.transform} ${pane.classList.contains('leaflet-zoom-animated')}`)
      return new Object() as DOMRect
    }
    const stop = pinned.follow()
    stop()
    expect(seen).toEqual([])
    mapPane.classList.add('leaflet-zoom-anim')
    pinned.follow()
    expect(seen).toEqual(['translate3d(0px, 0px, 0) scale(1) false'])
    expect(pane.classList.contains('leaflet-zoom-animated')).toBe(true)
  })

  test('does not move by itself what did before', () => {
    const { pane, pins, pinned } = createMap()
    const element = createElement()
    pins.hold(element, { x: 1100, y: 600 }, 0)
    expect(element.classList.contains('leaflet-zoom-animated')).toBe(true)
    pinned.hold(element, { x: 1100, y: 600 }, 0)
    pinned.follow()
    expect(element.classList.contains('leaflet-zoom-animated')).toBe(false)
    expect(pane.classList.contains('leaflet-zoom-animated')).toBe(true)
  })
})
