import { expect, test } from 'vitest'
import { leakingVariables } from './build-guard.ts'

test('a variable for the page may neither hold a secret nor bear its name', () => {
  const environment = {
    AIRUDDER_SIGN_KEY: 'the-key',
    AIRUDDER_SIGN_SECRET: 'the-secret',
    VITE_TITLE: 'Waypost',
    VITE_TOKEN: 'Bearer the-secret',
    VITE_ID: 'the-key',
    VITE_AIRUDDER_SIGN_SECRET: 'another',
  }
  expect(leakingVariables(environment)).toEqual(['VITE_TOKEN', 'VITE_ID', 'VITE_AIRUDDER_SIGN_SECRET'])
})

test('an empty secret is found nowhere', () => {
  expect(leakingVariables({ AIRUDDER_SIGN_SECRET: '', VITE_TITLE: 'Waypost' })).toEqual([])
})

test('a secret too short to be one counts only where it is the whole value', () => {
  const environment = { AIRUDDER_SIGN_KEY: 'x', VITE_TITLE: 'Next', VITE_KEY: 'x' }
  expect(leakingVariables(environment)).toEqual(['VITE_KEY'])
})
