import { expect, test } from 'vitest'
import { isShortened } from './shortened.ts'

test.each(['6.01609790026E+11', '6,0161e+11', 'order 6.02E11 sent', '６.0161E+11'])(
  'a spreadsheet has shortened a number: %s',
  (text) => expect(isShortened(text)).toBe(true),
)

test.each(['601609790026', '6A21480937755', '12E5', 'v1.2E+', 'A6.01E+11'])('a number as it is: %s', (text) =>
  expect(isShortened(text)).toBe(false),
)
