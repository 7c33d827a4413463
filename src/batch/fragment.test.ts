import { expect, it } from 'vitest'
import { MOST, readFragment, toFragment, type Entry } from './fragment.ts'

const JT = 100079
const of = (carrier: number | null, ...waybills: string[]): Entry[] =>
  waybills.map((waybill) => ({ waybill, carrier }))

it('a set is grouped by carrier, and survives being written and read in its order', () => {
  const entries = [
    ...of(JT, '601609743303', '601609743304'),
    ...of(100002, '1Z999AA10123456784'),
    ...of(null, 'ABC123'),
    ...of(JT, '601609743305'),
  ]
  const fragment = toFragment(entries)
  expect(fragment).toBe(
    '#100079:601609743303,601609743304;100002:1Z999AA10123456784;?:ABC123;100079:601609743305',
  )
  expect(readFragment(fragment)).toEqual({ entries, unread: [], overflow: 0 })
})
it('no set is no fragment', () => {
  expect(toFragment([])).toBe('')
  expect(readFragment('')).toEqual({ entries: [], unread: [], overflow: 0 })
  expect(readFragment('#')).toEqual({ entries: [], unread: [], overflow: 0 })
})
it('500 numbers of one carrier are well under 8 kB', () => {
  const many = Array.from({ length: 500 }, (_, at) => `6016097${String(at).padStart(5, '0')}`)
  expect(toFragment(of(JT, ...many)).length).toBeLessThan(6600)
})
it('what a chat program encoded is read', () => {
  expect(readFragment('#100079%3Aabcde%2CFGHIJ%3B%3F%3AKLMNO').entries).toEqual([
    ...of(JT, 'ABCDE', 'FGHIJ'),
    ...of(null, 'KLMNO'),
  ])
})
it('a piece that is no number is named, a number written twice is one', () => {
  expect(readFragment('#100079:ABCDE,AB,abcde;jt:FGHIJ;100%;?:KL#MNO')).toEqual({
    entries: of(JT, 'ABCDE'),
    unread: ['AB', 'jt:FGHIJ', '100%', 'KL#MNO'],
    overflow: 0,
  })
})
it('numbers beyond the most are counted', () => {
  const many = Array.from({ length: MOST + 3 }, (_, at) => `ABCDE${at}`)
  expect(readFragment(toFragment(of(JT, ...many)))).toMatchObject({ overflow: 3, unread: [] })
})
