import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import type { Logger } from 'pino'
import { readCountryPlaces, type CountryPlaces } from '../../convert/country-places.ts'
import type { OpenGazetteer } from '../call/parcel-of-answer.ts'
import { stackOf } from '../ops/log.ts'

/** Written by `npm run basemap`; the build copies it beside the server. */
const FOLDER = fileURLToPath(
  new URL(import.meta.env.PROD ? './gazetteer' : '../../convert/gazetteer', import.meta.url),
)

/** Text of all countries that are kept: the largest has 3 MB, most have less than a tenth of that. */
const LARGEST_BYTES = 16 * 1024 * 1024

const decompress = promisify(brotliDecompress)

/**
 * Makes the gazetteer that look-ups share. A country is read when it is first needed and kept while there is room.
 * A file that cannot be read costs its places, not the parcel, and is told in the log.
 */
export function createGazetteer(log: Pick<Logger, 'warn'>, folder = FOLDER): OpenGazetteer {
  const countries = new LRUCache<string, { places: CountryPlaces | null; bytes: number }>({
    maxSize: LARGEST_BYTES,
    sizeCalculation: ({ bytes }) => bytes,
    fetchMethod: async (country) => {
      try {
        const text = (await decompress(await readFile(`${folder}/${country}.br`))).toString()
        // Two bytes a character, and as much again for the lists of lines.
        return { places: readCountryPlaces(text), bytes: 4 * text.length }
      } catch (error) {
        // Bouvet Island has no places, and no file.
        if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT'))
          log.warn({ country, error: stackOf(error) }, 'the places of a country cannot be read')
        return { places: null, bytes: 100 }
      }
    },
  })
  return async (wanted) => {
    const opened = new Map<string, CountryPlaces | null>()
    await Promise.all(
      wanted.map(async (country) => opened.set(country, (await countries.fetch(country))?.places ?? null)),
    )
    return (country) => opened.get(country) ?? null
  }
}
