import { CONNECTIONS, median, type Sample, type Samples } from './measure.ts'

type Bar = { what: string; ours: string; peer: string; connections: 1 | 20; most: number; unit: string }

const of = (samples: Samples, name: string, connections: 1 | 20): Sample[] | null =>
  samples.get(name)?.[connections] ?? null

/** How much the processor had to do for us over what it had to do for a peer. */
const BARS: Bar[] = [
  {
    what: 'CPU of a cached look-up over a hit of nginx proxy_cache',
    ours: 'ours, cached',
    peer: 'nginx proxy_cache',
    connections: 20,
    most: 2.2,
    unit: '×',
  },
  {
    what: 'CPU of an uncached look-up over nginx',
    ours: 'ours, uncached',
    peer: 'nginx',
    connections: 20,
    most: 10,
    unit: '×',
  },
  {
    what: 'CPU of an uncached look-up over Vite server.proxy with kept connections',
    ours: 'ours, uncached',
    peer: 'Vite server.proxy',
    connections: 20,
    most: 1.5,
    unit: '×',
  },
  {
    what: 'added to the upstream at p50, one connection',
    ours: 'ours, uncached',
    peer: 'the upstream itself',
    connections: 1,
    most: 0.6,
    unit: 'ms',
  },
]

/** Prints each bar with the median of its rounds; answers whether all that could be judged were met. */
export function judge(samples: Samples): boolean {
  let allMet = true
  for (const { what, ours, peer, connections, most, unit } of BARS) {
    const [mine, theirs] = [of(samples, ours, connections), of(samples, peer, connections)]
    if (!mine || !theirs) {
      console.log(`skip  ${what}: ${theirs ? ours : peer} is missing`)
      continue
    }
    // Within a round both met the same machine.
    const rounds = mine.map((sample, round) => {
      const other = theirs[round]
      if (!other) return Number.NaN
      return unit === '×' ? sample.cpuPerRequest / other.cpuPerRequest : sample.p50Ms - other.p50Ms
    })
    const measured = median(rounds)
    const isMet = measured <= most
    allMet &&= isMet
    const spread = `${Math.min(...rounds).toFixed(2)} to ${Math.max(...rounds).toFixed(2)}`
    console.log(
      `${isMet ? 'pass' : 'FAIL'}  ${what}: ${measured.toFixed(2)} ${unit}, at most ${most} (rounds: ${spread})`,
    )
  }
  return allMet
}

/** Medians of all rounds, one line a candidate and number of connections. */
export function printTable(samples: Samples): void {
  console.log(`\n${'medians'.padEnd(22)} connections  requests/s    p50 ms    p99 ms  CPU µs/request  failed`)
  for (const [name, byConnections] of samples) {
    for (const connections of CONNECTIONS) {
      const rounds = byConnections[connections]
      const middle = (pick: (sample: Sample) => number) => median(rounds.map(pick))
      const figures = [
        String(connections).padStart(11),
        middle(({ perSecond }) => perSecond)
          .toFixed(0)
          .padStart(10),
        middle(({ p50Ms }) => p50Ms)
          .toFixed(2)
          .padStart(8),
        middle(({ p99Ms }) => p99Ms)
          .toFixed(2)
          .padStart(8),
        middle(({ cpuPerRequest }) => cpuPerRequest)
          .toFixed(0)
          .padStart(14),
        String(rounds.reduce((sum, { failed }) => sum + failed, 0)).padStart(6),
      ]
      console.log(`${name.padEnd(22)} ${figures.join('  ')}`)
    }
  }
  console.log()
}
