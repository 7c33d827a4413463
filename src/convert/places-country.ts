import codes from 'i18n-iso-countries/codes.json'
import english from 'i18n-iso-countries/langs/en.json'

const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '')

const rows = codes as string[][]
const alpha2 = new Set(rows.map(([two]) => two))
const byAlpha3 = new Map(rows.map(([two, three]) => [three, two]))
const byNumeric = new Map(rows.map(([two, , numeric]) => [numeric, two]))
const byName = new Map<string, string>()
for (const [two, names] of Object.entries(english.countries as Record<string, string | string[]>)) {
  for (const name of [names].flat()) {
    // "Congo" is the name of two countries: the first would be a guess.
    const known = byName.get(plain(name)) ?? two
    byName.set(plain(name), known === two ? two : '')
  }
}
for (const [name, two] of [
  ['hongkongsar', 'HK'],
  ['macau', 'MO'],

  ['laos', 'LA'],

  ['england', 'GB'],
] as const) {
  byName.set(name, two)
}

/** ISO 3166-1 alpha-2 of a country sent as alpha-2, alpha-3 or English name, in any case; null where it is none of them. */
export function toCountry(sent: string | null): string | null {
  if (sent === null) return null
  const code = sent.trim().toUpperCase()
  if (code === 'UK') return 'GB'
  if (alpha2.has(code)) return code
  return byAlpha3.get(code) ?? (byName.get(plain(sent)) || null)
}

/** ISO 3166-1 alpha-2 of a numeric code such as `458`. */
export function countryOfNumeric(numeric: string): string | null {
  return byNumeric.get(numeric.padStart(3, '0')) ?? null
}
