import { promisify } from 'node:util'
import { gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Level 6 takes half as long again, for 5 % fewer bytes. */
const LEVEL = 3
/** zlib allocates and clears 270 kB for a text, if it is not told that a quarter will do for a short one. */
const SHORT = { level: 1, chunkSize: 4096, windowBits: 13, memLevel: 6 }

/**
 * Up to here, in characters and in packed bytes, it is done at once: the way to another thread and back costs three
 * times as much. Longer ones (about 130 scans) would hold up the others.
 */
const SHORT_TEXT = 64 * 1024
const SHORT_PACKED = 8 * 1024

/** Short texts become bytes in here, one after the other: a buffer for each would be garbage at once. */
const scratch = Buffer.allocUnsafeSlow(3 * SHORT_TEXT)

/** JSON as it is kept: compressed once, so that a hit costs neither stringify nor gzip, and a fifth of the memory. */
export type KeptJson = Buffer

export async function keepJson(json: unknown): Promise<KeptJson> {
  const text = JSON.stringify(json)
  const packed = text.length <= SHORT_TEXT ? packShort(text) : await pack(text, { level: LEVEL })
  // zlib hands out a slice of its chunk, all of which would stay alive with a 700-byte answer.
  const exact = Buffer.allocUnsafeSlow(packed.length)
  packed.copy(exact)
  return exact
}

const packShort = (text: string) => gzipSync(scratch.subarray(0, scratch.write(text)), SHORT)

export async function unpackJson(kept: KeptJson): Promise<Buffer> {
  return kept.length <= SHORT_PACKED ? gunzipSync(kept) : unpack(kept)
}
