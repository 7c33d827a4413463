import { expect, test } from 'vitest'
import { toJourney } from './journey.ts'
import { Layouts } from './layouts.ts'
import { SAMPLE_STOPS } from './stops-fixture.ts'

test('what was laid out at a zoom is found again; after many others it is made anew', () => {
  const layouts = new Layouts(toJourney(SAMPLE_STOPS), String)
  const [marks, legs] = [layouts.marksAt(7), layouts.legsAt(7)]
  layouts.marksAt(8)
  expect(layouts.marksAt(7)).toBe(marks)
  expect(layouts.legsAt(7)).toBe(legs)
  for (let zoom = 8; zoom <= 16; zoom += 1) layouts.marksAt(zoom)
  expect(layouts.marksAt(7)).not.toBe(marks)
  expect(layouts.marksAt(7)).toEqual(marks)
})
