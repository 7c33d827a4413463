import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { decodeParcel, encodeParcel } from './redis-parcels.ts'

const NAME = 'waypost:1:parcel:one'
const SECRET = 'a secret of the upstream'
const kept = {
  parcel: gzipSync('{"waybill":"601609743303"}'),
  upstream: gzipSync('{}'),
  answeredAtMs: 1_763_800_000_000.5,
  freshUntilMs: 1_763_800_060_000,
}

test('a parcel comes back from its bytes, in memory of its own', () => {
  const decoded = decodeParcel(encodeParcel(kept, NAME, SECRET), NAME, SECRET)
  expect(decoded).toEqual(kept)
  expect(decoded?.parcel.buffer.byteLength).toBe(kept.parcel.length)
})

const bytes = encodeParcel(kept, NAME, SECRET)
const changed = (write: (copy: Buffer) => void) => {
  const copy = Buffer.from(bytes)
  write(copy)
  return copy
}

test.each([
  ['nothing', Buffer.alloc(0)],
  ['a text', Buffer.from('an older version may have kept this as {"json": true}')],
  ['a header alone', bytes.subarray(0, 20)],
  ['the first part alone', bytes.subarray(0, 20 + kept.parcel.length)],
  ['a length beyond the end', changed((copy) => copy.writeUInt32BE(0xffff_ffff, 16))],
  ['a length that ends elsewhere', changed((copy) => copy.writeUInt32BE(3, 16))],
  ['one bit of the answer changed', changed((copy) => copy.writeUInt8((copy[30] ?? 0) ^ 1, 30))],
  ['what was sealed for another key', encodeParcel(kept, 'waypost:1:parcel:two', SECRET)],
  ['what was sealed with another secret', encodeParcel(kept, NAME, 'another')],
  ['no time', changed((copy) => copy.writeDoubleBE(Number.NaN, 0))],
  ['times the wrong way round', changed((copy) => copy.writeDoubleBE(0, 8))],
])('%s counts as missing', (_what, garbage) => {
  expect(decodeParcel(garbage, NAME, SECRET)).toBeUndefined()
})
