import { describe, expect, it } from 'vitest'
import { WAYBILL_LENGTH } from '../parcel/waybill.ts'
import { lineLength, numberPx, PHONE_ROW_PX, ROW_PX, rowPx } from './cells.ts'

describe('a number is shown whole', () => {
  it.each([
    [12, false, 18],
    [12, true, 18],
    [22, true, 22],
    [22, false, 18],
    [WAYBILL_LENGTH.max, true, 26],
  ])('where the longest has %i characters and there is room (%s) a line holds %i', (longest, isRoomy, line) =>
    expect(lineLength(longest, isRoomy)).toBe(line),
  )
  it('the column stays as drawn for numbers of 18 characters and fewer, and is wide enough for its line', () => {
    expect(numberPx(lineLength(18, true))).toBe(160)
    // The widest of our fixed-width fonts takes 7.83 px at 13 px; 12 px are kept free before the next column.
    for (const line of [18, 22, 26]) expect(numberPx(line) - 12).toBeGreaterThan(line * 7.83)
  })
  it.each([
    [12, 18, 0],
    [18, 18, 0],
    [19, 18, 20],
    [22, 22, 0],
    [50, 26, 20],
    [50, 18, 40],
  ])('the row of %i characters, %i in a line, is higher by %i px', (characters, line, more) => {
    expect(rowPx(characters, line, false)).toBe(ROW_PX + more)
    expect(rowPx(characters, line, true)).toBe(PHONE_ROW_PX + more)
  })
})
