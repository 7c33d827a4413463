import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** What the clients of one row do: until `requests` are made, `seconds` are over, or the server refuses connections. */
export type Plan = {
  url: string
  connections: number
  requests?: number
  seconds?: number
  /** How long each client waits between an answer and its next request. */
  thinkMs?: number
  /** The pace of all clients together. */
  perSecond?: number
  abortAfterMs?: number
  /** Opens all connections before the clock starts. */
  warm?: boolean
  /** `distinct` numbers them; `zipf` draws one `of` so many. */
  waybills: { kind: 'one' | 'distinct' | 'zipf'; name: string; of?: number }
}

/** `cut`: an answer that broke off; `unanswered`: a connection that closed instead. Times are of complete answers. */
export type Load = {
  answers: number
  ok: number
  statuses: Record<string, number>
  cut: number
  unanswered: number
  refused: number
  aborted: number
  /** What the HTTP client called those that got no whole answer. */
  codes: Record<string, number>
  seconds: number
  p50Ms: number | null
  p99Ms: number | null
  maxMs: number | null
}

const LOADER = fileURLToPath(new URL('./loader.js', import.meta.url))
const run = promisify(execFile)

/** Runs the clients in a process of their own, so that measuring costs the server nothing but a core. */
export async function load(plan: Plan): Promise<Load> {
  const { stdout } = await run(process.execPath, [LOADER, JSON.stringify(plan)])
  return JSON.parse(stdout) as Load
}

/** All that was not answered as a parcel. */
export const errorsOf = ({ answers, ok, cut, unanswered, refused }: Load): number =>
  answers - ok + cut + unanswered + refused

/** The same in words: `0 errors`, or `3 errors (2 × 503, 1 × cut)`. */
export function errorWords(done: Load): string {
  const { statuses, cut, unanswered, refused, codes } = done
  const { 200: _ok, ...others } = statuses
  const kinds = Object.entries({ ...others, cut, unanswered, refused, ...codes }).filter(
    ([, count]) => count > 0,
  )
  const list = kinds.map(([kind, count]) => `${count} × ${kind}`).join(', ')
  return `${errorsOf(done)} errors${list && ` (${list})`}`
}
