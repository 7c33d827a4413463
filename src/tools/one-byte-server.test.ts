import { expect, test } from 'vitest'
import { escapeBeyondLatin1 } from './one-byte-server.ts'

const run = (code: string): unknown => new Function(`return ${code}`)()

test.each([
  ['a string', `'Köln – 深圳 🚚'`],
  ['a template', '`深圳 ${1 + 1} 🚚`'],
  ['a name', `{ 深圳: 1 }`],
  ['a pattern', `['深圳'.replace(/[一-龥]/g, 'x'), '🚚a'.replace(/^[🚚]/u, 'x')]`],
])('%s means the same with escapes, in characters of one byte', (_what, code) => {
  const escaped = escapeBeyondLatin1(code)
  expect(escaped).toMatch(/^[\0-\xff]*$/)
  expect(run(escaped)).toEqual(run(code))
})

test.each([
  ['behind a backslash', String.raw`'\–'`],
  ['in raw text', 'String.raw`–`'],
])('a character %s ends the build', (_where, code) => {
  expect(() => escapeBeyondLatin1(code)).toThrow('beyond Latin-1')
})
