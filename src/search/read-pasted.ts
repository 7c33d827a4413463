import type { NamedCarriers } from '../carriers/named-carriers.ts'
import { namedCarriers } from '../carriers/named-carriers.ts'
import type { Proposal } from '../carriers/proposal.ts'
import { plainNumber } from '../carriers/propose-carriers.ts'
import { weighProposals } from '../carriers/weigh-proposals.ts'
import { countriesOf } from './pasted-countries.ts'
import { pastedLines, type PastedLine } from './pasted-lines.ts'
import { findTables } from './pasted-table.ts'
import { joinWrapped } from './pasted-wrapped.ts'
import { readLine, type LineNumber, type LineReading } from './read-line.ts'

/** A number of a pasted text, the line it stood in (from 1) and its carriers, best first, at most five. */
export type PastedNumber = { waybill: string; line: number; proposals: Proposal[] }

/** What a pasted text holds. `overflow` counts the numbers beyond the 500 that are taken. */
export type Pasted = {
  found: PastedNumber[]
  duplicates: number
  unread: { line: number; text: string }[]
  lines: number
  overflow: number
}

export const MOST_PASTED = 500

type Read = LineReading & { line: PastedLine; isHeading: boolean; isRow: boolean }

/**
 * The waybill numbers of a pasted text, each once whatever its case and groups, with the carriers that may have
 * issued them. In a list (most lines are numbers, or a table) every other line is `unread`; in an e-mail or a chat
 * only those that look meant: a number too short or broken, a label with nothing usable behind it.
 */
export function readPasted(text: string): Pasted {
  const lines = pastedLines(text)
  joinWrapped(lines)
  const { reads, isList } = readAll(lines)
  const countries = countriesOf(lines.map((line) => line.text).join('\n'))
  const seen = new Map<string, number>()
  const pasted: Pasted = { found: [], duplicates: 0, unread: [], lines: lines.length, overflow: 0 }
  reads.forEach((read, at) => {
    const { line, numbers, isMeant, isHeading, isRow } = read
    const isEmpty = line.text.trim() === ''
    if (numbers.length === 0 && !isEmpty && !isHeading && !isOnlyName(read) && (isList || isRow || isMeant))
      pasted.unread.push({ line: line.line, text: line.asPasted })
    if (numbers.length > 0) for (const text of read.left) pasted.unread.push({ line: line.line, text })
    for (const number of numbers) {
      const plain = plainNumber(number.waybill)
      const before = seen.get(plain)
      if (before === undefined) seen.set(plain, line.line)
      if (before !== undefined) pasted.duplicates += before === line.line ? 0 : 1
      else if (pasted.found.length === MOST_PASTED) pasted.overflow++
      else {
        const named = namedFor(number, reads, at)
        const proposals = weighProposals(number.waybill, { link: number.link, named, countries })
        pasted.found.push({ waybill: number.waybill, line: line.line, proposals })
      }
    }
  })
  return pasted
}

/** Every line read by itself, then again where the whole shows that it is a list. */
function readAll(lines: readonly PastedLine[]): { reads: Read[]; isList: boolean } {
  const tables = findTables(lines)
  const inTable = new Map<PastedLine, Read>()
  for (const table of tables) {
    for (const line of lines.slice(table.from, table.to))
      inTable.set(line, { line, ...nothing, isHeading: true, isRow: false })
    for (const { line, cells, carrier } of table.rows) {
      const read = cells.map((cell) =>
        readLine(cell.text, { isList: true, label: cell.isLabelled ? 'waybill' : null }),
      )
      const numbers = read.flatMap((one) => one.numbers)
      const named = carrier === '' ? namedCarriers(line.text) : namedCarriers(carrier)
      inTable.set(line, {
        ...nothing,
        line,
        numbers,
        left: read.flatMap((one) => one.left),
        named: carrier === '' ? named : named.map((one) => ({ ...one, from: 0, to: 0 })),
        isHeading: false,
        isRow: true,
      })
    }
  }
  const readWith = (isList: boolean): Read[] => {
    let label: LineReading['label'] = null
    return lines.map((line) => {
      const known = inTable.get(line)
      if (known !== undefined) return known
      const read = readLine(line.text, { isList, label })
      // A label stays good over an empty line.
      label = read.label ?? (line.text.trim() === '' ? label : null)
      return {
        ...read,
        line,
        isHeading: read.label !== null && isList && read.numbers.length === 0,
        isRow: false,
      }
    })
  }
  const asList = readWith(true)
  const filled = asList.filter(
    (read) => read.line.text.trim() !== '' && !read.isRow && !read.isHeading && !isOnlyName(read),
  )
  const listed = filled.filter(({ numbers }) => numbers.some(({ isFirst }) => isFirst))
  const isList = filled.length > 1 && listed.length / filled.length > 0.5
  return { reads: isList ? asList : readWith(false), isList }
}

/** A line that names the carrier of those below it, and nothing else. */
const isOnlyName = ({ line, named }: Read) =>
  named.some(({ from, to }) => {
    const rest = line.text.slice(0, from) + line.text.slice(to)
    return rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 12 && !/\d/.test(rest)
  })

const nothing: LineReading = { numbers: [], named: [], isMeant: false, left: [], label: null }
const FAR = 6

/** The carriers that are named with a number: in its line the nearest, else in the lines around it, else the only one of the text. */
function namedFor(number: LineNumber, reads: readonly Read[], at: number): NamedCarriers | null {
  const own = reads[at]?.named ?? []
  const distance = (one: NamedCarriers) =>
    one.to <= number.from ? number.from - one.to : Math.max(0, one.from - number.to) + 0.5
  const nearest = own.toSorted((a, b) => distance(a) - distance(b))[0]
  if (nearest !== undefined) return nearest
  for (const step of [-1, 1])
    for (let away = 1; away <= FAR; away++) {
      const read = reads[at + step * away]
      if (read === undefined || (read.numbers.length > 0 && (step === 1 || read.named.length > 0))) break
      const told = step === -1 ? read.named.at(-1) : read.named[0]
      if (told !== undefined) return told
    }
  const all = reads.flatMap(({ named }) => named)
  return new Set(all.map(({ codes }) => codes[0])).size === 1 ? (all[0] ?? null) : null
}
