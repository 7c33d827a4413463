import { expect, test } from 'vitest'
import { parseRetryAfter } from './retry-after.ts'

const nowMs = Date.parse('2025-01-20T12:00:00Z')

test.each([
  ['20', 20],
  [' 7 ', 7],
  ['0', 1],
  ['1000000000', 60],
  ['Mon, 20 Jan 2025 12:00:30 GMT', 30],
  ['Mon, 20 Jan 2025 11:00:00 GMT', 1],
  ['Tue, 21 Jan 2025 12:00:00 GMT', 60],
  ['soon', 5],
  ['5, 20', 5],
  ['-5', 5],
  ['2.7', 5],
  ['', 5],
  [undefined, 5],
  [['3', '20', 'soon'], 20],
])('%o means to wait %i seconds', (header, seconds) => {
  expect(parseRetryAfter(header, nowMs)).toBe(seconds)
})
