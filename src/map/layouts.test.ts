import { expect, test } from 'vitest'
import { toJourney } from './journey.ts'
import { Layouts } from './layouts.ts'
import { SAMPLE_STOPS } from './stops-fixture.ts'

test('what was laid out at a zoom is found again; after many others it is made anew', () => {
  const layouts = new Layouts(toJourney(SAMPLE_STOPS), String)
  const layout = layouts.at(7)
  layouts.at(8)
  expect(layouts.at(7)).toBe(layout)
  for (let zoom = 8; zoom <= 16; zoom += 1) layouts.at(zoom)
  expect(layouts.at(7)).not.toBe(layout)
  expect(layouts.at(7)).toEqual(layout)
})

test('what is prepared in pieces is what would be made at once, wherever it is broken off', () => {
  const journey = toJourney(SAMPLE_STOPS)
  const atOnce = new Layouts(journey, String).at(9)
  const layouts = new Layouts(journey, String)
  let pieces = 1
  while (layouts.prepare(9)) pieces += 1
  expect(pieces).toBeGreaterThan(2)
  expect(layouts.at(9)).toEqual(atOnce)
  for (let done = 1; done < pieces; done += 1) {
    const brokenOff = new Layouts(journey, String)
    for (let piece = 0; piece < done; piece += 1) brokenOff.prepare(9)
    expect(brokenOff.at(9)).toEqual(atOnce)
    expect(brokenOff.prepare(9)).toBe(false)
  }
})
