import { namedCarriers } from '../carriers/named-carriers.ts'
import { everyProposal } from '../carriers/propose-carriers.ts'
import { chunksOf } from './pasted-chunks.ts'
import { findLabels, headingOf } from './pasted-labels.ts'
import type { PastedLine } from './pasted-lines.ts'
import { isNumberOfRow, isRowOfNumbers } from './pasted-row.ts'

/** A table in a text: which lines it is, its heading line where it has one, and for each row the cells that count. */
export type PastedTable = {
  from: number
  to: number
  hasHeading: boolean
  rows: { line: PastedLine; cells: { text: string; isLabelled: boolean }[]; carrier: string }[]
}

const delimiters = ['\t', '|', ';', ','] as const

/** The cells of a line; quotes hold a cell together, and Excel's ="…" and ' before a number are taken off. */
function cellsOf(text: string, delimiter: string): string[] {
  const row = delimiter === '|' ? text.trim().replace(/^\||\|$/g, '') : text
  const cells: string[] = []
  let cell = ''
  let isQuoted = false
  for (const one of row) {
    if (one === '"') isQuoted = !isQuoted
    if (one === delimiter && !isQuoted) {
      cells.push(cell)
      cell = ''
    } else cell += one
  }
  return [...cells, cell].map((one) =>
    one
      .trim()
      .replace(/^=?"(.*)"$/, '$1')
      .replace(/^'(?=\w)/, '')
      .replace(/^(\d{8,})\.0$/, '$1')
      .trim(),
  )
}

/** From so many lines of one run a table is looked for: sentences with commas are many, and none begins one. */
const MOST_TRIES = 50

const isRule = (text: string) => /^[\s|:+=-]+$/.test(text) && text.includes('-')

/** How much a cell looks like a waybill number and nothing else. */
function worth(cell: string): number {
  if (!/^[A-Z0-9][A-Z0-9 -]{4,48}$/i.test(cell) || (cell.match(/\d/g)?.length ?? 0) < 4) return 0
  const best = everyProposal(cell)[0]
  if (best === undefined) return cell.length >= 10 ? 0.4 : 0
  return { certain: 3, likely: 2, possible: best.reason.kind === 'misprint' ? 2 : 1 }[best.confidence]
}

/** What is found out of an object once, as a text without a table is tried from each of its lines on. */
function once<Of extends object, Found>(find: (one: Of) => Found): (one: Of) => Found {
  const known = new WeakMap<Of, { found: Found }>()
  return (one) => {
    const had = known.get(one) ?? { found: find(one) }
    known.set(one, had)
    return had.found
  }
}

const cutBy = new Map<string, (line: PastedLine) => string[]>(
  delimiters.map((delimiter) => [delimiter, once(({ text }) => cellsOf(text, delimiter))]),
)
const worthsOf = once((cells: string[]) => cells.map(worth))
/** Two columns of names and values are no table: each line says what it holds. */
const isForm = once((cells: string[]) => findLabels(cells[0] ?? '').length > 0 && !/\d/.test(cells[0] ?? ''))

/** The tables of a text: lines one below another with the same number of cells, and a column of waybill numbers. */
export function findTables(lines: readonly PastedLine[]): PastedTable[] {
  const tables: PastedTable[] = []
  const tried = new Map<string, Run & { times: number }>()
  const tryFrom = (from: number, delimiter: string): PastedTable | null => {
    const before = tried.get(delimiter)
    const times = before !== undefined && from < before.to ? before.times : 0
    if (before !== undefined && times >= MOST_TRIES) return null
    const run = runFrom(lines, from, delimiter)
    tried.set(delimiter, { ...run, times: times + 1 })
    return tableIn(run, from)
  }
  let at = 0
  while (at < lines.length) {
    const table = delimiters.map((delimiter) => tryFrom(at, delimiter)).find((one) => one !== null)
    if (table) tables.push(table)
    at = table ? table.to : at + 1
  }
  return tables
}

/** Lines one below another with as many cells, and the line behind them. */
type Run = { grid: { line: PastedLine; cells: string[] }[]; to: number }

function runFrom(lines: readonly PastedLine[], from: number, delimiter: string): Run {
  const grid: Run['grid'] = []
  let to = from
  for (; to < lines.length; to++) {
    const line = lines[to]
    if (line === undefined || !line.text.includes(delimiter)) break
    if (isRule(line.text)) continue
    const cells = cutBy.get(delimiter)?.(line) ?? []
    const width = grid[0]?.cells.length ?? cells.length
    if (
      cells.length < 2 ||
      (delimiter === '\t' ? Math.abs(cells.length - width) > 2 : cells.length !== width)
    )
      break
    grid.push({ line, cells })
  }
  return { grid, to }
}

function tableIn({ grid, to }: Run, from: number): PastedTable | null {
  const first = grid[0]
  if (first === undefined || grid.length < 2) return null
  if (first.cells.length === 2 && grid.filter(({ cells }) => isForm(cells)).length > 1) return null
  const headings = first.cells.map(headingOf)
  const body = grid.slice(1)
  const isHeading = headings.some((one) => one !== null) && worthsOf(first.cells).every((one) => one < 2)
  const rows = isHeading ? body : grid
  const width = Math.max(...grid.map(({ cells }) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  const share = (of: (cells: string[]) => number) =>
    rows.reduce((sum, { cells }) => sum + of(cells), 0) / rows.length
  let numbers = isHeading ? columns.filter((column) => headings[column] === 'waybill') : []
  const isLabelled = numbers.length > 0
  if (!isLabelled) {
    const worths = columns.map((column) => share((cells) => worthsOf(cells)[column] ?? 0))
    const most = Math.max(...worths)
    if (most < (isHeading ? 0.6 : 1)) return null
    numbers = columns.filter((column) => worths[column] === most || (worths[column] ?? 0) >= 2.5).slice(0, 2)
    // Rows of numbers and nothing else are lists: every column of waybill numbers counts.
    if (!isHeading && rows.every(({ line }) => isRowOfNumbers(chunksOf(line.text), line.text)))
      numbers = columns.filter(
        (column) => numbers.includes(column) || rows.every(({ cells }) => isNumberOfRow(cells[column] ?? '')),
      )
  }
  const hasNames = (column: number) =>
    share((cells) => (namedCarriers(cells[column] ?? '').length > 0 ? 1 : 0)) >= 0.5
  const told = isHeading ? headings.indexOf('carrier') : -1
  const carrier = told === -1 ? columns.find((column) => !numbers.includes(column) && hasNames(column)) : told
  return {
    from,
    to,
    hasHeading: isHeading,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: numbers.map((column) => ({ text: cells[column] ?? '', isLabelled })),
      carrier: carrier === undefined ? '' : (cells[carrier] ?? ''),
    })),
  }
}
