import { assert, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeLines, decodeNumbers } from './decode.ts'

describe('numbers as text', () => {
  test('come back with their signs and sizes', () => {
    // Zigzag: 0 1 2 3 4 is 0 -1 1 -2 2; 64 takes two characters.
    expect(decodeNumbers('()*+,')).toEqual([0, -1, 1, -2, 2])
    expect(decodeNumbers('H*')).toEqual([32])
  })

  test('may use every character but the backslash', () => {
    assert(
      property(integer({ min: 0, max: 31 }), (value) => {
        const code = value + 40
        expect(decodeNumbers(String.fromCharCode(code >= 92 ? code + 1 : code))).toHaveLength(1)
      }),
    )
  })

  test('make lines that go on from one another and fill the same units at any precision', () => {
    // One line of two points: (1, 1), then one step east.
    expect(decodeLines(',***(', 20).map((line) => [...line])).toEqual([[1, 1, 2, 1]])
    expect(decodeLines(',***(', 18).map((line) => [...line])).toEqual([[4, 4, 8, 4]])
  })
})
