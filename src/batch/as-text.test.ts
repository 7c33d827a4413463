import { describe, expect, it } from 'vitest'
import { toCsv, toMarkdown, toTsv } from './as-text.ts'

describe('a CSV file', () => {
  it('begins with the mark of UTF-8 and ends its lines as RFC 4180 asks', () => {
    expect(
      toCsv([
        ['Waybill', 'Place'],
        ['ABC12', 'Köln'],
      ]),
    ).toBe('\uFEFFWaybill,Place\r\nABC12,Köln\r\n')
  })
  it('quotes commas, quotes and line ends', () => {
    expect(toCsv([['a,b', 'say "hi"', 'one\ntwo', 'plain']])).toBe(
      '\uFEFF"a,b","say ""hi""","one\ntwo",plain\r\n',
    )
  })
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
    'makes a text of what a spreadsheet would run: %j',
    (cell) => {
      expect(toCsv([[cell]]).replace('\uFEFF', '')).toMatch(/^"?'/)
    },
  )
  it.each([
    ['0012345678', "'0012345678"],
    ['1234567890123456', "'1234567890123456"],
    ['123E45', "'123E45"],
    ['00340434292135100148', "'00340434292135100148"],
    ['601609743303', "'601609743303"],
    ['123456789012345', "'123456789012345"],
    ['48630129751', '48630129751'],
    ['1Z999AA10123456784', '1Z999AA10123456784'],
  ])('keeps the number %s whole', (waybill, cell) => {
    expect(toCsv([[waybill]])).toBe(`\uFEFF${cell}\r\n`)
  })
})

it('a table to paste has one line a row, whatever its cells hold', () => {
  expect(
    toTsv([
      ['a\tb', 'one\r\ntwo', '=1', '007'],
      ['x', 'y', 'z', ''],
    ]),
  ).toBe("a b\tone · two\t'=1\t'007\nx\ty\tz\t")
})

it('a table for a ticket shows what a carrier wrote and formats none of it', () => {
  expect(
    toMarkdown([
      ['Waybill', 'Event'],
      ['ABC', 'a|b <img> [x](y) *z*\nnext_one'],
    ]),
  ).toBe('| Waybill | Event |\n| --- | --- |\n| ABC | a\\|b \\<img\\> \\[x\\](y) \\*z\\* · next\\_one |')
})
