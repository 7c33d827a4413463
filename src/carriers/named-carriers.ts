import { catalogue } from './catalogue.ts'
import { notNames, spoken } from './spoken-names.ts'

/** Carriers that a text names together, in these words, and where. */
export type NamedCarriers = { codes: readonly number[]; text: string; from: number; to: number }

// Short names that are seldom anything else, and are often typed in small letters.
const anyCase = new Set(['j&t', 'jnt', 'jne', 'dhl', 'ups', 'dpd', 'gls', 'spx', 'lbc', 'ghn', '4px', '2go'])

/** Latin letters without their accents; the text keeps its length as long as it is composed (NFC). */
export const latin = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/[đĐ]/g, 'd')
    .replace(/[łŁ]/g, 'l')
    .replace(/[øØ]/g, 'o')
    .replace(/[ıİ]/g, 'i')

function familiesByName(): Map<string, number[]> {
  const families = new Map<string, number[]>()
  const add = (name: string, ...codes: number[]) => {
    const key = keyOf(latin(name))
    const known = families.get(key) ?? []
    families.set(key, [...known, ...codes.filter((code) => !known.includes(code))])
  }
  for (const [name, ...codes] of spoken) add(name, ...codes)
  for (const { name, localName, aliases, code } of catalogue)
    for (const one of [name.replace(/\s*\([A-Za-z ]+\)$/, ''), localName, ...aliases])
      if (one !== null && one.length > 1 && !notNames.has(one)) add(one, code)
  return families
}

/** As names are compared: small letters, nothing between. */
const keyOf = (name: string) => name.toLowerCase().replace(/[\s.'’_-]+/g, '')

const families = familiesByName()
for (const [key, codes] of families)
  if (key.startsWith('j&t'))
    for (const said of ['jandt', 'jnt']) families.set(key.replace('j&t', said), codes)

/** The names that begin with a character, longest first. */
const byFirst = new Map<string, string[]>()
for (const key of [...families.keys()].toSorted((a, b) => b.length - a.length))
  byFirst.set(key.charAt(0), [...(byFirst.get(key.charAt(0)) ?? []), key])

const joins = /^[\s.'’_-]$/
// Where letters have no spaces around words, a name stands anywhere.
const isSpaced = (one: string | undefined) =>
  one !== undefined &&
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{N}]$/u.test(one)

/** The longest name that begins at a place of the line (in small letters), and where it ends; spaces and hyphens may be left out or put in. */
function nameAt(line: string, from: number): { key: string; to: number } | null {
  for (const key of byFirst.get(line.charAt(from)) ?? []) {
    let to = from
    let met = 0
    let gap = 0
    while (met < key.length && to < line.length && gap < 3) {
      const one = line.charAt(to)
      if (one === key.charAt(met)) {
        met++
        gap = 0
      } else if (met > 0 && joins.test(one)) gap++
      else break
      to++
    }
    if (met === key.length && !(isSpaced(line[to - 1]) && isSpaced(line[to]))) return { key, to }
  }
  return null
}

const countryOf = new Map(catalogue.map(({ code, country }) => [code, country]))

/** The carriers that a line names, from left to right. A country behind the name says which of them is meant. */
export function namedCarriers(line: string): NamedCarriers[] {
  if (!/\p{L}{2}|[\p{L}\d][&\d\s]*\p{L}/u.test(line)) return []
  const found: NamedCarriers[] = []
  const small = line.toLowerCase()
  for (let from = 0; from < small.length; from++) {
    if (isSpaced(small[from]) && isSpaced(small[from - 1])) continue
    const name = nameAt(small, from)
    if (name === null) continue
    const { key, to } = name
    const text = line.slice(from, to)
    const codes = families.get(key) ?? []
    if (isAnotherWord(key, text)) continue
    const country = codes.length > 1 ? countryBehind(line.slice(to)) : null
    const those = codes.filter((code) => country !== null && countryOf.get(code) === country)
    found.push({ codes: those.length > 0 ? those : codes, text, from, to })
    from = to - 1
  }
  return found
}

/** Short names are names only in capitals; some are words of English. */
const isAnotherWord = (key: string, text: string) =>
  (key.length <= 3 && !anyCase.has(key) && text !== text.toUpperCase()) ||
  (['flash', 'ninja', 'gati', 'hermes'].includes(key) && text === key)

const countryNames: Record<string, string> = {
  malaysia: 'MY',
  singapore: 'SG',
  indonesia: 'ID',
  thailand: 'TH',
  philippines: 'PH',
  vietnam: 'VN',
  china: 'CN',
  brazil: 'BR',
  mexico: 'MX',
  egypt: 'EG',
  uk: 'GB',
  germany: 'DE',
  deutschland: 'DE',
  france: 'FR',
  poland: 'PL',
  spain: 'ES',
  italy: 'IT',
  australia: 'AU',
}

/** The country that stands right behind a name: `(MY)`, `MY`, `Malaysia`. */
function countryBehind(rest: string): string | null {
  const [, found] = rest.match(/^(?:\s*express)?[\s(_-]{1,3}(\p{Lu}{2}|\p{L}{5,})(?![\p{L}\p{N}])/iu) ?? []
  if (found === undefined) return null
  return (
    countryNames[found.toLowerCase()] ?? (/^[A-Z]{2}$/.test(found) ? (found === 'UK' ? 'GB' : found) : null)
  )
}
