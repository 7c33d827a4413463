import { expect, test } from 'vitest'
import { paramHint } from './params.ts'

test('names what a carrier may want', () => {
  expect(paramHint(100074)).toEqual({ kind: 'phone-digits', example: '4833', asked: null })
  expect(paramHint(14041)).toEqual({ kind: 'country-and-postcode', example: 'FR-1000AA', asked: null })
  expect(paramHint(100167)).toEqual({ kind: 'postcode', example: 'LS27 0BN', asked: null })
  expect(paramHint(100003)?.kind).toBe('ship-date')
  expect(paramHint(101003)?.kind).toBe('phone')
})

test('says in words what an uncommon value is', () => {
  expect(paramHint(21051)).toEqual({ kind: 'other', example: '123456', asked: 'Mailer ID' })
})

test('hints at nothing for a carrier that wants nothing', () => {
  expect(paramHint(100079)).toBeNull()
  expect(paramHint('__proto__' as unknown as number)).toBeNull()
})
