import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLocalPath } from './local-path.ts'

test.each(['/', '/examples', '/track/100079/601609743303', '/track/1/AB-12345?a=1&b=%2F', '/a//b'])(
  '%s is kept',
  (path) => expect(readLocalPath(path)).toBe(path),
)

test.each([
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%2fevil.example',
  '/%2F%2Fevil.example',
  '/%5cevil.example',
  '/%09/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '/\u0000/evil.example',
  '/ /evil.example',
  '/track/x%0d%0aSet-Cookie:a=b',
  '/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e%2e//evil.example',
  'https://evil.example/',
  'https:evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  'evil.example',
  '@evil.example',
  '?a',
  '',
  undefined,
  '/sign-in?next=/',
  '/sign-out',
  `/${'a'.repeat(2048)}`,
])('%j leads to the start page', (text) => expect(readLocalPath(text)).toBe('/'))

test('whatever it is given, it never leads to another host', () => {
  const parts = fc.constantFrom(
    '/',
    '\\',
    '%2f',
    '%5c',
    '.',
    '..',
    '\t',
    ':',
    '@',
    'https:',
    'evil.example',
    '?',
    '#',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(parts).map((each) => each.join('')),
      ),
      (text) => {
        const path = readLocalPath(text)
        for (const seen of [path, decodedOnce(path)])
          expect(new URL(seen, 'https://waypost.example').host).toBe('waypost.example')
      },
    ),
    { numRuns: 5000 },
  )
})

/** As a careless proxy would pass it on: what is not a whole escape stays as it is. */
const decodedOnce = (path: string) =>
  path.replace(/%([0-9a-f]{2})/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
