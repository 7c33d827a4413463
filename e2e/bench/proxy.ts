import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgetPeak, megabytes, peakMegabytes } from '../server/process-probe.ts'
import { errorsOf, load } from '../soak/load.ts'
import { startLoadedServer } from '../soak/server.ts'
import { startUpstream } from '../soak/upstream.ts'
import { judge, printTable } from './bars.ts'
import { driveOwn, driveWrk, hasWrk } from './drive.ts'
import { measure, type Candidate } from './measure.ts'
import { hasNginx, startNginx } from './nginx-peer.ts'
import { startVite, type Peer } from './peers.ts'

const DISTINCT_WAYBILLS = 100_000

/**
 * Our uncached and cached look-ups beside nginx and Vite's proxy, in rounds of one run, in front of the same upstream.
 * Answers whether every bar that could be judged was met.
 */
export async function benchProxy(rounds: number): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-bench-'))
  // Where root starts it, nginx works as another user.
  chmodSync(folder, 0o755)
  const upstream = await startUpstream()
  const stops: Peer['stop'][] = [() => upstream.stop()]
  try {
    const start = async (starting: Promise<Peer>) => {
      const peer = await starting
      stops.unshift(peer.stop)
      return peer
    }
    const ours = await start(startLoadedServer(upstream.url, join(folder, 'log')))
    const vite = await start(startVite(upstream.url, join(folder, 'vite')))
    const candidates: Candidate[] = [
      { name: 'the upstream itself', url: upstream.url, pid: upstream.pid, waybill: null },
      { name: 'Vite server.proxy', ...vite, waybill: null },
      { name: 'ours, uncached', ...ours, waybill: null },
      { name: 'ours, cached', ...ours, waybill: 'HOT-1' },
    ]
    if (hasNginx()) {
      const plain = await start(startNginx(upstream.url, join(folder, 'nginx'), false))
      const caching = await start(startNginx(upstream.url, join(folder, 'nginx-cache'), true))
      candidates.push(
        { name: 'nginx', ...plain, waybill: null },
        { name: 'nginx proxy_cache', ...caching, waybill: 'HOT-1' },
      )
    } else console.log('!!!!  nginx is not installed: it is left out, and two bars cannot be judged')
    if (!hasWrk()) console.log('!!!!  wrk is not installed: clients of our own ask, which fast peers outrun')

    console.log(`load of this machine now: ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores`)
    const samples = await measure(candidates, rounds, hasWrk() ? driveWrk : driveOwn)
    printTable(samples)
    const allMet = judge(samples)
    await printMemory(ours)
    return allMet
  } finally {
    for (const stop of stops) await stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function printMemory({ url, pid }: Peer): Promise<void> {
  forgetPeak(pid)
  const waybills = { kind: 'distinct' as const, name: 'MEMORY' }
  const done = await load({ url, connections: 64, requests: DISTINCT_WAYBILLS, waybills })
  console.log(
    `after ${done.ok} distinct waybills (${errorsOf(done)} errors): ${Math.round(megabytes(pid))} MB, at most ${Math.round(peakMegabytes(pid))} MB`,
  )
}
