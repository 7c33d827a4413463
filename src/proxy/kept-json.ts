import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** JSON as it is kept: compressed once, so that a hit costs neither stringify nor gzip, and a fifth of the memory. */
export type KeptJson = Buffer

export async function keepJson(json: unknown): Promise<KeptJson> {
  const packed = await pack(JSON.stringify(json))
  // zlib hands out a slice of its 16 KiB buffer, all of which would stay alive with a 700-byte answer.
  const exact = Buffer.allocUnsafeSlow(packed.length)
  packed.copy(exact)
  return exact
}

export const unpackJson = (kept: KeptJson): Promise<Buffer> => unpack(kept)
