import {
  assert,
  boolean,
  constantFrom,
  dictionary,
  integer,
  oneof,
  property,
  string,
  tuple,
  type Arbitrary,
} from 'fast-check'
import { expect, it } from 'vitest'
import { addsTo, mergeFields, readFields, setFields, type Fields } from './fields.ts'

it('of two edits of one field the later holds, and edits of different fields both hold', () => {
  const before = setFields({}, { pinned: false, note: 'a', label: '' }, 1)
  const one = setFields(before, { pinned: true, note: 'ab' }, 5)
  const other = setFields(before, { label: 'VIP', note: 'abc' }, 6)
  expect(mergeFields(one, other)).toEqual({ pinned: [true, 5], note: ['abc', 6], label: ['VIP', 6] })
})

const anyFields: Arbitrary<Fields> = dictionary(
  constantFrom('pinned', 'note', 'ofTomorrow'),
  tuple(oneof(string({ maxLength: 2 }), boolean()), integer({ min: 0, max: 3 })),
)
it('two tabs end with the same, whoever hears of whom first, and then have nothing more to tell', () => {
  assert(
    property(anyFields, anyFields, anyFields, (a, b, c) => {
      const merged = mergeFields(mergeFields(a, b), c)
      expect(mergeFields(c, mergeFields(b, a))).toEqual(merged)
      expect(addsTo(a, merged)).toBe(false)
      expect(addsTo(merged, mergeFields(a, merged))).toBe(false)
    }),
  )
})

it('an edit holds over what a wrong clock wrote', () => {
  expect(setFields({ note: ['from 2099', 4_070_908_800_000] }, { note: 'now' }, 5)).toEqual({
    note: ['now', 4_070_908_800_001],
  })
})

it('fields of a newer version are carried along, and another’s text does no harm', () => {
  const kept = readFields(
    '{"note":["a",1],"colour":[{"of":"tomorrow"},2],"odd":"x","bad":[1],"worse":[1,"2"]}',
  )
  expect(setFields(kept, { note: 'b' }, 3)).toEqual({ note: ['b', 3], colour: [{ of: 'tomorrow' }, 2] })
  for (const text of [null, '', '{', '[]', 'null', '7', '"x"']) expect(readFields(text)).toEqual({})
})
