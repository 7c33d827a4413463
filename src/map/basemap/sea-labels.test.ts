import { describe, expect, test } from 'vitest'
import { maskOf } from './land-mask.ts'
import { CELL, placeSeaNames } from './sea-labels.ts'

const seas = [
  { name: 'Gulf', boxes: [[0, 0, 10, 10]] as const },
  { name: 'Ocean', boxes: [[170, -90, 200, 90]] as const },
]
const here = (lng: number) => ({ lngAt: () => lng, latAt: () => 5 })
const water = maskOf(60, 40, () => false)
const width = (text: string) => text.length * 8

describe('a sea name', () => {
  test('lies on open water, away from land', () => {
    const leftIsLand = maskOf(60, 40, (column) => column < 30)
    const [label] = placeSeaNames(seas, leftIsLand, [], here(5), width)
    expect(label?.text).toBe('Gulf')
    expect((label?.x ?? 0) - width('Gulf') / 2).toBeGreaterThan(30 * CELL)
  })

  test('is written once, and not at all where all is land', () => {
    const at = here(5)
    expect(placeSeaNames(seas, water, [], at, width)).toHaveLength(1)
    expect(
      placeSeaNames(
        seas,
        maskOf(60, 40, () => true),
        [],
        at,
        width,
      ),
    ).toEqual([])
  })

  test('keeps clear of obstacles', () => {
    const card = { x: 0, y: 0, width: 480, height: 320 }
    expect(placeSeaNames(seas, water, [card], here(5), width)).toEqual([])
  })

  test('is the same on both sides of the date line and in every copy of the world', () => {
    for (const lng of [175, -175, 545, -535]) {
      const [label] = placeSeaNames(seas, water, [], here(lng), width)
      expect(label?.text).toBe('Ocean')
    }
  })
})
