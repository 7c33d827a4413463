import { expect, test } from 'vitest'
import { overlaps } from './box.ts'
import { toJourney } from './journey.ts'
import { markBox, runsLabel, toMarks } from './marks.ts'
import { project } from './mercator.ts'
import { SAMPLE_STOPS, stopsOf, type Seen } from './stops-fixture.ts'

const words = (count: number) => `${count} stops`
const marksOf = (stops: ReturnType<typeof stopsOf>, zoom: number) => toMarks(toJourney(stops), zoom, words)
const labels = (stops: ReturnType<typeof stopsOf>, zoom: number) =>
  marksOf(stops, zoom).map(({ label }) => label)

test('stops apart have a mark each', () => {
  expect(labels(SAMPLE_STOPS, 10)).toEqual(['1', '2', '3', '4', '5'])
})

test('stops closer than a disc become one pill, and come apart with the zoom', () => {
  expect(labels(SAMPLE_STOPS, 8)).toEqual(['1–3', '4', '5'])
})

test('the current stop never joins a pill, however far the zoom', () => {
  expect(labels(SAMPLE_STOPS, 2)).toEqual(['1–4', '5'])
})

test('what the current stop would cover is set beside it', () => {
  const [before, current] = marksOf(stopsOf(['Hub', 3.139, 101.687], ['Other hub', 3.13945, 101.687]), 11)
  expect(before && current && overlaps(markBox(before), markBox(current))).toBe(false)
})

test('a stop at the very place of the current one is set to its left', () => {
  const [before, , current] = marksOf(stopsOf(['A', 3, 101], ['B', 4, 102], ['C', 3, 101]), 9)
  expect(before?.at.x).toBeLessThan((current?.at.x ?? 0) - 30)
  expect(before?.at.y).toBeCloseTo(current?.at.y ?? 0)
})

test('no marks lie on each other, and no stop is lost, in a city of 400 stops', () => {
  const seen: Seen[] = Array.from({ length: 400 }, (_, index) => [
    `P${index}`,
    1.3 + Math.sin(index * 12.9898) * 0.1,
    103.8 + Math.cos(index * 78.233) * 0.1,
  ])
  for (const zoom of [9, 11, 12]) {
    const marks = marksOf(stopsOf(...seen), zoom)
    const numbers = marks.flatMap(({ members }) => members.map(({ stop }) => stop.number))
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 400 }, (_, index) => index + 1))
    const collisions = marks.filter((mark, index) =>
      marks.slice(index + 1).some((other) => overlaps(markBox(mark), markBox(other))),
    )
    expect(collisions).toEqual([])
  }
})

test('a label names up to two runs of numbers, and counts more', () => {
  const label = (...runs: [number, number][]) => runsLabel(runs, 3, words)
  expect(label([1, 3])).toBe('1–3')
  expect(label([4, 5])).toBe('4, 5')
  expect(label([1, 3], [7, 7])).toBe('1–3, 7')
  expect(label([1, 1], [3, 3], [5, 5])).toBe('3 stops')
})

test('a stop at a pole is drawn where the map can show it, others stay at their place', () => {
  const stops = stopsOf(
    ['North', 90, 10],
    ['South', -90, 20],
    ['Longyearbyen', 78.2, 15.6],
    ['Quito', 0, -78],
  )
  for (const zoom of [0.75, 3, 12]) {
    const [north, south, other] = toMarks(toJourney(stops), zoom, String)
    const world = 256 * 2 ** zoom
    expect(north?.at.y).toBeGreaterThanOrEqual(north ? north.height / 2 : NaN)
    expect(world - (south?.at.y ?? NaN)).toBeGreaterThanOrEqual(48)
    if (zoom > 2) expect(other?.at.y).toBeCloseTo(project({ lat: 78.2, lng: 15.6 }, zoom).y)
  }
})
