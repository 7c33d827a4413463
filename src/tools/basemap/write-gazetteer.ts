import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants } from 'node:zlib'
import { stateFileOf } from './countries.ts'
import { gazetteerText } from './gazetteer.ts'
import { readStates, readSubdivisions, type NamedPlace } from './sources.ts'
import { stateNames } from './state-names.ts'

const OUTPUT = 'src/convert/gazetteer'

/** A file a country, for the server: every place of GeoNames that still exists, under each of its names. */
export function writeGazetteer(folder: string, places: readonly NamedPlace[]): void {
  mkdirSync(OUTPUT, { recursive: true })
  for (const name of readdirSync(OUTPUT)) if (name.endsWith('.br')) rmSync(`${OUTPUT}/${name}`)
  const subdivisions = readSubdivisions(folder)
  let total = 0
  for (const country of new Set(places.map((place) => place.country))) {
    const own = places.filter((place) => place.country === country)
    const states = stateNames(
      own,
      readStates(folder, stateFileOf(country) ?? ''),
      subdivisions[country]?.sub ?? {},
    )
    const packed = compress(gazetteerText(country, own, states))
    writeFileSync(`${OUTPUT}/${country}.br`, packed)
    total += packed.length
  }
  console.log(`gazetteer ${readdirSync(OUTPUT).length} files, ${total} bytes`)
}

function compress(text: string): Buffer {
  const bytes = Buffer.from(text)
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  return brotliCompressSync(bytes, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })
}
