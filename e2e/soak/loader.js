// Clients in a process of their own: `node loader.js '<plan>'` asks until the plan is done and prints what came of it as
// JSON. The plan is the type `Plan` of load.ts.
import { setTimeout as sleep } from 'node:timers/promises'
import { Pool } from 'undici'

const plan = JSON.parse(process.argv[2])
const { url, connections, seconds, thinkMs = 0, perSecond, abortAfterMs, warm = false, waybills } = plan
const requests = plan.requests ?? Infinity

const pool = new Pool(url, { connections, headersTimeout: 30_000, bodyTimeout: 30_000 })
const headers = { 'Accept-Encoding': 'gzip' }
const tookMs = []
const statuses = {}
const codes = {}
const counts = { cut: 0, unanswered: 0, refused: 0, aborted: 0 }
const pick = createPick(waybills)
let begun = 0

// Opening connections must not be part of a burst, and many at once would overflow the server's backlog.
if (warm) await warmUp()
const startedMs = performance.now()
const endMs = seconds === undefined ? Infinity : startedMs + seconds * 1000
await Promise.all(Array.from({ length: connections }, client))
const tookSeconds = (performance.now() - startedMs) / 1000
tookMs.sort((one, other) => one - other)
const at = (share) => tookMs[Math.min(tookMs.length - 1, Math.floor(tookMs.length * share))] ?? null
console.log(
  JSON.stringify({
    answers: tookMs.length,
    ok: statuses[200] ?? 0,
    statuses,
    ...counts,
    codes,
    seconds: tookSeconds,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    maxMs: at(1),
  }),
)
// Connections of aborted requests would keep the process for a while.
process.exit()

async function warmUp() {
  const asked = []
  for (let nth = 0; nth < connections; nth += 100) {
    asked.push(...Array.from({ length: Math.min(100, connections - nth) }, () => askOnce('/healthz')))
    await asked.at(-1)
  }
  await Promise.all(asked)
}

async function client() {
  // A crowd whose members think equally long would come in step for ever.
  if (thinkMs > 0) await sleep(Math.random() * thinkMs)
  for (;;) {
    if (begun >= requests || performance.now() >= endMs) return
    const nth = begun++
    if (perSecond) await sleep(Math.max(0, startedMs + (nth * 1000) / perSecond - performance.now()))
    const isOver = (await askOnce(`/api/parcels/100079/${pick(nth)}`)) === 'refused'
    if (isOver) return
    if (thinkMs > 0) await sleep(Math.min(thinkMs, Math.max(0, endMs - performance.now())))
  }
}

async function askOnce(path) {
  const signal = abortAfterMs === undefined ? undefined : AbortSignal.timeout(abortAfterMs)
  const beganMs = performance.now()
  let answer
  try {
    answer = await pool.request({ method: 'GET', path, headers, signal })
    await answer.body.arrayBuffer()
  } catch (error) {
    const ending = endingOf(error, answer !== undefined)
    counts[ending] += 1
    const code = error.code ?? error.name
    if (ending !== 'aborted') codes[code] = (codes[code] ?? 0) + 1
    return ending
  }
  if (path === '/healthz') return
  tookMs.push(performance.now() - beganMs)
  statuses[answer.statusCode] = (statuses[answer.statusCode] ?? 0) + 1
}

function endingOf(error, isBegun) {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'aborted'
  if (error.code === 'ECONNREFUSED') return 'refused'
  return isBegun ? 'cut' : 'unanswered'
}

function createPick({ kind, name, of }) {
  if (kind === 'one') return () => name
  if (kind === 'distinct') return (nth) => `${name}${String(nth).padStart(8, '0')}`
  // Zipf: the n-th most wanted is asked for 1/n as often as the first.
  const sums = []
  let sum = 0
  for (let rank = 1; rank <= of; rank += 1) sums.push((sum += 1 / rank))
  return () => `${name}${String(firstFrom(sums, Math.random() * sum)).padStart(8, '0')}`
}

/** The index of the first of these rising sums that is at least `least`. */
function firstFrom(sums, least) {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sums[middle] >= least) high = middle
    else low = middle + 1
  }
  return low
}
