/**
 * One row of the load list: `right` must always hold; `quick`, which is a matter of times and of how often memory is
 * collected, is judged only where the machine is ours alone.
 */
export type Row = { id: string; what: string; measured: string; right: boolean; quick: boolean }

/** Prints a row as soon as it is known. In a short run what is not quick is told, and fails nothing. */
export function printRow({ id, what, measured, right, quick }: Row, isWhole: boolean): boolean {
  const pass = right && (quick || !isWhole)
  const note = right && !quick && !isWhole ? ' (short of its figure, which --whole judges)' : ''
  console.log(`${pass ? 'pass' : 'FAIL'}  ${id.padEnd(4)} ${what}: ${measured}${note}`)
  return pass
}
