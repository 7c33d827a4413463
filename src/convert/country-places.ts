import type { Point } from '../parcel/parcel.ts'
import { cityKeys } from './city-keys.ts'
import { kmBetween } from './km-between.ts'
import { placeKey } from './place-key.ts'

/** A place of the gazetteer: its own name, where it is, how many people live there, and the number of its state. */
type Listed = { name: string; point: Point; population: number; state: number | null }

/** What is looked for: a name, the states it may be in (as sent), and how many people must live there at least. */
export type Search = { name: string; states: readonly string[]; leastPeople: number }

/** The places of one country. */
export type CountryPlaces = {
  /** The one place of that name, or null where there is none, or several that might be meant. */
  find: (search: Search) => Pick<Listed, 'name' | 'point'> | null
  /** Whether a state, as sent, is one of this country. */
  isState: (sent: string) => boolean
}

/** A place is meant rather than another of its name when five times as many people live there. */
const DOMINANCE = 5
/** Where nobody has counted the people, there may be so many. */
const UNCOUNTED = 1000
/** Two of one name so near to each other are a town and its middle: either is right for an approximate position. */
const SAME_KM = 15

/** Reads the text that `npm run basemap` writes for a country. */
export function readCountryPlaces(text: string): CountryPlaces {
  const [stateLines = '', placeLines = '', keyLines = ''] = text.split('\n\n')
  const states = new Map<string, Set<number>>()
  for (const [number, line] of stateLines.split('\n').entries())
    for (const key of line.split('\t')) states.set(key, (states.get(key) ?? new Set()).add(number))
  states.delete('')
  const lines = placeLines.split('\n')
  const namesakes = (key: string) => numbersOf(keyLines, key).flatMap((number) => toListed(lines[number]))
  const stateOf = (sent: string) => stateKeys(sent).flatMap((key) => states.get(key) ?? [])[0] ?? null

  const isMostOfItsState = ({ state, population }: Listed) =>
    lines.reduce((sum, line) => sum + (stateIn(line) === state ? peopleIn(line) : 0), 0) <= population * 2

  /** Among places of one name. One whose state is not known may be in any. */
  const choose = (key: string, { states: sent, leastPeople }: Search): Listed | null => {
    // “Lima, Lima” says nothing of which: around the city is a state of its name.
    const others = sent.filter((each) => !stateKeys(each).includes(key))
    const known = others.map(stateOf).filter((state) => state !== null)
    const inState = namesakes(key).filter(({ state }) =>
      known.every((each) => state === null || each.has(state)),
    )
    const [first, ...rest] = inState.toSorted((one, other) => other.population - one.population)
    if (!first || first.population < leastPeople) return null
    const isOwn = isOwnName(first, key)
    // “Johor” is the state, though old maps call its capital so; “Wien” is both.
    if (states.has(key) && !isOwn && !isMostOfItsState(first)) return null
    const rivals = rest.filter(({ point }) => kmBetween(point, first.point) > SAME_KM)
    const isDominant = rivals.every(
      (rival) =>
        first.population >= DOMINANCE * Math.max(rival.population, UNCOUNTED) &&
        // Denver was once called St. Charles, and others are to this day.
        (isOwn || !isOwnName(rival, key)),
    )
    return isDominant ? first : null
  }

  return {
    isState: (sent) => stateOf(sent) !== null,
    find: (search) => {
      for (const { key, needsState } of cityKeys(search.name)) {
        if (needsState && !search.states.some((sent) => stateOf(sent) !== null)) continue
        if (numbersOf(keyLines, key).length > 0) return choose(key, search)
      }
      return null
    },
  }
}

const isOwnName = ({ name }: Listed, key: string) => cityKeys(name).some((own) => own.key === key)

/** “Guangdong Province” and 广东省 are known without the last word. */
function stateKeys(sent: string): string[] {
  const bare = sent
    .trim()
    .replace(
      /(?:\s+(?:province|state|region|prov\.?)|省|市|壮族自治区|回族自治区|维吾尔自治区|自治区)$/iu,
      '',
    )
  return [placeKey(sent), placeKey(bare)]
}

const peopleIn = (line: string) => Number(line.split('\t')[3])
const stateIn = (line: string) => {
  const state = line.split('\t')[4] ?? ''
  return state === '' ? null : Number(state)
}

function toListed(line: string | undefined): Listed[] {
  const [name, lat, lng, population] = line?.split('\t') ?? []
  if (line === undefined || name === undefined) return []
  const point = { lat: Number(lat), lng: Number(lng) }
  return [{ name, point, population: Number(population), state: stateIn(line) }]
}

/** The numbers behind a key, by halving: the lines are in order, and a table of them would take ten times the memory. */
function numbersOf(lines: string, key: string): number[] {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const start = lines.lastIndexOf('\n', Math.floor((low + high) / 2) - 1) + 1
    const end = (lines.indexOf('\n', start) + 1 || lines.length + 1) - 1
    const [found = '', numbers = ''] = lines.slice(start, end).split('\t')
    if (found === key) return numbers.split(' ').map(Number)
    if (found < key) low = end + 1
    else high = start
  }
  return []
}
