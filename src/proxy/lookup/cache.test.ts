import { expect, test } from 'vitest'
import { createParcelCache } from './cache.ts'
import { keepJson, unpackJson } from './kept-json.ts'

const kept = (bytes: number) => ({
  parcel: Buffer.alloc(bytes / 2),
  upstream: Buffer.alloc(bytes / 2),
  answeredAtMs: 0,
  freshUntilMs: 0,
})

test('the cache is bounded by bytes: what was asked for longest ago is pushed out', () => {
  const cache = createParcelCache(1)
  for (const waybill of ['first', 'second', 'third']) cache.set(waybill, kept(300_000))
  cache.get('first')
  cache.set('fourth', kept(300_000))
  expect([...cache.keys()]).toEqual(['fourth', 'first', 'third'])
})

test('one answer beyond the bound is not kept, and does not push out all others', () => {
  const cache = createParcelCache(1)
  cache.set('small', kept(1000))
  cache.set('huge', kept(2_000_000))
  expect([...cache.keys()]).toEqual(['small'])
})

test('kept JSON comes back as it was, in memory of its exact size', async () => {
  const json = { text: '深圳 '.repeat(1000) }
  const bytes = await keepJson(json)
  expect(bytes.buffer.byteLength).toBe(bytes.length)
  expect(bytes.length).toBeLessThan(200)
  expect(JSON.parse((await unpackJson(bytes)).toString())).toEqual(json)
})
