import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { TABLE, type Row } from './table-file.ts'

/** Prints every row of the matrix with its figure once all files have run. */
export default function setup(): () => void {
  mkdirSync(dirname(TABLE), { recursive: true })
  rmSync(TABLE, { force: true })
  writeFileSync(TABLE, '')
  return () => {
    const rows = readFileSync(TABLE, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row)
      .toSorted((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }))
    for (const { id, what, measured, pass } of rows) {
      console.log(`${pass ? 'pass' : 'FAIL'}  ${id.padEnd(4)} ${what}: ${measured}`)
    }
    console.log(`${rows.filter(({ pass }) => pass).length} of ${rows.length} rows at their figure`)
  }
}
