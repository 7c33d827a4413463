import { execFile, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { load } from '../soak/load.ts'

/** What a run of clients found. Times are in ms. */
export type Driven = { answers: number; perSecond: number; p50Ms: number; p99Ms: number; failed: number }

/** `waybill` null: a waybill of its own for each request. */
export type Drive = (
  url: string,
  how: { connections: number; seconds: number; waybill: string | null },
) => Promise<Driven>

const DISTINCT = fileURLToPath(new URL('./distinct.lua', import.meta.url))
const run = promisify(execFile)

export const hasWrk = (): boolean => spawnSync('wrk', ['-v']).error === undefined

let runs = 0
/** No two runs, of this process or another, ask for the same waybills. */
const freshPrefix = () => `B${process.pid.toString(36)}-${(runs++).toString(36)}-`.toUpperCase()

/** Browsers accept gzip; so do the clients of every peer. */
export const driveWrk: Drive = async (url, { connections, seconds, waybill }) => {
  const script = waybill === null ? ['-s', DISTINCT] : []
  const target = waybill === null ? [url, '--', freshPrefix()] : [`${url}/api/parcels/100079/${waybill}`]
  const { stdout } = await run('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    '-H',
    'Accept-Encoding: gzip',
    ...script,
    ...target,
  ])
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? 0)
  return {
    answers: number(/(\d+) requests in/),
    perSecond: number(/Requests\/sec: +([\d.]+)/),
    p50Ms: millisecondsOf(/50% +([\d.]+\w+)/.exec(stdout)?.[1]),
    p99Ms: millisecondsOf(/99% +([\d.]+\w+)/.exec(stdout)?.[1]),
    failed:
      number(/Non-2xx or 3xx responses: (\d+)/) +
      (/Socket errors: connect (\d+), read (\d+), write (\d+)/.exec(stdout)?.slice(1) ?? [])
        .map(Number)
        .reduce((sum, each) => sum + each, 0),
  }
}

const UNITS: Record<string, number> = { us: 0.001, ms: 1, s: 1000 }

function millisecondsOf(text = ''): number {
  const [, amount, unit = ''] = /^([\d.]+)([a-z]+)$/.exec(text) ?? []
  return Number(amount) * (UNITS[unit] ?? Number.NaN)
}

/** Where wrk is missing: clients of our own, which a fast peer outruns. */
export const driveOwn: Drive = async (url, { connections, seconds, waybill }) => {
  const waybills =
    waybill === null
      ? { kind: 'distinct' as const, name: freshPrefix() }
      : { kind: 'one' as const, name: waybill }
  const done = await load({ url, connections, seconds, waybills })
  return {
    answers: done.answers,
    perSecond: done.answers / done.seconds,
    p50Ms: done.p50Ms ?? Number.NaN,
    p99Ms: done.p99Ms ?? Number.NaN,
    failed: done.answers - done.ok + done.cut + done.unanswered,
  }
}
