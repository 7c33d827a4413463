import { promisify } from 'node:util'
import { gunzip, gunzipSync, gzip, gzipSync } from 'node:zlib'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** Level 6 takes half as long again, for 5 % fewer bytes; zlib allocates whole chunks, of 16 KiB if not told. */
const OPTIONS = { level: 3, chunkSize: 4096 }

/**
 * Up to here, in characters and in packed bytes, it is done at once: the way to another thread and back costs three
 * times as much. Longer ones (about 130 scans) would hold up the others.
 */
const SHORT_TEXT = 64 * 1024
const SHORT_PACKED = 8 * 1024

/** JSON as it is kept: compressed once, so that a hit costs neither stringify nor gzip, and a fifth of the memory. */
export type KeptJson = Buffer

export async function keepJson(json: unknown): Promise<KeptJson> {
  const text = JSON.stringify(json)
  const packed = text.length <= SHORT_TEXT ? gzipSync(text, OPTIONS) : await pack(text, OPTIONS)
  // zlib hands out a slice of its chunk, all of which would stay alive with a 700-byte answer.
  const exact = Buffer.allocUnsafeSlow(packed.length)
  packed.copy(exact)
  return exact
}

export async function unpackJson(kept: KeptJson): Promise<Buffer> {
  return kept.length <= SHORT_PACKED ? gunzipSync(kept) : unpack(kept)
}
