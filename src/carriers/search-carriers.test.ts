import { describe, expect, test } from 'vitest'
import { catalogue } from './catalogue.ts'
import { searchCarriers } from './search-carriers.ts'

const names = (query: string, language?: string) =>
  searchCarriers(query, language).map((one) => one.carrier.name)
const first = (query: string) => names(query)[0]

describe('searchCarriers', () => {
  test('gives every carrier in alphabetical order for an empty query', () => {
    for (const query of ['', '  ']) {
      const all = searchCarriers(query)
      expect(all).toHaveLength(catalogue.length)
      expect(all.slice(0, 4).map((one) => one.carrier.name)).toEqual([
        '2GO',
        '4PX',
        'Amazon Shipping',
        'An Post',
      ])
      expect(all.every((one) => one.range === null && one.by === null)).toBe(true)
    }
  })

  test('finds nothing for what no carrier is, and for punctuation alone', () => {
    for (const query of ['xyzzy', '!!!', '&']) expect(names(query)).toEqual([])
  })

  test.each(['j&t', 'J & T', 'j and t', 'jnt', 'jt'])('finds every J&T for "%s"', (query) => {
    const all = catalogue.map(({ name }) => name).filter((name) => name.startsWith('J&T'))
    expect(all).toContain('J&T Express (MY)')
    expect(names(query).toSorted()).toEqual(all.toSorted())
  })

  test('finds a code, the exact one first', () => {
    expect(first('100079')).toBe('J&T Express (MY)')
    expect(first('3011')).toBe('China Post')
    expect(searchCarriers('1000').length).toBeGreaterThan(10)
    expect(searchCarriers('1000').every((one) => String(one.carrier.code).startsWith('1000'))).toBe(true)
  })

  test('puts the start of a name before the start of a word, and that before the inside of one', () => {
    const found = names('post')
    const order = ['Posti', 'PostNL', 'An Post', 'Česká pošta', 'bpost', 'Speedpost']
    expect(found.filter((name) => order.includes(name))).toEqual(order)
  })

  test.each([
    ['zasilkovna', 'Zásilkovna'],
    ['ceska posta', 'Česká pošta'],
    ['nhat tin', 'Nhất Tín Logistics'],
    ['YURTICI', 'Yurtiçi Kargo'],
    ['citylink', 'City-Link Express'],
    ['pos laju', 'Pos Malaysia'],
    ['Hermes UK', 'Evri'],
    ['顺丰速运', 'SF Express'],
    ['ヤマト', 'Yamato Transport'],
    ['우체국택배', 'Korea Post (Domestic)'],
    ['buu dien', 'Vietnam Post'],
    ['ninja van my', 'Ninjavan (MY)'],
    ['colissimo', 'La Poste (Colissimo)'],
  ])('"%s" is %s', (query, name) => {
    expect(first(query)).toBe(name)
  })

  test('says by which other name it was found', () => {
    expect(searchCarriers('poslaju')).toMatchObject([
      { carrier: { code: 13051 }, range: null, by: 'PosLaju' },
    ])
  })

  test('finds carriers of a country by name, code and common short form', () => {
    expect(names('cambodia')).toEqual(['Cambodia Post', 'BEST Inc (KH)'])
    expect(names('kh')).toEqual(['BEST Inc (KH)', 'Cambodia Post'])
    expect(names('united kingdom')).toContain('Evri')
    expect(names('uk')).toContain('Royal Mail')
    expect(names('uae')).toContain('iMile')
  })

  test('knows country names in the reader’s language and in English', () => {
    expect(names('Deutschland', 'de')).toContain('Hermes')
    expect(names('Germany', 'de')).toContain('Hermes')
    expect(names('Deutschland')).toEqual([])
  })

  test('understands a name and a country together', () => {
    expect(names('jnt malaysia')).toEqual(['J&T Cargo (MY)', 'J&T Express (MY)'])
    expect(names('dpd germany')).toEqual(['DPD (DE)'])
  })

  test.each([
    ['j and t', 'J&T Express (MY)', 'J&T'],
    ['nhat', 'Nhất Tín Logistics', 'Nhất'],
    ['posta', 'Česká pošta', 'pošta'],
    ['malaysia', 'Pos Malaysia', 'Malaysia'],
    ['shipp', 'Amazon Shipping', 'Shipp'],
  ])('"%s" emboldens its part of %s', (query, name, part) => {
    const match = searchCarriers(query).find((one) => one.carrier.name === name)
    expect(match?.carrier.name.slice(...(match.range ?? [0, 0]))).toBe(part)
  })

  test('does not match letters across a gap between words', () => {
    expect(names('texp')).toEqual([])
  })
})
