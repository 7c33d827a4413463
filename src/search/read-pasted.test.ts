import { expect, test } from 'vitest'
import { proposeCarriers } from '../carriers/propose-carriers.ts'
import { readPasted } from './read-pasted.ts'

test('a list of numbers, one a line: each once, with its line and its carriers', () => {
  const pasted = readPasted('601609743303\nnvmya001948827\r\n601609743303\nhello\n')
  expect(pasted.found.map(({ waybill, line }) => [waybill, line])).toEqual([
    ['601609743303', 1],
    ['NVMYA001948827', 2],
  ])
  expect(pasted.found[1]?.proposals[0]).toEqual({
    code: 100127,
    confidence: 'certain',
    reason: { kind: 'prefix', prefix: 'NVMY', digits: null },
  })
  expect(pasted).toMatchObject({ duplicates: 1, lines: 5, overflow: 0, unread: [{ line: 4, text: 'hello' }] })
})

test('500 are taken, the others are counted', () => {
  const pasted = readPasted(Array.from({ length: 503 }, (_, at) => 601609000000 + at).join('\n'))
  expect(pasted.found).toHaveLength(500)
  expect(pasted.overflow).toBe(3)
})

const numbersOf = (text: string) => readPasted(text).found.map(({ waybill }) => waybill)

test.each([
  'SF1412098876543, 75881402936617',
  'SF1412098876543，75881402936617',
  'SF1412098876543、75881402936617',
  'SF1412098876543 and 75881402936617',
  'dan yang ini：SF1412098876543 / 75881402936617',
])('a line of numbers and nothing else is a list, as a column is: %s', (line) => {
  expect(numbersOf(line)).toEqual(['SF1412098876543', '75881402936617'])
})

test.each([',', '\t', ' ', ';'])('lines of two numbers each are lists too, parted by %j', (sign) => {
  const pairs = [
    ['SF1412098876543', '75881402936617'],
    ['SF1412098876551', '75881402936618'],
  ]
  expect(numbersOf(pairs.map((pair) => pair.join(sign)).join('\n'))).toEqual(pairs.flat())
})

test('a column of telephone numbers beside the waybills is left out', () => {
  expect(numbersOf('SF1412098876543,60123456789\nSF1412098876551,60123456788')).toEqual([
    'SF1412098876543',
    'SF1412098876551',
  ])
})

test('every number of a row is found, whatever the formats beside it', () => {
  const row =
    '7023210748815946 4863012975 6A21480937755 5P31C48290617 PQ6C4T0471829350 620041837295504118930276 3SKABA481205736 00340434292135100148 182744905561'
  expect(numbersOf(row)).toEqual(row.split(' '))
})

test.each(['dan yang ini：75881402936617', 'dan yang ini: 75881402936617', '还有：75881402936617'])(
  'words that only point at a number leave it alone in its line: %s',
  (line) => expect(numbersOf(line)).toEqual(['75881402936617']),
)

test.each(['Meter reading: 75881402936617', 'PIN SF1412098876543x 75881402936617 and then some words'])(
  'other words beside bare digits speak for nothing: %s',
  (line) => expect(numbersOf(line)).not.toContain('75881402936617'),
)

test('what a row holds beside its numbers is listed: a telephone number, a shortened number', () => {
  expect(readPasted('SF1412098876543 60123456789')).toMatchObject({
    found: [{ waybill: 'SF1412098876543' }],
    unread: [{ line: 1, text: '60123456789' }],
  })
  expect(readPasted('SF1412098876543, 6.01609790026E+11').unread).toEqual([
    { line: 1, text: '6.01609790026E+11' },
  ])
  expect(numbersOf('0123456789 / 0198765432')).toEqual([])
})

test('a carrier that the text names is not brought to a number that others certainly write', () => {
  const { found } = readPasted('J&T Express: 601609743303\nTBA123456789012\nSPXMY012345678901')
  const names = found.map(({ proposals }) => proposals.map(({ code }) => code))
  expect(names[0]?.[0]).toBe(100079)
  expect(names.slice(1)).toEqual([[100308], [100408]])
})

test('carriers that only the number speaks for have one order, whatever country the text speaks of', () => {
  for (const text of [
    '794612340988',
    'Paid 12 USD, zip code follows\n794612340988',
    'RM 12, Malaysia\n794612340988',
  ]) {
    const one = readPasted(text).found.find(({ waybill }) => waybill === '794612340988')
    expect(one?.proposals).toEqual(proposeCarriers('794612340988'))
  }
})
