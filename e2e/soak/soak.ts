import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forgetPeak, megabytes, openSockets, peakMegabytes } from '../server/process-probe.ts'
import { errorsOf, errorWords, load, type Load, type Plan } from './load.ts'
import { errorLines, eventLoopP99Ms, socketsLeft, watchMemory } from './probe.ts'
import { printRow, type Row } from './rows.ts'
import { startLoadedServer, type LoadedServer } from './server.ts'
import { startUpstream, type LoadUpstream } from './upstream.ts'

const UPSTREAM_MS = 100
const CONNECTIONS = 64
const DEADLINE_MS = 8000
/** What 10,000 distinct waybills may take, and what the process may take at all (row A9). */
const USUAL_MEGABYTES = 160
const MOST_MEGABYTES = 256
const FAULT_SHARE = 0.05

type World = { server: LoadedServer; upstream: LoadUpstream; logFile: string; idle: number; isWhole: boolean }

/** The load rows L1 to L7, at a length for every day or, `isWhole`, at their full one. Answers whether all passed. */
export async function soak(isWhole: boolean): Promise<boolean> {
  const folder = mkdtempSync(join(tmpdir(), 'waypost-soak-'))
  const upstream = await startUpstream()
  const logFile = join(folder, 'log')
  const server = await startLoadedServer(upstream.url, logFile, { METRICS_PORT: '0' })
  const world = { server, upstream, logFile, idle: openSockets(server.pid), isWhole }
  try {
    let allPass = true
    // The memory of a process that has just started says nothing of load, and its pace little: Node compiles what is used
    // often, some thousand requests later.
    await ask(world, {
      connections: CONNECTIONS,
      requests: 2000,
      waybills: { kind: 'distinct', name: 'WARM' },
    })
    for (const run of [hot, distinct, crowd, burst, aborts, longRun, stopped]) {
      await upstream.set({ answerAfterMs: UPSTREAM_MS })
      allPass = printRow(await run(world), isWhole) && allPass
    }
    return allPass
  } finally {
    upstream.stop()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const ask = ({ server }: World, plan: Omit<Plan, 'url'>): Promise<Load> => load({ url: server.url, ...plan })
const ms = (value: number | null) => `${Math.round(value ?? Number.NaN)} ms`
const mb = (value: number) => `${Math.round(value)} MB`

async function hot(world: World): Promise<Row> {
  const seconds = world.isWhole ? 30 : 5
  const done = await ask(world, {
    connections: CONNECTIONS,
    seconds,
    waybills: { kind: 'one', name: 'HOT-1' },
  })
  const { calls } = await world.upstream.report()
  return {
    id: 'L1',
    what: `one hot waybill, ${CONNECTIONS} connections, ${seconds} s`,
    measured: `${done.answers} answers, ${calls} upstream call, ${errorWords(done)}, p99 ${ms(done.p99Ms)}`,
    right: errorsOf(done) === 0 && calls === 1,
    quick: true,
  }
}

async function distinct(world: World): Promise<Row> {
  const requests = world.isWhole ? 10_000 : 3000
  forgetPeak(world.server.pid)
  const done = await ask(world, {
    connections: CONNECTIONS,
    requests,
    waybills: { kind: 'distinct', name: 'MANY' },
  })
  const { calls } = await world.upstream.report()
  const perSecond = done.answers / done.seconds
  const bound = (CONNECTIONS / UPSTREAM_MS) * 1000
  const peak = peakMegabytes(world.server.pid)
  return {
    id: 'L2',
    what: `${requests} distinct waybills, ${CONNECTIONS} connections`,
    measured: `${errorWords(done)}, ${calls} upstream calls, ${Math.round(perSecond)}/s of ${bound} possible, peak ${mb(peak)}`,
    right: errorsOf(done) === 0 && calls === requests && peak <= MOST_MEGABYTES,
    quick: perSecond >= 0.9 * bound && peak <= USUAL_MEGABYTES,
  }
}

async function crowd(world: World): Promise<Row> {
  const seconds = world.isWhole ? 120 : 9
  const done = await ask(world, {
    connections: 200,
    seconds,
    thinkMs: 3000,
    waybills: { kind: 'zipf', name: 'ZIPF', of: 2000 },
  })
  return {
    id: 'L3',
    what: `200 agents thinking 3 s, 2,000 waybills by Zipf, ${seconds} s`,
    measured: `${done.answers} answers, ${errorWords(done)}, p50 ${ms(done.p50Ms)}, p99 ${ms(done.p99Ms)}`,
    right: errorsOf(done) === 0,
    quick: (done.p99Ms ?? Infinity) <= UPSTREAM_MS + 25,
  }
}

async function burst(world: World): Promise<Row> {
  const done = await ask(world, {
    connections: 1000,
    requests: 1000,
    warm: true,
    waybills: { kind: 'one', name: 'BURST-1' },
  })
  const { calls } = await world.upstream.report()
  return {
    id: 'L4',
    what: '1,000 requests at once for one key',
    measured: `${done.ok} answers, ${calls} upstream call, ${errorWords(done)}, the last after ${ms(done.maxMs)}`,
    right: errorsOf(done) === 0 && calls === 1,
    quick: (done.maxMs ?? Infinity) <= UPSTREAM_MS + 500,
  }
}

async function aborts(world: World): Promise<Row> {
  const { server, logFile, idle } = world
  const done = await ask(world, {
    connections: 1000,
    requests: 1000,
    warm: true,
    abortAfterMs: UPSTREAM_MS / 2,
    waybills: { kind: 'distinct', name: 'GONE' },
  })
  const left = await socketsLeft(server.pid, idle)
  const after = await ask(world, { connections: 1, requests: 1, waybills: { kind: 'one', name: 'AFTER-1' } })
  const errors = errorLines(logFile)
  return {
    id: 'L5',
    what: '1,000 clients abort',
    measured: `${done.aborted} aborted, ${errors.length} errors in the log, ${left} sockets left after 5 s, the next look-up ${after.ok === 1 ? 'answered' : 'failed'}`,
    right: done.aborted > 0 && errors.length === 0 && after.ok === 1 && left === 0,
    quick: true,
  }
}

async function longRun(world: World): Promise<Row> {
  const { server, upstream, logFile, idle, isWhole } = world
  const seconds = isWhole ? 600 : 10
  // Half of what 64 connections to an upstream of 100 ms can do.
  const perSecond = CONNECTIONS / (UPSTREAM_MS / 1000) / 2
  await upstream.set({ answerAfterMs: UPSTREAM_MS, faultShare: FAULT_SHARE })
  // What was before is not this row's.
  await eventLoopP99Ms(server)
  const memory = watchMemory(server.pid, 1000)
  const done = await ask(world, {
    connections: 256,
    seconds,
    perSecond,
    waybills: { kind: 'zipf', name: 'LONG', of: 1_000_000 },
  })
  memory.stop()
  const loopMs = await eventLoopP99Ms(server)
  const left = await socketsLeft(server.pid, idle)
  const [slope, holds, errors] = [memory.slope(3), megabytes(server.pid), errorLines(logFile).length]
  const problems = Object.keys(done.statuses).filter((status) => !/^(?:200|429|502|503|504)$/.test(status))
  const broken = done.cut + done.unanswered + done.refused + problems.length + errors
  if (loopMs === null) console.log('!!!!  L6 no metrics: the delay of the event loop cannot be told')
  return {
    id: 'L6',
    what: `${seconds} s at half of capacity, ${FAULT_SHARE * 100} % of upstream answers broken`,
    measured: `${done.ok} parcels, ${done.answers - done.ok} problems, ${broken} unexpected, ${mb(holds)}, ${isWhole ? `${slope.toFixed(2)} MB a minute after minute 3, ` : ''}event loop p99 ${ms(loopMs)}, ${left} sockets left`,
    right: broken === 0 && left === 0 && holds <= MOST_MEGABYTES,
    quick: slope <= 1 && (loopMs ?? 0) <= 20,
  }
}

async function stopped(world: World): Promise<Row> {
  const clients = ask(world, {
    connections: CONNECTIONS,
    seconds: 60,
    waybills: { kind: 'zipf', name: 'LAST', of: 5000 },
  })
  await untilAsked(world.upstream)
  const startedMs = performance.now()
  const code = await world.server.stop()
  const tookMs = performance.now() - startedMs
  const done = await clients
  return {
    id: 'L7',
    what: 'SIGTERM under load',
    measured: `${done.ok} answers, ${done.cut} cut, ${done.unanswered} unanswered, exit ${code} after ${ms(tookMs)}`,
    right: done.answers === done.ok && done.cut === 0 && code === 0,
    // A client that is kept from its processor for longer than the grace finds its idle connection closed.
    quick: done.unanswered === 0 && tookMs <= DEADLINE_MS + 1000,
  }
}

/** Resolves once the clients of a row are at work. */
async function untilAsked(upstream: LoadUpstream): Promise<void> {
  while ((await upstream.report()).calls < 500);
}
