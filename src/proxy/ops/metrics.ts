import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { ProblemKind } from '../../parcel/problem.ts'
import { PLACES, type Line } from '../lookup/line.ts'
import type { Shared } from '../sharing/shared.ts'

/** One request that was answered. `kind` is that of its problem, `source` where a looked-up parcel came from. */
export type Answered = {
  route: string
  status: number
  kind: string | undefined
  source: string | undefined
  seconds: number
}

/** What is asked only when somebody collects: it costs the requests nothing. */
export type Surroundings = { shared: Pick<Shared, 'gate' | 'where'>; line: Pick<Line<unknown>, 'count'> }

export type Metrics = {
  /** Names what the gauges tell of; until then they say 0. */
  watch: (surroundings: Surroundings) => void
  started: () => void
  answered: (request: Answered) => void
  called: (outcome: ProblemKind | 'answered', seconds: number) => void
  signInFailed: () => void
  /** The Prometheus text format. */
  text: () => Promise<string>
  contentType: string
}

const LOOKUP_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const CALL_BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8, 16]
const HITS = new Set(['cache', 'stale'])

/** What a Prometheus server collects. No label holds anything of a client or a parcel, so their number is bounded. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const requests = new Counter({
    name: 'waypost_requests_total',
    help: 'Requests answered, by route, status and kind of problem (none where there was no problem)',
    labelNames: ['route', 'status', 'kind'],
    registers,
  })
  const lookups = new Histogram({
    name: 'waypost_lookup_duration_seconds',
    help: 'Time to answer a look-up, by where the answer came from (none where there was none)',
    labelNames: ['source'],
    buckets: LOOKUP_BUCKETS,
    registers,
  })
  const cache = new Counter({
    name: 'waypost_cache_total',
    help: 'Look-ups answered from the cache (hit, stale answers included) and from the upstream (miss)',
    labelNames: ['result'],
    registers,
  })
  const calls = new Histogram({
    name: 'waypost_upstream_call_duration_seconds',
    help: 'Time of a call to the upstream with its retry, by outcome: answered, or the kind of problem',
    labelNames: ['outcome'],
    buckets: CALL_BUCKETS,
    registers,
  })
  const signIns = new Counter({
    name: 'waypost_sign_in_failures_total',
    help: 'Attempts to sign in that were refused',
    registers,
  })
  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value())
      },
    })
  let inFlight = 0
  let around: Surroundings | undefined
  const why = () => around?.shared.gate.outlook()?.why
  const isAway = () => around?.shared.where() === 'redis-away'
  const queued = () => around?.line.count() ?? { waiting: 0, underway: 0 }
  gauge('waypost_requests_in_flight', 'Requests that are being answered', () => inFlight)
  gauge('waypost_queue_waiting', 'Look-ups that wait for their turn', () => queued().waiting)
  gauge('waypost_queue_underway', 'Look-ups whose turn it is', () => queued().underway)
  gauge('waypost_queue_places', 'Look-ups that may wait or be under way', () => PLACES)
  gauge('waypost_breaker_open', '1 while a failing upstream is left alone', () => Number(why() === 'down'))
  gauge('waypost_upstream_held', '1 while the upstream wants a pause', () => Number(why() === 'held'))
  gauge('waypost_shared_state_away', '1 while this instance goes on without its Redis', () =>
    Number(isAway()),
  )

  const requestOf = remembered((route, status, kind) => requests.labels(route, status, kind))
  const lookupOf = remembered((source) => lookups.labels(source))
  const callOf = remembered((outcome) => calls.labels(outcome))
  const [hit, miss] = [cache.labels('hit'), cache.labels('miss')]

  return {
    watch: (surroundings) => void (around = surroundings),
    started: () => void inFlight++,
    answered: ({ route, status, kind, source, seconds }) => {
      inFlight--
      requestOf(route, String(status), kind ?? 'none').inc()
      if (route !== 'parcel') return
      lookupOf(source ?? 'none').observe(seconds)
      if (source !== undefined) (HITS.has(source) ? hit : miss).inc()
    },
    called: (outcome, seconds) => callOf(outcome).observe(seconds),
    signInFailed: () => signIns.inc(),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

/** Looks labels up once: on the way of every request, resolving them anew would cost more than counting. */
function remembered<Child>(resolve: (...labels: string[]) => Child): (...labels: string[]) => Child {
  const children = new Map<string, Child>()
  return (...labels) => {
    const key = labels.join(' ')
    const known = children.get(key)
    if (known !== undefined) return known
    const child = resolve(...labels)
    children.set(key, child)
    return child
  }
}
