import { assert, double, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { greatCircle } from './great-circle.ts'
import { toJourney } from './journey.ts'
import { toLegs } from './legs.ts'
import { toMarks } from './marks.ts'
import { project, unproject } from './mercator.ts'
import { SAMPLE_STOPS, stopsOf } from './stops-fixture.ts'

const legsOf = (stops: ReturnType<typeof stopsOf>, zoom: number) => {
  const journey = toJourney(stops)
  return toLegs(journey, toMarks(journey, zoom, String), zoom)
}

test('each mark is joined to the next', () => {
  expect(legsOf(SAMPLE_STOPS, 10)).toHaveLength(4)
  expect(legsOf(SAMPLE_STOPS, 8)).toHaveLength(2)
})

test('a leg over a stop without a position is dashed', () => {
  const legs = legsOf(stopsOf(['A', 1, 101], ['B'], ['C', 2, 102], ['D', 3, 103]), 8)
  expect(legs.map(({ isDashed }) => isDashed)).toEqual([true, false])
})

test('a leg that begins or ends at a place found by its name is dashed', () => {
  const stops = stopsOf(['A', 1, 101], ['B', 2, 102], ['C', 3, 103], ['D', 4, 104])
  const byName = stops.map((stop) =>
    stop.number === 2 ? { ...stop, place: { ...stop.place, pointSource: 'gazetteer' as const } } : stop,
  )
  expect(legsOf(stops, 8).map(({ isDashed }) => isDashed)).toEqual([false, false, false])
  expect(legsOf(byName, 8).map(({ isDashed }) => isDashed)).toEqual([true, true, false])
})

test('the way back along a leg is not drawn again, and a repeat is no leg at all', () => {
  const legs = legsOf(stopsOf(['A', 1, 101], ['B', 2, 102], ['A', 1, 101], ['B', 2, 102], ['C', 3, 103]), 8)
  expect(legs.map(({ isDrawn }) => isDrawn)).toEqual([false, true, false])
})

test('a long leg bends and a short one does not', () => {
  const [long] = legsOf(stopsOf(['Shanghai', 31.23, 121.47], ['Los Angeles', 33.94, -118.4]), 3)
  const [short] = legsOf(stopsOf(['Tumpat', 6.14, 102.22], ['Kuala Nerus', 5.38, 103.08]), 9)
  expect(long?.path.length).toBeGreaterThan(20)
  expect(short?.path).toHaveLength(2)
})

test('a leg over the edge of the only world is drawn at both sides', () => {
  const turns = Array.from(
    { length: 12 },
    (_, index) => [`P${index}`, 0, ((index * 137) % 360) - 180] as const,
  )
  const legs = legsOf(
    stopsOf(...turns.map(([name, lat, lng]) => [name, lat, lng] as [string, number, number])),
    3,
  )
  const world = 256 * 2 ** 3
  const widths = legs.map(({ box }) => box.right - box.left)
  expect(legs.length).toBeGreaterThan(11)
  expect(widths.every((width) => width <= world / 2 + 1)).toBe(true)
  expect(legs.some(({ box }) => box.right > world) && legs.some(({ box }) => box.left < 0)).toBe(true)
})

test('a straight leg lies within half a pixel of the way over the globe', () => {
  const place = record({
    lat: double({ min: -84, max: 84, noNaN: true }),
    lng: double({ min: -180, max: 180, noNaN: true }),
  })
  const off = double({ min: -3, max: 3, noNaN: true })
  assert(
    property(place, off, off, integer({ min: 0, max: 15 }), (from, north, east, zoom) => {
      const to = { lat: Math.max(-84, Math.min(84, from.lat + north)), lng: from.lng + east }
      const legs = legsOf(stopsOf(['A', from.lat, from.lng], ['B', to.lat, to.lng]), zoom)
      const [start, end, ...bends] = legs[0]?.path ?? []
      if (!start || !end || bends.length > 0) return
      for (const point of greatCircle(unproject(start, zoom), unproject(end, zoom), 16)) {
        const { x, y } = project(point, zoom)
        const [dx, dy] = [end.x - start.x, end.y - start.y]
        const beside = Math.abs((x - start.x) * dy - (y - start.y) * dx) / Math.hypot(dx, dy)
        expect(beside).toBeLessThan(0.55)
      }
    }),
    { numRuns: 3000 },
  )
})

test('a way past the south pole turns where the map ends, without a cut corner', () => {
  const zoom = 1.5
  const [leg] = legsOf(stopsOf(['Jakarta', -6, 107], ['Santiago', -33.4, -70.6]), zoom)
  const path = leg?.path ?? []
  const slanted = path.filter((to, index) => {
    const from = path[index - 1]
    return from && Math.abs(to.x - from.x) > 20 && Math.abs(to.y - from.y) > 20
  })
  expect(Math.max(...path.map(({ y }) => y))).toBeGreaterThan(256 * 2 ** zoom * 0.95)
  expect(slanted).toEqual([])
})
