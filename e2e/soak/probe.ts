import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { megabytes, openSockets } from '../server/process-probe.ts'
import type { LoadedServer } from './server.ts'

const SETTLE_MS = 5000

/** How many sockets more than `idle` are open once they had five seconds to close. */
export async function socketsLeft(pid: number, idle: number): Promise<number> {
  const endMs = performance.now() + SETTLE_MS
  while (openSockets(pid) > idle && performance.now() < endMs) await sleep(100)
  return Math.max(0, openSockets(pid) - idle)
}

/** Lines of level error and above, in what the server has logged. */
export const errorLines = (logFile: string): string[] =>
  readFileSync(logFile, 'utf8')
    .split('\n')
    .filter((line) => /"level":(?:50|60)/.test(line))

/** The 99th percentile of the event loop's delay since the last look, in ms; null without metrics. */
export async function eventLoopP99Ms({ metricsUrl }: LoadedServer): Promise<number | null> {
  if (metricsUrl === null) return null
  const text = await (await fetch(metricsUrl)).text()
  const seconds = /^nodejs_eventloop_lag_p99_seconds (\S+)$/m.exec(text)?.[1]
  return seconds === undefined ? null : Number(seconds) * 1000
}

/** Looks at a process's memory every so often; `slope` is the growth in MB a minute from `fromMinute` on. */
export function watchMemory(pid: number, everyMs: number) {
  const samples: { minute: number; mb: number }[] = []
  const startedMs = performance.now()
  const timer = setInterval(() => {
    samples.push({ minute: (performance.now() - startedMs) / 60_000, mb: megabytes(pid) })
  }, everyMs)
  return {
    stop: () => clearInterval(timer),
    slope: (fromMinute: number) => leastSquares(samples.filter(({ minute }) => minute >= fromMinute)),
  }
}

function leastSquares(samples: { minute: number; mb: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [minute, mb] = [mean(samples.map((each) => each.minute)), mean(samples.map((each) => each.mb))]
  const over = samples.reduce((sum, each) => sum + (each.minute - minute) * (each.mb - mb), 0)
  const under = samples.reduce((sum, each) => sum + (each.minute - minute) ** 2, 0)
  return under === 0 ? 0 : over / under
}
