import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { BREAKER_PAUSE_MS, BUDGET_WINDOW_MS, PROBE_WAIT_MS, type GateSettings } from './gate.ts'
import { redisKey } from './redis-keys.ts'
import type { RedisLink } from './redis-link.ts'
import { COMMAND_TIMEOUT_MS } from './redis-patience.ts'
import type { EnterReply } from './redis-scripts.ts'
import type { Gate, Outcome, Pass } from './shared.ts'

const FOLLOW_EVERY_MS = 50
/** What the window of the budget forgives: a start that is sent later than this is told to Redis anew. */
const LATE_MS = 50
/** A call that is never said to have ended belonged to an instance that died: others may ask again. */
const FLIGHT_SLACK_MS = 1000
/** Longer than any pause; what nobody changes for an hour is forgotten. */
const GATE_LIFE_MS = 3_600_000

/**
 * The gate that all instances on one Redis go through. What this instance does is told to `memory` as well: when
 * Redis goes away, it goes on with its own starts, failures and pauses.
 */
export function createRedisGate(
  link: RedisLink,
  memory: Gate,
  settings: GateSettings,
  now: () => number,
): Gate {
  const flightMs = settings.timeoutMs + FLIGHT_SLACK_MS
  const gate = redisKey('gate', '')
  const starts = redisKey('starts', '')
  const waiters = redisKey('waiters', '')
  const flightOf = (key: string) => redisKey('flight', key)
  const instance = randomUUID()
  const tokens = new Map<string, string>()
  let tokensGiven = 0
  // How far Redis' clock is ahead of the one that `performance` counts by.
  let aheadMs: number | null = null
  let learnt: { untilMs: number; why: 'held' | 'down' } | null = null

  /** The pause that Redis told of last, which counts though Redis be away now. */
  const known = () => {
    const waitMs = learnt === null ? 0 : learnt.untilMs - now()
    return learnt && waitMs > 0 ? { waitMs, why: learnt.why } : null
  }

  const endOf = (key: string, token: string, outcome: Outcome | 'unused') => ({
    flight: flightOf(key),
    gate,
    token,
    outcome: typeof outcome === 'object' ? 'answered' : outcome,
    heldForMs: typeof outcome === 'object' ? outcome.heldForMs : 0,
    breakerFailures: settings.breakerFailures,
    breakerPauseMs: BREAKER_PAUSE_MS,
    gateLifeMs: GATE_LIFE_MS,
  })

  const askToEnter = async (key: string, token: string): Promise<EnterReply> => {
    const askedMs = performance.now()
    const latestMs = aheadMs === null ? 0 : askedMs + aheadMs + COMMAND_TIMEOUT_MS
    const { upstreamPerSecond: perSecond, breakerFailures } = settings
    const reply = await link.ask(
      (client) =>
        client.enterGate({
          flight: flightOf(key),
          gate,
          starts,
          waiters,
          instance,
          token,
          flightMs,
          latestMs,
          perSecond,
          windowMs: BUDGET_WINDOW_MS,
          breakerFailures,
          probeWaitMs: PROBE_WAIT_MS,
        }),
      ({ may }, client) => may === 'go' && void client.leaveGate(endOf(key, token, 'unused')).catch(() => {}),
    )
    aheadMs = reply.redisNowMs - askedMs
    if (reply.may === 'go') tellWhenSent(reply.redisNowMs, askedMs)
    return reply
  }

  /** A process that is busy sends later than it was let to: what counts is when. */
  const tellWhenSent = (fromMs: number, askedMs: number) =>
    setImmediate(() => {
      if (performance.now() - askedMs < LATE_MS) return
      link.ask((client) => client.moveStart({ starts, fromMs, windowMs: BUDGET_WINDOW_MS })).catch(() => {})
    })

  const toPass = (key: string, token: string, { may, waitMs }: EnterReply): Pass | Promise<Pass> => {
    if (may === 'late') return memory.enter(key)
    if (may === 'follow') return { may }
    learnt = may === 'held' || may === 'down' ? { untilMs: now() + waitMs, why: may } : null
    if (may !== 'go') return { may: 'wait', waitMs, why: may }
    tokens.set(key, token)
    void memory.enter(key)
    return { may }
  }

  return {
    enter: async (key) => {
      const token = `${instance}:${++tokensGiven}`
      try {
        let reply = await askToEnter(key, token)
        // Redis' clock was set forward: the reply says by how much.
        if (reply.may === 'late') reply = await askToEnter(key, token)
        return await toPass(key, token, reply)
      } catch {
        const pause = known()
        return pause ? { may: 'wait', ...pause } : memory.enter(key)
      }
    },
    again: async (key) => {
      try {
        const { upstreamPerSecond: perSecond } = settings
        const words = { gate, starts, perSecond, windowMs: BUDGET_WINDOW_MS }
        const may = await link.ask((client) => client.enterGateAgain(words))
        if (may) void memory.again(key)
        return may
      } catch {
        return memory.again(key)
      }
    },
    leave: async (key, outcome) => {
      const token = tokens.get(key) ?? ''
      tokens.delete(key)
      await memory.leave(key, outcome)
      try {
        const { heldForMs, downForMs } = await link.ask((client) =>
          client.leaveGate(endOf(key, token, outcome)),
        )
        if (heldForMs > 0) learnt = { untilMs: now() + heldForMs, why: 'held' }
        else learnt = downForMs > 0 ? { untilMs: now() + downForMs, why: 'down' } : null
      } catch {
        // Memory knows it already.
      }
    },
    follow: async (key) => {
      const flight = flightOf(key)
      const latestMs = performance.now() + flightMs
      const isFlying = () => link.ask((client) => client.exists(flight)).catch(() => 0)
      while (performance.now() < latestMs && (await isFlying()) === 1) await sleep(FOLLOW_EVERY_MS)
    },
    outlook: () => known() ?? (link.isHere() ? null : memory.outlook()),
  }
}
