import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readCountryPlaces } from './country-places.ts'
import { COUNTRIES, gazetteer, listKeys, listPlaces } from './fixtures/gazetteer.ts'
import { placeKey } from './place-key.ts'

it('every committed key stands in order, and leads to a place', () => {
  for (const country of COUNTRIES) {
    const keys = listKeys(country)
    const places = listPlaces(country).length
    expect(keys.every(({ key }, index) => index === 0 || (keys[index - 1]?.key ?? '') < key)).toBe(true)
    expect(keys.every(({ numbers }) => numbers.every((number) => number >= 0 && number < places))).toBe(true)
  }
}, 60_000)

it('finds the first, the last and every other key of a list', () => {
  const keys = ['aa', 'bb', 'bbb', 'cc', 'ü', '深圳']
  const places = readCountryPlaces(
    `\n\n${keys.map((key, index) => `${key}\t${index}\t0\t9000\t`).join('\n')}\n\n${keys.map((key, index) => `${key}\t${index}`).join('\n')}`,
  )
  const find = (name: string) => places.find({ name, states: [], leastPeople: 0 })
  expect(keys.map((key) => find(key)?.name ?? placeKey(key))).toEqual(['aa', 'bb', 'bbb', 'cc', 'u', '深圳'])
  expect(['a', 'b', 'bc', 'd', '上海'].map(find)).toEqual([null, null, null, null, null])
})

it('has nothing to find in an empty list', () => {
  expect(readCountryPlaces('').find({ name: 'Ipoh', states: ['x'], leastPeople: 0 })).toBeNull()
})

it('knows a state by its name, its code and its Chinese name', () => {
  expect(['California', 'CA', 'ca'].map((sent) => gazetteer('US')?.isState(sent))).toEqual([true, true, true])
  expect(['广东省', '广东', 'Guangdong Province'].map((sent) => gazetteer('CN')?.isState(sent))).toEqual([
    true,
    true,
    true,
  ])
  expect(
    ['Drop Point CDC JERTEH 307', '', 'Selangor 40000'].map((sent) => gazetteer('MY')?.isState(sent)),
  ).toEqual([false, false, false])
})

it('takes at most 10 MB together with the map', () => {
  const sizes = ['src/convert/gazetteer', 'public/basemap'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => statSync(join(folder, file))),
  )
  const bytes = sizes.reduce((total, each) => total + (each.isFile() ? each.size : 0), 0)
  expect(bytes).toBeGreaterThan(5_000_000)
  expect(bytes).toBeLessThanOrEqual(10_000_000)
})
