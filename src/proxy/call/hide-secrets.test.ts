import { expect, test } from 'vitest'
import { createSecretHider, spellingsOf } from './hide-secrets.ts'

const SECRET = 'kö/Tz+4711-Qua'
const bytes = Buffer.from(SECRET)
const hider = createSecretHider(spellingsOf(SECRET))
const hide = (json: unknown, text = JSON.stringify(json)) => JSON.stringify(hider.inJson(text, json))

const percentOf = (text: string) =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('')

test.each([
  ['as it is', SECRET],
  ['in lower case', SECRET.toLowerCase()],
  ['in upper case', SECRET.toUpperCase()],
  ['in hex', bytes.toString('hex')],
  ['in HEX', bytes.toString('hex').toUpperCase()],
  ['in base64', bytes.toString('base64')],
  ['in base64 for addresses', bytes.toString('base64url')],
  ['in base64 behind one letter', Buffer.from(`:${SECRET}:`).toString('base64')],
  ['in base64 behind two', Buffer.from(`a:${SECRET}, b`).toString('base64')],
])('a secret that comes back %s is hidden', (_name, spelling) => {
  const answer = hide({ message: `before ${spelling} after`, [spelling]: [spelling] })
  expect(answer).toContain('[hidden]')
  // An end of a few characters can be left of base64, where it holds bits of what stands beside the secret.
  expect(answer).not.toContain(spelling.slice(4, -4))
})

test('percent-encoded, in whole or in part, it takes its text with it', () => {
  const ascii = createSecretHider(spellingsOf('secret/word+4711'))
  for (const spelling of [
    encodeURIComponent('secret/word+4711'),
    percentOf('secret/word+4711'),
    'secret/%77ORD+4711',
  ]) {
    const json = { message: `before ${spelling} after`, other: 'stays' }
    expect(ascii.inJson(JSON.stringify(json), json)).toEqual({ message: '[hidden]', other: 'stays' })
  }
})

test('written with the escapes of JSON it is found as well', () => {
  const escaped = [...SECRET].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  const text = `{"message":"${escaped}"}`
  expect(hide(JSON.parse(text), text)).toBe('{"message":"[hidden]"}')
  const quoting = createSecretHider(spellingsOf('quote"and\\slash'))
  const json = { message: 'before quote"and\\slash after' }
  expect(quoting.inJson(JSON.stringify(json), json)).toEqual({ message: 'before [hidden] after' })
  const slashed = `{"message":"${SECRET.replace('/', '\\/')}"}`
  expect(hide(JSON.parse(slashed), slashed)).toBe('{"message":"[hidden]"}')
})

test('with what nobody sees in it, it takes its text with it', () => {
  for (const unseen of ['\u0000', '\n', '\u007f']) {
    const json = { message: `before ${SECRET.slice(0, 5)}${unseen}${SECRET.slice(5)} after`, other: 'stays' }
    expect(hider.inJson(JSON.stringify(json), json)).toEqual({ message: '[hidden]', other: 'stays' })
  }
})

test('an answer without it stays the very object, and short secrets hide nothing', () => {
  const json = { message: '100 % of a/b \u00e9' }
  expect(hider.inJson(JSON.stringify(json), json)).toBe(json)
  expect(createSecretHider(spellingsOf('short')).inJson('"short"', 'short')).toBe('short')
})
