import { expect, it } from 'vitest'
import { withNews } from './news-in-title.ts'

it('the number stands before the title once, and goes with the news', () => {
  expect(withNews('Waypost', 2)).toBe('(2) Waypost')
  expect(withNews('(2) Waypost', 3)).toBe('(3) Waypost')
  expect(withNews('(2) Waypost', 0)).toBe('Waypost')
})
