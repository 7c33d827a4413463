/** Where the rows of one run are collected, since each test file runs in a process of its own. */
export const TABLE = 'node_modules/.cache/waypost/faults.jsonl'

export type Row = { id: string; what: string; measured: string; pass: boolean }
