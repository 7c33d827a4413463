import { catalogue, type CatalogueCarrier } from './catalogue.ts'
import { countryName } from './country-names.ts'
import { findFolded, type FoldedText, foldText } from './fold-text.ts'

/**
 * A carrier that a query means. `range` is the part of its name to embolden (UTF-16 offsets), null where
 * something else was met; `by` is the local name or alias that was met instead, for people to see why.
 */
export type CarrierMatch = {
  carrier: CatalogueCarrier
  range: readonly [from: number, to: number] | null
  by: string | null
}

type Entry = { carrier: CatalogueCarrier; name: FoldedText; others: { text: string; folded: FoldedText }[] }

const inOrder = new Intl.Collator('en', { numeric: true })
const entries: readonly Entry[] = catalogue
  .toSorted((a, b) => inOrder.compare(a.name, b.name))
  .map((carrier) => ({
    carrier,
    name: foldText(carrier.name),
    others: [...(carrier.localName === null ? [] : [carrier.localName]), ...carrier.aliases].map((text) => ({
      text,
      folded: foldText(text),
    })),
  }))

// How people shorten a country where the ISO code is another one.
const shortCountries: Record<string, string> = { uk: 'GB', usa: 'US', uae: 'AE' }

const foldedCountries = new Map<string, FoldedText>()
function foldedCountry(country: string, language: string): FoldedText {
  const key = `${language} ${country}`
  const folded = foldedCountries.get(key) ?? foldText(countryName(country, language))
  foldedCountries.set(key, folded)
  return folded
}

function meetsCountry(country: string | null, query: string, language: string): boolean {
  if (country === null) return false
  if (country.toLowerCase() === query || shortCountries[query] === country) return true
  return [language, 'en'].some((one) => {
    const how = findFolded(foldedCountry(country, one), query)?.how
    return how === 'prefix' || how === 'word'
  })
}

const nameRank = { prefix: 2, word: 3, inside: 4 } as const

function meet(entry: Entry, query: FoldedText, language: string): (CarrierMatch & { rank: number }) | null {
  const { carrier, name, others } = entry
  const code = String(carrier.code)
  if (code.startsWith(query.text)) {
    return { carrier, range: null, by: null, rank: code === query.text ? 0 : 1 }
  }
  const inName = findFolded(name, query.text)
  if (inName !== null) return { carrier, range: inName.range, by: null, rank: nameRank[inName.how] }
  const other = others.find((one) => findFolded(one.folded, query.text) !== null)
  if (other !== undefined) return { carrier, range: null, by: other.text, rank: 5 }
  if (meetsCountry(carrier.country, query.text, language)) return { carrier, range: null, by: null, rank: 6 }
  if (query.words.length < 2) return null
  // "J&T Malaysia": each word means something of the carrier, but no single thing means all of them.
  const met = query.words.map((word) => meetWord(entry, word, language))
  if (met.includes(null)) return null
  const first = met.find((one) => one?.range !== null || one.by !== null)
  return { carrier, range: first?.range ?? null, by: first?.by ?? null, rank: 7 }
}

function meetWord(entry: Entry, word: string, language: string): Omit<CarrierMatch, 'carrier'> | null {
  const inName = findFolded(entry.name, word)
  if (inName !== null && inName.how !== 'inside') return { range: inName.range, by: null }
  const other = entry.others.find((one) => (findFolded(one.folded, word)?.how ?? 'inside') !== 'inside')
  if (other !== undefined) return { range: null, by: other.text }
  const isCode = String(entry.carrier.code) === word
  return isCode || meetsCountry(entry.carrier.country, word, language) ? { range: null, by: null } : null
}

/**
 * The carriers that a query means, best first: its code, its name (from the start, a word, a part), a local
 * name or alias, its country (`language`, English or ISO code), and last each word for itself. Equal ones,
 * and all of them for an empty query, stand in alphabetical order.
 */
export function searchCarriers(query: string, language = 'en'): CarrierMatch[] {
  if (query.trim() === '') return entries.map(({ carrier }) => ({ carrier, range: null, by: null }))
  const folded = foldText(query)
  if (folded.text === '') return []
  return entries
    .flatMap((entry) => meet(entry, folded, language) ?? [])
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ carrier, range, by }) => ({ carrier, range, by }))
}
