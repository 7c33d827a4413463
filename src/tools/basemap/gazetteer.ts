import { placeKey } from '../../convert/place-key.ts'
import type { NamedPlace } from './sources.ts'
import type { StateNames } from './state-names.ts'

/** Scripts other than Latin and Chinese, which carriers write everywhere, and the countries whose places are kept in them. */
const LOCAL: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Cyrillic}/u, 'AM AZ BA BG BY EE GE KG KZ LT LV MD ME MK MN RS RU TJ TM UA UZ XK'],
  [
    /\p{Script=Arabic}/u,
    'AE AF BH DJ DZ EG EH ER IL IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SY TD TN YE',
  ],
  [/\p{Script=Greek}/u, 'CY GR'],
  [/\p{Script=Hebrew}/u, 'IL PS'],
  [/\p{Script=Hangul}/u, 'KP KR'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'JP'],
  [/\p{Script=Thai}/u, 'TH'],
  [/\p{Script=Lao}/u, 'LA'],
  [/\p{Script=Khmer}/u, 'KH'],
  [/\p{Script=Myanmar}/u, 'MM'],
  [/\p{Script=Georgian}/u, 'GE'],
  [/\p{Script=Armenian}/u, 'AM'],
  [/\p{Script=Sinhala}/u, 'LK'],
  [/\p{Script=Tamil}/u, 'IN LK'],
  [/\p{Script=Bengali}/u, 'BD IN'],
  [/\p{Script=Ethiopic}/u, 'ER ET'],
  [/[\p{Script=Devanagari}]/u, 'IN NP'],
  [
    /[\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}]/u,
    'IN',
  ],
]
const LATIN_OR_HAN = /^[\p{Script=Latin}\p{Script=Han}\p{M}\p{N}\p{P}\p{S}\p{Zs}]+$/u
const HAN = /^\p{Script=Han}+$/u
/** SZX, PEN: a code, which a facility may carry as well. */
const CODE = /^[A-Z]{2,4}$/
/** Sounds written down by machine, one for each language: “shen zhen shi”. */
const SOUNDS = /^[a-z]/

/** A name of three letters is as likely a code, unless so many people live there. */
const SHORT_FROM = 50_000

/**
 * The places of one country as text, in three parts with an empty line between them: the states, each with the keys of
 * its names and codes; the places, with the number of their state; and every key of a name, in order, with the numbers of
 * its places. `country-places.ts` of the converter reads it.
 */
export function gazetteerText(country: string, places: readonly NamedPlace[], states: StateNames): string {
  const numbers = new Map<string, number>()
  const keys = new Map<string, Set<number>>()
  const lines = places.map((place, index) => {
    for (const key of keysOf(place, country)) keys.set(key, (keys.get(key) ?? new Set()).add(index))
    const state = states.has(place.admin1) ? place.admin1 : ''
    if (state !== '' && !numbers.has(state)) numbers.set(state, numbers.size)
    const at = [place.lat, place.lng].map((degrees) => Number(degrees.toFixed(2)))
    return [place.name, ...at, rounded(place.population), numbers.get(state) ?? ''].join('\t')
  })
  const stateLines = [...numbers.keys()].map((state) => [...(states.get(state) ?? [])].join('\t'))
  const keyLines = [...keys]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, indexes]) => `${key}\t${[...indexes].join(' ')}`)
  return [stateLines, lines, keyLines].map((part) => part.join('\n')).join('\n\n')
}

/** Two digits: only whether it is five times another matters. */
const rounded = (population: number) => Number(population.toPrecision(2))

function keysOf({ name, alternates, population }: NamedPlace, country: string): Set<string> {
  const kept = alternates.filter((alternate) => isKept(alternate, country))
  const keys = [name, ...kept].flatMap((each) => [placeKey(each), ...spelledOut(each)])
  return new Set(keys.filter((key) => isLongEnough(key, population)))
}

function isKept(name: string, country: string): boolean {
  if (CODE.test(name) || SOUNDS.test(name)) return false
  if (LATIN_OR_HAN.test(name)) return true
  return LOCAL.some(([script, countries]) => countries.includes(country) && script.test(name))
}

function isLongEnough(key: string, population: number): boolean {
  if (HAN.test(key)) return key.length > 1
  return key.length > 3 || (key.length === 3 && population >= SHORT_FROM)
}

/** Köln is also written Koeln, and Ålborg Aalborg. */
function spelledOut(name: string): string[] {
  const spelled = name
    .replace(/[äÄ]/g, 'ae')
    .replace(/[öÖøØ]/g, 'oe')
    .replace(/[üÜ]/g, 'ue')
    .replace(/[åÅ]/g, 'aa')
  return spelled === name ? [] : [placeKey(spelled)]
}
