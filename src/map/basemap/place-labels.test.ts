import { array, assert, integer, property, record, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toLines } from './lines.ts'
import { EDGE, LINE_HEIGHT, placeLabels, type PlacedLabel, type Rect, type Wish } from './place-labels.ts'

const frame = { x: EDGE, y: EDGE, width: 400 - 2 * EDGE, height: 300 - 2 * EDGE }
const town = (name: string, x: number, y: number): Wish => ({
  lines: [name],
  width: name.length * 7,
  style: 'town',
  spots: [{ x, y }],
})

describe('names on the map', () => {
  test('stand to the right of their place', () => {
    const [label] = placeLabels([town('Machang', 100, 100)], [], frame)
    expect(rectOf(label).x).toBe(106)
    expect(label?.middle).toBe(100)
  })

  test('go to the left where the right edge would cut them', () => {
    const [label] = placeLabels([town('Marang', 380, 100)], [], frame)
    expect(rectOf(label).x + rectOf(label).width).toBe(374)
  })

  test('give way to those that come before them', () => {
    const labels = placeLabels([town('Kota Bharu', 100, 100), town('Pengkalan Chepa', 102, 103)], [], frame)
    expect(labels.map(({ lines }) => lines[0])).toEqual(['Kota Bharu'])
  })

  test('are left out where a marker covers their place', () => {
    const marker = { x: 90, y: 90, width: 26, height: 26 }
    expect(placeLabels([town('Tumpat', 100, 100)], [marker], frame)).toEqual([])
  })

  test('of areas use another spot when the first is taken', () => {
    const wish: Wish = {
      lines: ['KELANTAN'],
      width: 60,
      style: 'state',
      spots: [
        { x: 100, y: 100 },
        { x: 100, y: 200 },
      ],
    }
    const [label] = placeLabels([wish], [{ x: 0, y: 60, width: 400, height: 80 }], frame)
    expect(label?.middle).toBe(200)
  })

  test('of areas move out of the way only as far as the area goes', () => {
    const named = (slack: number): Wish => ({
      lines: ['MEXICO'],
      width: 60,
      style: 'country',
      spots: [{ x: 200, y: 100, slack }],
    })
    const callout = { x: 150, y: 102, width: 120, height: 40 }
    expect(placeLabels([named(20)], [callout], frame)[0]?.middle).toBe(84)
    expect(placeLabels([named(3)], [callout], frame)).toEqual([])
  })

  test('are never cut by the edge, nor by one another, nor by an obstacle', () => {
    const wishes = array(
      record({
        name: string({ minLength: 1, maxLength: 20 }),
        x: integer({ min: -128, max: 528 }),
        y: integer({ min: -128, max: 428 }),
      }),
      { maxLength: 60 },
    )
    const obstacle = { x: 150, y: 120, width: 90, height: 40 }
    const container = { x: 0, y: 0, width: 400, height: 300 }
    assert(
      property(wishes, (all) => {
        const rects = placeLabels(
          all.map(({ name, x, y }) => town(name, x, y)),
          [obstacle],
          frame,
        ).map(rectOf)
        for (const [i, rect] of rects.entries()) {
          expect(contains(container, rect) || !meets(container, rect)).toBe(true)
          for (const other of [obstacle, ...rects.slice(i + 1)]) expect(meets(rect, other)).toBe(false)
        }
      }),
    )
  })

  test('are broken into two lines only when they are long', () => {
    expect(toLines('KELANTAN')).toEqual(['KELANTAN'])
    expect(toLines('UNITED KINGDOM')).toEqual(['UNITED', 'KINGDOM'])
    expect(toLines('NOUVELLE-AQUITAINE')).toEqual(['NOUVELLE-AQUITAINE'])
  })
})

function rectOf(label: PlacedLabel | undefined): Rect {
  if (!label) throw new Error('there is no such label')
  const height = LINE_HEIGHT * label.lines.length
  return { x: label.centre - label.width / 2, y: label.middle - height / 2, width: label.width, height }
}

function meets(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function contains(a: Rect, b: Rect): boolean {
  return b.x >= a.x && b.y >= a.y && b.x + b.width <= a.x + a.width && b.y + b.height <= a.y + a.height
}
