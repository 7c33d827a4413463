import { expect, test } from 'vitest'
import { boxAt, overlaps } from './box.ts'
import { placeCallout, placeNames, type Surroundings, type Wanted } from './names.ts'

const OPEN: Surroundings = {
  view: { left: 0, top: 0, right: 1000, bottom: 800 },
  taken: [],
  lines: [],
  arrows: [],
}
const name = (key: number, x: number, y: number, text = `Place ${key}`): Wanted => ({
  key,
  at: { x, y },
  width: 26,
  height: 26,
  text,
  textWidth: 60,
})
const sideOf = (wanted: Wanted, around: Partial<Surroundings>) =>
  placeNames([wanted], { ...OPEN, ...around }).get(wanted.key)?.side

test('a name stands to the right where nothing is in its way', () => {
  expect(sideOf(name(1, 500, 400), {})).toBe('right')
})

test('a name keeps inside of the map', () => {
  expect(sideOf(name(1, 960, 400), {})).toBe('left')
  expect(sideOf(name(1, 960, 400), { view: { ...OPEN.view, left: 940 } })).toBeUndefined()
})

test('a name keeps off marks, controls and the names before it', () => {
  expect(sideOf(name(1, 500, 400), { taken: [boxAt({ x: 550, y: 400 }, 26, 26)] })).toBe('left')
  const placed = placeNames([name(1, 500, 400), name(2, 500, 412), name(3, 500, 424)], OPEN)
  const boxes = [...placed.values()].map(({ box }) => box)
  expect(boxes.some((box, index) => boxes.slice(index + 1).some((other) => overlaps(box, other)))).toBe(false)
})

test('a name does not lie on the route, nor on an arrowhead, and is left out where there is no other place', () => {
  const route = [
    [
      { x: 500, y: 400 },
      { x: 700, y: 400 },
    ],
  ]
  expect(sideOf(name(1, 500, 400), { lines: route })).toBe('left')
  const walls = [
    boxAt({ x: 440, y: 400 }, 60, 200),
    boxAt({ x: 500, y: 350 }, 60, 40),
    boxAt({ x: 500, y: 450 }, 60, 40),
  ]
  expect(sideOf(name(1, 500, 400), { taken: walls })).toBe('right')
  expect(sideOf(name(1, 500, 400), { lines: route, taken: walls })).toBeUndefined()
  expect(sideOf(name(1, 500, 400), { arrows: [boxAt({ x: 550, y: 400 }, 12, 12)] })).toBe('left')
})

test('a name that fits nowhere is left out', () => {
  expect(sideOf(name(1, 500, 400), { taken: [boxAt({ x: 500, y: 400 }, 300, 300)] })).toBeUndefined()
})

test('the same name is not written twice side by side', () => {
  const placed = placeNames([name(1, 500, 400, 'Singapore'), name(2, 540, 460, 'Singapore')], OPEN)
  expect([...placed.keys()]).toEqual([1])
})

test('a callout is always placed, on the side that hides least', () => {
  const size = { width: 120, height: 38 }
  const halo = { width: 52, height: 52 }
  expect(placeCallout({ x: 500, y: 400 }, halo, size, OPEN).side).toBe('left')
  const route = [
    [
      { x: 500, y: 400 },
      { x: 100, y: 400 },
    ],
  ]
  expect(placeCallout({ x: 500, y: 400 }, halo, size, { ...OPEN, lines: route }).side).toBe('right')
  expect(placeCallout({ x: 30, y: 400 }, halo, size, OPEN).side).toBe('right')
})

test('a callout is moved along its side rather than put under the buttons', () => {
  const [size, halo] = [
    { width: 120, height: 38 },
    { width: 52, height: 52 },
  ]
  const buttons = boxAt({ x: 560, y: 360 }, 60, 160)
  const stops = [boxAt({ x: 460, y: 400 }, 40, 40), boxAt({ x: 500, y: 450 }, 40, 26)]
  const { side, shift, box } = placeCallout({ x: 500, y: 400 }, halo, size, { ...OPEN, taken: stops }, [
    buttons,
  ])
  expect([side, shift < 0, overlaps(box, buttons)]).toEqual(['above', true, false])
})
