import { describe, expect, it } from 'vitest'
import { readParamHeader } from './param-header.ts'

describe('the extra value in its header', () => {
  it.each([
    [' 4833 ', '4833'],
    ['FR-1000AA', 'FR-1000AA'],
    ['10%25', '10%25'],
    ["UTF-8''M%C3%BCnchen", 'München'],
    ["utf-8''%E5%8C%97%20%E4%BA%AC", '北 京'],
    ["UTF-8''4833", '4833'],
    [`UTF-8''${'%E5%8C%97'.repeat(100)}`, '北'.repeat(100)],
    ["UTF-8'en'4833", '4833'],
    ["utf-8'de-CH'M%C3%BCnchen", 'München'],
    ["O'Brien'x", "O'Brien'x"],
  ])('%j is %j', (header, param) => {
    expect(readParamHeader(header)).toBe(param)
  })

  it.each([undefined, '', '  ', "UTF-8''", "UTF-8''%20"])('%j is none', (header) => {
    expect(readParamHeader(header)).toBeNull()
  })

  it.each([
    'x'.repeat(101),
    // Bytes beyond ASCII arrive as Latin-1: what they were meant as is not known.
    'M\u00C3\u00BCnchen',
    "UTF-8''M\u00FCnchen",
    "ISO-8859-1''%FC",
    "iso-8859-1'en'4833",
    "UTF-8''%ZZ",
    "UTF-8''%C3",
    "UTF-8''%FC",
    "UTF-8''4833%0D%0AX",
    `UTF-8''${'%E5%8C%97'.repeat(101)}`,
  ])('%j is refused', (header) => {
    expect(() => readParamHeader(header)).toThrow(expect.objectContaining({ kind: 'bad-param' }))
  })
})
