import { expect, it } from 'vitest'
import { readLastUsed } from './last-used.ts'

it('reads the actions used last, the newest first, and leaves out what is none', () => {
  expect(readLastUsed('raw gone refresh')).toEqual(['raw', 'refresh'])
  expect(readLastUsed(null)).toEqual([])
  expect(readLastUsed('{"of": "another version"}')).toEqual([])
})
