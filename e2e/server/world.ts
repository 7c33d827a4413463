import { createHmac } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { PROBLEM_KINDS } from '../../src/parcel/problem.ts'
import { startServer, type OwnServer } from '../own-server.ts'
import { ask, type Answer } from './ask.ts'
import { isAlive, megabytes, openSockets } from './process-probe.ts'
import { startRawUpstream, type Play, type RawUpstream } from './raw-upstream.ts'

export const KEY = 'planted-key-51f2c8'
export const SECRET = 'planted/secret+9c41d7e6'

/** Limits raised where they are not what is looked at. */
const NO_LIMITS = { UPSTREAM_PER_SECOND: '100000', CLIENT_PER_MINUTE: '10000000', BREAKER_FAILURES: '0' }

export type World = {
  server: OwnServer
  upstream: RawUpstream
  /** Asks for a parcel of the play of this name, each time with a number of its own. */
  track: (name: string, init?: { number?: string; headers?: Record<string, string> }) => Promise<Answer>
  get: (path: string, init?: Parameters<typeof ask>[2]) => Promise<Answer>
  /** Every answer so far, for the search for secrets. */
  seen: Answer[]
  idleSockets: number
  close: () => Promise<void>
}

/** A production server with planted secrets before a raw upstream. */
export async function startWorld(
  plays: Record<string, Play> = {},
  env: Record<string, string> = {},
  { isWarm = true }: { isWarm?: boolean } = {},
): Promise<World> {
  const upstream = await startRawUpstream(plays)
  const server = await startServer({
    ...NO_LIMITS,
    AIRUDDER_TIMEOUT_MS: '8000',
    LOG_LEVEL: 'trace',
    AIRUDDER_URL: upstream.url,
    AIRUDDER_SIGN_KEY: KEY,
    AIRUDDER_SIGN_SECRET: SECRET,
    ...env,
  })
  const seen: Answer[] = []
  let next = 1000
  const get: World['get'] = async (path, init) => {
    const answer = await ask(server.url, path, init)
    seen.push(answer)
    return answer
  }
  const world: World = {
    server,
    upstream,
    seen,
    get,
    track: (name, { number = `${name}-${next++}`, headers = {} } = {}) =>
      get(`/api/parcels/100079/${number}`, { headers }),
    idleSockets: openSockets(server.pid),
    close: async () => {
      await server.stop()
      await upstream.close()
    },
  }
  if (isWarm) await repeat(200, 10, () => world.track('WARM'))
  return world
}

/** Waits until no connection to the upstream is open, and answers how long that took; `limitMs` at most. */
export async function settled(world: World, limitMs = 6000): Promise<number> {
  const startedMs = performance.now()
  const isSettled = () => world.upstream.open() === 0 && openSockets(world.server.pid) <= world.idleSockets
  while (!isSettled() && performance.now() - startedMs < limitMs) await sleep(50)
  return performance.now() - startedMs
}

/** Asks so many times, so many at once. */
export async function repeat(
  times: number,
  atOnce: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  const worker = async () => {
    while (next < times) await work(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}

/** What a row of faults may leave behind. */
export const MEGABYTES_MAY_GROW = 32

/**
 * Megabytes that 100 repeats leave behind. The first round fills what every process fills once. Where it is too much, a
 * second hundred tells garbage that nobody has collected yet from a leak, which goes on.
 */
export async function growthOver100(
  world: World,
  work: (index: number) => Promise<unknown>,
  atOnce = 10,
): Promise<number> {
  const grownOver = async (times: number) => {
    const before = megabytes(world.server.pid)
    await repeat(times, atOnce, work)
    return Math.round(megabytes(world.server.pid) - before)
  }
  await grownOver(40)
  const grown = await grownOver(100)
  return grown <= MEGABYTES_MAY_GROW ? grown : grownOver(100)
}

/** What must hold after every row: see `problems`. */
export async function faultsAfter(world: World): Promise<string[]> {
  const faults: string[] = []
  if (!isAlive(world.server.pid)) return ['the process has ended']
  const good = await world.track('GOOD')
  if (good.status !== 200 || good.ms > 1000)
    faults.push(`the next good request: ${good.status} in ${Math.round(good.ms)} ms`)
  const settleMs = await settled(world)
  if (settleMs > 5000) {
    faults.push(
      `after 5 s ${openSockets(world.server.pid)} sockets of ${world.idleSockets}, ${world.upstream.open()} upstream`,
    )
  }
  const secrets = secretsIn(world)
  if (secrets.length > 0) faults.push(`secrets: ${secrets.join(', ')}`)
  const odd = world.seen.filter((answer) => !isProper(answer))
  if (odd.length > 0)
    faults.push(`${odd.length} improper answers, such as ${odd[0]?.status} ${odd[0]?.text.slice(0, 100)}`)
  world.seen.length = 0
  return faults
}

/** Whether an answer is a success, or a problem document of the closed list; each with the security headers. */
export function isProper({ status, headers, text, kind }: Answer): boolean {
  if (!headers['content-security-policy']?.includes("frame-ancestors 'none'")) return false
  if (headers['x-content-type-options'] !== 'nosniff') return false
  if (status < 400) return true
  if (kind === null) return status === 404 && text.includes('<!doctype html>')
  const problem = JSON.parse(text) as { status: number; requestId?: string; detail: string }
  const isKnown = (PROBLEM_KINDS as string[]).includes(kind)
  return (
    isKnown &&
    status !== 500 &&
    problem.status === status &&
    Boolean(problem.requestId) &&
    problem.detail.length < 400
  )
}

/** Where the planted key, its base64 form or a signature made with it stands in answers or logs. */
export function secretsIn({ upstream, server, seen }: Pick<World, 'upstream' | 'server' | 'seen'>): string[] {
  const bodies = upstream.bodies.slice(-500)
  const signatures = bodies.map((body) => createHmac('sha256', SECRET).update(body).digest('hex'))
  const plain = [KEY, SECRET, `127.0.0.1:${upstream.port}`]
  const needles = [
    ...plain,
    ...plain.map((text) => Buffer.from(text).toString('base64').replace(/=+$/, '')),
    ...signatures,
  ]
  const haystacks = [
    ...seen.map(({ headers, text }) => JSON.stringify(headers) + text),
    ...server.lines,
  ].join('\n')
  return needles.filter((needle) => haystacks.includes(needle))
}
