import { cpuMicroseconds } from './cpu.ts'
import type { Drive, Driven } from './drive.ts'

/** One line of the table: who is asked, and whether always for the same waybill. */
export type Candidate = { name: string; url: string; pid: number; waybill: string | null }

export const CONNECTIONS = [1, 20, 200] as const
type Connections = (typeof CONNECTIONS)[number]

export type Sample = Driven & { cpuPerRequest: number }
/** What each candidate did in each round, by number of connections. */
export type Samples = Map<string, Record<Connections, Sample[]>>

const SECONDS = 2
/** Node compiles what is used often, some thousand requests later. */
const WARM_UP_SECONDS = 8

/**
 * Rounds in which every candidate has its turn at each number of connections, so that a machine that is slow for a
 * while is slow for all of them. CPU is what their processes used over the answers they gave, in µs.
 */
export async function measure(candidates: Candidate[], rounds: number, drive: Drive): Promise<Samples> {
  const samples: Samples = new Map(candidates.map(({ name }) => [name, { 1: [], 20: [], 200: [] }]))
  for (const { url, waybill } of candidates)
    await drive(url, { connections: 20, seconds: WARM_UP_SECONDS, waybill })
  for (let round = 1; round <= rounds; round += 1) {
    console.log(`round ${round} of ${rounds}`)
    for (const connections of CONNECTIONS) {
      for (const { name, url, pid, waybill } of candidates) {
        const before = cpuMicroseconds(pid)
        const driven = await drive(url, { connections, seconds: SECONDS, waybill })
        const cpuPerRequest = (cpuMicroseconds(pid) - before) / driven.answers
        samples.get(name)?.[connections].push({ ...driven, cpuPerRequest })
      }
    }
  }
  return samples
}

export function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
