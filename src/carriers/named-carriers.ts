import { catalogue } from './catalogue.ts'

/** Carriers that a text names together, in these words, and where. */
export type NamedCarriers = { codes: readonly number[]; text: string; from: number; to: number }

// What people say that is no carrier's own name, or the name of many; the first is the best guess where nothing else tells.
const spoken: readonly (readonly [name: string, ...codes: number[]])[] = [
  ['J&T', 100079, 100074, 100240, 100271, 100456, 100229, 190442, 100797, 100388, 100402, 100856, 100619],
  [
    'J&T Express',
    100079,
    100074,
    100240,
    100271,
    100456,
    100229,
    190442,
    100797,
    100388,
    100402,
    100856,
    100619,
  ],
  ['JNT', 100079, 100074, 100240, 100271, 100456, 100229, 190442],
  ['JT Express', 100079, 100074, 100240, 100271, 100456, 100229, 190442],
  ['Ninja Van', 100127, 100124, 100126, 100128, 100125, 100129, 101012, 100597],
  ['Flash Express', 100481, 100235, 100480, 100482],
  ['DHL', 100001, 7041, 7048, 7047, 100152, 100047, 100226, 100430],
  ['DHL eCommerce', 7048, 7047, 100765],
  ['DHL Parcel', 7041, 100152, 100047, 100226, 100430],
  ['Deutsche Post', 7044, 7041],
  ['DPD', 100007, 100010, 100072, 100111, 100811, 100321],
  ['GLS', 100005, 101070, 100384, 100189, 100024],
  ['Hermes', 100031, 100331, 100018],
  ['InPost', 100043, 100462],
  ['Kerry', 100236, 100064, 101148],
  ['KEX', 100236, 100064, 101148],
  ['PostNord', 19241, 4011],
  ['Aramex', 100006, 100044, 100067],
  ['Fastway', 100044, 100067, 100068],
  ['Flash', 100481, 100235, 100480, 100482],
  ['Ninja', 100127, 100124, 100126, 100128, 100125, 100129],
  ['EMS', 3013, 22043, 10021, 11051],
  ['China Post EMS', 3013, 3011],
  ['ePacket', 3011, 3013],
  ['SF', 190766, 100012],
  ['SF Express', 190766, 100012, 101148],
  ['顺丰', 190766, 100012],
  ['圆通', 190157],
  ['圓通', 190157],
  ['中通', 190455],
  ['申通', 190324],
  ['韵达', 191197],
  ['韻達', 191197],
  ['极兔', 190442],
  ['京东', 190302],
  ['百世', 190259],
  ['云途', 190008],
  ['燕文', 190012],
  ['菜鸟', 190271],
  ['YTO', 190157],
  ['ZTO', 190455],
  ['STO', 190324],
  ['Yunda', 191197, 101063],
  ['JD', 190302],
  ['BEST Express', 101193, 101196, 101194, 101197, 101195, 100391, 190259],
  ['CJ', 100689, 100116],
  ['CJ대한통운', 100689, 100116],
  ['Yamato', 100062],
  ['ヤマト', 100062],
  ['Sagawa', 100040],
  ['佐川', 100040],
  ['日本郵政', 10021],
  ['ゆうパケット', 10021],
  ['Nova Poshta', 101176],
  ['Новою поштою', 101176],
  ['Нова пошта', 101176],
  ['Новой почтой', 101176],
  ['Почтой России', 18031],
  ['Укрпоштою', 21021],
  ['Postes Canada', 3041],
  ['Post Canada', 3041],
  ['AusPost', 1151],
  ['Star Track', 100335],
  ['NZ Post', 14061],
  ['LaserShip', 100052],
  ['Yodel', 100017],
  ['Colissimo', 6051],
  ['La Poste', 6051],
  ['Colis Prive', 100027],
  ['Post AG', 1161],
  ['Austrian Post', 1161],
  ['Poste Italiane', 9071],
  ['SMSA', 100034],
  ['SPL', 19071],
  ['Blue Dart', 100055],
  ['Thailand Post', 20041],
  ['ไปรษณีย์', 20041],
  ['เคอรี่', 100236],
  ['แฟลช', 100235],
  ['Shopee Express', 100408, 100410, 100409, 100519, 100538, 100595, 100863],
  ['SPX', 100408, 100410, 100409, 100519, 100538, 100595, 100863],
  ['SPX Express', 100408, 100410, 100409, 100519, 100538, 100595, 100863],
  ['우체국', 11054, 11051],
  ['Pos Laju', 13051],
  ['Line Clear', 100358],
  ['City Link', 100081],
  ['ABX', 100064],
]

// Names that are words of a language too, or what a shop is called.
const notNames = new Set([
  'Bring',
  'Toll',
  'JT',
  'NV',
  'JET',
  '7X',
  'Amazon MCF',
  'AliExpress',
  '邮政',
  'Posten',
  'Teleport',
  'US Post',
  'AirAsia',
  'Flipkart',
  'Sedex',
  'TP',
  'Die Post',
  'Speed Post',
  'CIRRO',
])

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

/** As names are compared: small letters, `&` for "and", nothing between. */
const keyOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/(?<=\bj)[\s-]*(?:&|and|n)[\s-]*(?=t\b)/, '&')
    .replace(/[\s.'’_-]+/g, '')

const families = familiesByName()
const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
// A name may be written with or without spaces and hyphens; where letters have no spaces around, it stands anywhere.
const shapeOf = (key: string) =>
  [...key].map((one) => (one === '&' ? '[\\s-]?(?:&|and|n)[\\s-]?' : escape(one))).join("[\\s.'’_-]?")
const isSpaced = (key: string) =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\d&]/u.test(key)
const keys = [...families.keys()].toSorted((a, b) => b.length - a.length)
const names = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${keys.filter(isSpaced).map(shapeOf).join('|')})(?![\\p{L}\\p{N}])|${keys
    .filter((key) => !isSpaced(key))
    .map(shapeOf)
    .join('|')}`,
  'giu',
)

const countryOf = new Map(catalogue.map(({ code, country }) => [code, country]))

/** The carriers that a line names, from left to right. A country behind the name says which of them is meant. */
export function namedCarriers(line: string): NamedCarriers[] {
  return [...line.matchAll(names)].flatMap(({ 0: text, index }) => {
    const key = keyOf(text)
    const codes = families.get(key) ?? []
    if (codes.length === 0) return []
    if (key.length <= 3 && !anyCase.has(key) && text !== text.toUpperCase()) return []
    if (/^(?:flash|ninja|gati|hermes)$/i.test(text) && text === text.toLowerCase()) return []
    const to = index + text.length
    const country = codes.length > 1 ? countryBehind(line.slice(to)) : null
    const those = codes.filter((code) => country !== null && countryOf.get(code) === country)
    return [{ codes: those.length > 0 ? those : codes, text, from: index, to }]
  })
}

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
