import { appendFileSync } from 'node:fs'
import { expect } from 'vitest'
import { TABLE, type Row } from './table-file.ts'

/** `npm run faults -- --whole` runs the long rows at their full length. */
export const isWhole = process.env['FAULTS'] === 'whole'

/** One row of the matrix: it is printed with its figure at the end of the run, and fails its test where it must. */
export function row(id: string, what: string, measured: string, pass: boolean): void {
  appendFileSync(TABLE, `${JSON.stringify({ id, what, measured, pass } satisfies Row)}\n`)
  expect(pass, `${id} ${what}: ${measured}`).toBe(true)
}
