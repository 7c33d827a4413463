import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { countryName } from './country-names.ts'
import { findCarrier } from './find-carrier.ts'

describe('the catalogue', () => {
  test('knows at least 200 carriers, each code and each name once', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(200)
    expect(new Set(catalogue.map(({ code }) => code)).size).toBe(catalogue.length)
    expect(new Set(catalogue.map(({ name }) => name)).size).toBe(catalogue.length)
  })

  test.each(catalogue)('$name is whole', ({ code, name, country, localName, aliases, homepage }) => {
    expect(Number.isSafeInteger(code) && code > 0).toBe(true)
    for (const text of [name, ...aliases, ...(localName === null ? [] : [localName])]) {
      expect(text).toMatch(/^\S(.*\S)?$/u)
      expect(text).toBe(text.normalize('NFC'))
    }
    expect(aliases).not.toContain(name)
    expect(country).toMatch(/^[A-Z]{2}$/)
    // Intl answers a code that is no country with the code itself.
    expect(countryName(country ?? '')).not.toBe(country)
    const url = new URL(homepage ?? '')
    expect(url.protocol).toMatch(/^https?:$/)
    expect(url.href).toBe(homepage)
    expect(url.search + url.hash).toBe('')
  })

  test('keeps the names the design shows', () => {
    expect(findCarrier(100079)?.name).toBe('J&T Express (MY)')
    expect(findCarrier(100127)?.name).toBe('Ninjavan (MY)')
  })
})

describe('findCarrier', () => {
  test('finds a carrier by its code', () => {
    expect(findCarrier(13051)).toMatchObject({ name: 'Pos Malaysia', country: 'MY' })
  })

  test('knows nothing of a code outside the catalogue, whatever it is', () => {
    const strange = ['__proto__', 'constructor', '13051'] as unknown as number[]
    for (const code of [0, -1, 123456, Number.NaN, ...strange]) expect(findCarrier(code)).toBeNull()
  })
})
