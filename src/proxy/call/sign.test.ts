import { expect, test } from 'vitest'
import { sign, unknownPlaceholders, type Signer } from './sign.ts'

// The expected values were made with the openssl command, not with this code.
const request = {
  method: 'POST',
  path: '/api/v1/airudder/track',
  body: Buffer.from('{"number":"601609743303","carrier":100079}'),
  nowMs: 1_737_344_100_999,
  nonce: 'n0nce',
  key: 'a-key',
  secret: 'a-secret',
}
const template = (text: string, rest: Partial<Extract<Signer, { kind: 'template' }>> = {}): Signer => ({
  kind: 'template',
  template: text,
  algorithm: 'sha256',
  encoding: 'hex',
  ...rest,
})

test('hmac-body signs the bytes of the body with HMAC-SHA256', () => {
  expect(sign({ kind: 'hmac-body' }, request)).toEqual({
    signKey: 'a-key',
    sign: '3e0da41386938cb5fe6ebb49204b80b10b1bcba99fe19c2668655dfd1771ba4a',
  })
})

test('hmac-body signs what is beyond ASCII as its UTF-8 bytes', () => {
  const body = Buffer.from('{"number":"ก","carrier":1}')
  expect(sign({ kind: 'hmac-body' }, { ...request, body }).sign).toBe(
    '3304de309bcfee18fdd6de4f0debefd09d7a2a52caa51ee3444ca368bd6b426f',
  )
})

test('static sends both values as they are', () => {
  expect(sign({ kind: 'static' }, request)).toEqual({ signKey: 'a-key', sign: 'a-secret' })
})

test.each([
  [
    template('{key}{body}{timestamp}{secret}'),
    '3ac96f98e160b55508c9151c0375fb78b72397c5441a488b264a10905819b1c7',
  ],
  [
    template('{method}|{path}|{timestamp}|{nonce}|{body}', { algorithm: 'hmac-sha256', encoding: 'base64' }),
    'Dy32bsVSkCiqJUce/JT8EcYw2ocIYtZSMh9Xs6K436o=',
  ],
  [
    template('{secret}{body}{secret}', { algorithm: 'md5', encoding: 'HEX' }),
    '6EAF4C0FF823A8267A1E405D76BDD9F2',
  ],
  [template('{key}{timestamp}', { algorithm: 'sha1' }), '59b94b4153e9edf9e717b8f0941f823e29ddfebe'],
])('a template is filled, digested and encoded: %o', (signer, expected) => {
  expect(sign(signer, request).sign).toBe(expected)
})

test('a value that looks like a placeholder, or like a replacement pattern, is signed as it is', () => {
  const one = sign(template('{nonce}'), { ...request, nonce: "{secret} $& $'" })
  const other = sign(template("{nonce} $& $'"), { ...request, nonce: '{secret}' })
  expect(one).toEqual(other)
})

test('names that stand for nothing are found', () => {
  expect(unknownPlaceholders('{key}{body}{time}{Secret}')).toEqual(['time', 'Secret'])
})
