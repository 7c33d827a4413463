import { describe, expect, it } from 'vitest'
import { WAYBILL_LENGTH } from '../parcel/waybill.ts'
import { lineLength, LINES, numberPx, PHONE_ROW_PX, ROW_PX, rowPx } from './cells.ts'

describe('a number is shown whole', () => {
  it.each([
    [12, 'narrow', 18],
    [12, 'roomy', 18],
    [22, 'roomy', 22],
    [12, 'phone', 12],
    [22, 'phone', 22],
    [22, 'small', 16],
    [22, 'narrow', 18],
    [WAYBILL_LENGTH.max, 'roomy', 26],
  ] as const)(
    'where the longest has %i characters and the table is %s a line holds %i',
    (longest, room, line) => expect(lineLength(longest, room)).toBe(line),
  )
  it('the room is wide enough for its line', () => {
    // The widest of our fixed-width fonts takes 7.83 px at 13 px.
    for (const line of Object.values(LINES)) expect(numberPx(line)).toBeGreaterThan(line * 7.83)
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
