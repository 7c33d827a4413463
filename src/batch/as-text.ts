/** A table as text: the head first, every row as long as the head. */
export type Table = readonly (readonly string[])[]

/** Spreadsheets turn these into numbers, show 12 digits and more as 6.0161E+11 and save them so, and lose zeros. */
const BROKEN_BY_SPREADSHEETS = /^(?:0\d+|\d{12,}|\d+E\d+)$/i
/** A spreadsheet runs what begins so. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * A cell as a spreadsheet keeps it. One apostrophe in front makes a text of what would be run as a formula, and of
 * numbers that would not survive: with a leading zero, of 12 digits and more, or like 12E5. It stays visible.
 */
const guarded = (cell: string) =>
  FORMULA.test(cell) || BROKEN_BY_SPREADSHEETS.test(cell) ? `'${cell}` : cell

const onOneLine = (cell: string) => cell.replace(/\s*[\r\n]+\s*/g, ' · ').replace(/\t/g, ' ')

/** To paste into a spreadsheet. */
export const toTsv = (table: Table): string =>
  table.map((row) => row.map((cell) => guarded(onOneLine(cell))).join('\t')).join('\n')

/** RFC 4180, with the mark by which Excel knows that it is UTF-8. */
export function toCsv(table: Table): string {
  const toCell = (cell: string) => {
    const safe = guarded(cell)
    return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
  }
  return `\uFEFF${table.map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

/** To paste into a ticket. What a carrier sends is shown, never formatted or linked. */
export function toMarkdown(table: Table): string {
  const toLine = (row: readonly string[]) =>
    `| ${row.map((cell) => onOneLine(cell).replace(/[\\|`*_<>[\]]/g, '\\$&')).join(' | ')} |`
  const [head = [], ...rows] = table
  return [toLine(head), `|${head.map(() => ' --- |').join('')}`, ...rows.map(toLine)].join('\n')
}
