import { describe, expect, test } from 'vitest'
import { catalogue } from '../carriers/catalogue.ts'
import { pickerOptions, pickerRows } from './carrier-picker-options.ts'

const ask = (asked: Partial<Parameters<typeof pickerOptions>[0]>) =>
  pickerOptions({ query: '', waybill: '', recent: [], language: 'en', ...asked })
const brief = (asked: Parameters<typeof ask>[0]) => ask(asked).map(({ group, code }) => `${group} ${code}`)

describe('pickerOptions', () => {
  test('lists every carrier while nothing is typed', () => {
    const options = ask({})
    expect(options).toHaveLength(catalogue.length)
    expect(new Set(options.map(({ group }) => group))).toEqual(new Set(['all']))
  })

  test('puts carriers that write such numbers first, then recent ones, each carrier once', () => {
    const options = brief({ waybill: '601609743303', recent: [13051, 100079] })
    expect(options.slice(0, 2)).toEqual(['number 100079', 'recent 13051'])
    expect(options).toHaveLength(catalogue.length)
    expect(options.filter((one) => one.endsWith(' 100079'))).toEqual(['number 100079'])
  })

  test('keeps in every group only what the query means', () => {
    const options = brief({ query: 'pos malaysia', waybill: '601609743303', recent: [13051, 100003] })
    expect(options).toEqual(['recent 13051'])
  })

  test('offers any code that the catalogue does not know, after the carriers it begins', () => {
    expect(brief({ query: ' 123456 ' })).toEqual(['code 123456'])
    expect(brief({ query: '19000' })).toEqual(['all 190008', 'code 19000'])
    expect(brief({ query: '100079' })).toEqual(['all 100079'])
    expect(brief({ query: '0' })).toEqual([])
  })

  test('keeps a recent carrier outside the catalogue, found by its code', () => {
    expect(brief({ recent: [123456] })[0]).toBe('recent 123456')
    expect(brief({ query: '1234', recent: [123456] })).toEqual(['recent 123456', 'code 1234'])
    expect(brief({ query: 'fedex', recent: [123456] })).toEqual(['all 100003'])
  })

  test('is empty when no carrier matches', () => {
    expect(ask({ query: 'xyzzy', waybill: '601609743303', recent: [13051] })).toEqual([])
  })
})

test('pickerRows heads each group once, and the row of a typed code not at all', () => {
  const rows = pickerRows(ask({ query: '1000', waybill: '601609743303' }))
  const lines = rows.map((row) => (row.kind === 'heading' ? `# ${row.group}` : row.index))
  expect(lines.slice(0, 4)).toEqual(['# number', 0, '# all', 1])
  expect(lines.filter((line) => typeof line === 'string')).toEqual(['# number', '# all'])
  const last = rows.at(-1)
  expect(last?.kind === 'option' && last.option).toMatchObject({ group: 'code', code: 1000, carrier: null })
})
