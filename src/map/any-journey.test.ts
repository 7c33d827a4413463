import { array, assert, constantFrom, double, integer, oneof, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { toArrows } from './arrows.ts'
import { toDistances } from './distances.ts'
import { fitView, worldAround } from './fit.ts'
import { toJourney } from './journey.ts'
import { toLegs } from './legs.ts'
import { markBox, toMarks } from './marks.ts'
import { project } from './mercator.ts'
import { stopsOf, type Seen } from './stops-fixture.ts'

/** On the date line, at the poles, at 0, near each other, exactly opposite, and anywhere. */
const lng = oneof(
  constantFrom(-180, 180, 179.9999, -179.9999, 0, 90, -90, 101.6869),
  double({ min: -180, max: 180, noNaN: true }),
)
const lat = oneof(
  constantFrom(-90, 90, 89.9999, -89.9999, 0, 3.139),
  double({ min: -90, max: 90, noNaN: true }),
)
const placed = tuple(lat, lng)
const absent = constantFrom<null>(null)

/** Journeys with gaps and repeats: each step is one of a few places, so that they are seen again and again. */
const journeys = tuple(
  array(oneof({ weight: 5, arbitrary: placed }, { weight: 1, arbitrary: absent }), {
    minLength: 1,
    maxLength: 12,
  }),
  array(integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 40 }),
).map(([places, steps]) =>
  stopsOf(
    ...steps.map((step): Seen => {
      const number = step % places.length
      const point = places[number]
      return point ? [`Place ${number}`, point[0], point[1]] : [`Place ${number}`]
    }),
  ),
)

const ZOOMS = [0, 1.75, 4, 8.25, 12]
const SIZES = [
  { width: 980, height: 800 },
  { width: 390, height: 220 },
  { width: 60, height: 40 },
]

const isFinite = (...numbers: number[]) => numbers.every(Number.isFinite)

test('of any journey each stop with a position is drawn once, where it was sent, and nothing else is', () => {
  assert(
    property(journeys, (stops) => {
      const journey = toJourney(stops)
      const sent = stops.filter(({ place }) => place.point !== null)
      expect(journey.map(({ stop }) => stop)).toEqual(sent)
      for (const { stop, lat, lng } of journey) {
        expect(lat).toBe(stop.place.point?.lat)
        expect(Math.abs(Math.sin(((lng - (stop.place.point?.lng ?? 0)) * Math.PI) / 360))).toBeLessThan(1e-9)
      }
      for (const zoom of ZOOMS) {
        const marks = toMarks(journey, zoom, String)
        const members = marks.flatMap((mark) => mark.members.map(({ stop }) => stop.number))
        expect(members.toSorted((one, other) => one - other)).toEqual(sent.map(({ number }) => number))
        expect(new Set(marks.map(({ key }) => key)).size).toBe(marks.length)
        expect(marks.every(({ at, width }) => isFinite(at.x, at.y, width))).toBe(true)
      }
    }),
  )
})

test('the legs of any journey go from mark to mark without a jump over the map', () => {
  assert(
    property(journeys, constantFrom(...ZOOMS), (stops, zoom) => {
      const journey = toJourney(stops)
      const marks = toMarks(journey, zoom, String)
      const world = 256 * 2 ** zoom
      const legs = toLegs(journey, marks, zoom)
      for (const { path } of legs) {
        expect(path.every(({ x, y }) => isFinite(x, y))).toBe(true)
        path.forEach(({ x }, index) => {
          // A mark can be set beside its place by less than 80 px.
          expect(Math.abs(x - (path[index - 1]?.x ?? x))).toBeLessThan(world / 2 + 80)
        })
      }
      const isAtMark = (at = { x: Number.NaN, y: Number.NaN }) =>
        marks.some((mark) => {
          const [dx, dy] = [mark.at.x - at.x, mark.at.y - at.y]
          return Math.abs(dy) < 0.01 && Math.abs(dx - Math.round(dx / world) * world) < 0.01
        })
      // Where a leg is cut at the edge, one of its ends lies in the next copy of the world.
      expect(legs.every(({ path }) => isAtMark(path[0]) && isAtMark(path.at(-1)))).toBe(true)
      const arrows = toArrows(legs, marks.map(markBox))
      expect(arrows.every(({ at, angle }) => isFinite(at.x, at.y, angle))).toBe(true)
    }),
  )
})

test('any journey has a view that holds it, a world around it, and distances on this globe', () => {
  assert(
    property(journeys, constantFrom(...SIZES), constantFrom(0.25, 1), (stops, size, snap) => {
      const journey = toJourney(stops)
      if (journey.length === 0) return
      const { centre, zoom } = fitView(journey, size, { snap })
      expect(isFinite(centre.lat, centre.lng, zoom)).toBe(true)
      expect(zoom).toBeGreaterThanOrEqual(0)
      expect(zoom).toBeLessThanOrEqual(11)
      const { west, east } = worldAround(journey)
      expect(journey.every(({ lng }) => lng >= west && lng <= east)).toBe(true)
      const middle = project(centre, zoom)
      // A whole world in a small window is shown from its smallest zoom; buttons alone fill the smallest window.
      if (zoom > 0 && size.width > 100)
        for (const stop of journey) {
          const { x, y } = project(stop, zoom)
          expect(Math.abs(x - middle.x)).toBeLessThanOrEqual(size.width / 2)
          expect(Math.abs(y - middle.y)).toBeLessThanOrEqual(size.height / 2)
        }
      for (const { km } of toDistances(journey).values()) {
        expect(km).toBeGreaterThanOrEqual(0)
        expect(km).toBeLessThan(20_016)
      }
    }),
  )
})
