import type { ProblemError } from '../problem.ts'
import { BUDGET_WINDOW_MS } from '../sharing/gate.ts'
import type { Gate } from '../sharing/shared.ts'
import { createFairQueue } from './fair-queue.ts'
import { LineEntry, type Task } from './line-entry.ts'
import { busyProblem, isBusy, outcomeOf, pausedProblem } from './line-problems.ts'

/** Look-ups that wait or are under way; past it nobody gets a place. */
export const PLACES = 256

/** A caller waits this long for a turn; then he is told his position and asks again. */
export const PATIENCE_MS = 5000

/** A place is kept this much longer than the caller was told to wait. */
const GRACE_MS = 5000

/**
 * Look-ups in the order they came, client by client in turns, each started as soon as the gate lets it. Equal ones are
 * one: they share its result, or its failure.
 */
export type Line<T> = {
  /** Rejects with the task's own failure, `busy` with `position` and `waiting`, or `upstream-down`. */
  ask: (key: string, client: string, task: Task<T>) => Promise<T>
  has: (key: string) => boolean
  count: () => { waiting: number; underway: number }
  /** Nobody waits any more; what is under way goes on. */
  stop: () => void
}

type LineParts = { gate: Gate; upstreamPerSecond: number; now: () => number }

export function createLine<T>({ gate, upstreamPerSecond, now }: LineParts): Line<T> {
  const entries = new Map<string, LineEntry<T>>()
  const queue = createFairQueue<LineEntry<T>>()
  let patienceMs = PATIENCE_MS
  let isLettingIn = false
  let pause: NodeJS.Timeout | null = null

  const drop = (entry: LineEntry<T>) => {
    queue.remove(entry)
    entries.delete(entry.key)
  }
  const dropLapsed = () => {
    for (const entry of queue.all()) if (entry.hasLapsed(now())) drop(entry)
  }

  /** An upper bound: the pause, then the turns before this one at the pace of the budget. */
  const estimateMs = (position: number) =>
    (gate.outlook()?.waitMs ?? 0) + Math.floor((position - 1) / upstreamPerSecond) * BUDGET_WINDOW_MS

  const busy = (position: number, said?: ProblemError) =>
    busyProblem({ position, waiting: Math.max(position, queue.size()), waitMs: estimateMs(position) }, said)

  /** Sends the callers of a waiting look-up away; its place is kept until they should be back. */
  const sendAway = (entry: LineEntry<T>, said?: ProblemError) => {
    const problem = busy(queue.positionOf(entry), said)
    entry.keptUntilMs = now() + (problem.retryAfter ?? 0) * 1000 + GRACE_MS
    entry.reject(problem)
  }
  const sendAwayIfHopeless = (entry: LineEntry<T>) => {
    // Who is away already was told when to be back, and is not given more time.
    if (entry.isAttended && estimateMs(queue.positionOf(entry)) > patienceMs) sendAway(entry)
  }

  const start = (entry: LineEntry<T>) => {
    queue.take(entry)
    entry.stopWaiting()
    entry.task.run().then(
      (value) => {
        void gate.leave(entry.key, 'answered')
        drop(entry)
        entry.resolve(value)
      },
      (error: unknown) => {
        void gate.leave(entry.key, outcomeOf(error))
        if (isBusy(error)) return backInLine(entry, error)
        drop(entry)
        entry.reject(error)
      },
    )
  }

  const follow = async (entry: LineEntry<T>) => {
    queue.take(entry)
    entry.stopWaiting()
    await gate.follow(entry.key)
    const value = await entry.task.elsewhere()
    if (value === undefined) return backInLine(entry)
    drop(entry)
    entry.resolve(value)
  }

  /** It had its turn, and keeps it. `said`: the upstream would not hear it yet. */
  const backInLine = (entry: LineEntry<T>, said?: ProblemError) => {
    // One that is refused again and again must not keep the others from trying.
    if (said && entry.wasRefused) queue.add(entry)
    else queue.putBack(entry)
    entry.wasRefused ||= said !== undefined
    entry.wait(patienceMs, () => sendAway(entry))
    if (said) sendAway(entry, said)
    void letIn()
  }

  const letIn = async (): Promise<void> => {
    if (isLettingIn || pause) return
    isLettingIn = true
    dropLapsed()
    // Nobody is asked for who is not here: the place is kept, and costs no call.
    for (let entry = queue.next(isAttended); entry; entry = queue.next(isAttended)) {
      const asked = gate.enter(entry.key)
      const pass = asked instanceof Promise ? await asked : asked
      if (pass.may === 'go') start(entry)
      else if (pass.may === 'follow') void follow(entry)
      else {
        holdBack(pass.waitMs, pass.why === 'down')
        break
      }
    }
    isLettingIn = false
  }

  const holdBack = (waitMs: number, isDown: boolean) => {
    if (isDown) {
      // Nothing is gained by waiting for a server that does not answer: its callers are told at once.
      for (const entry of queue.all()) {
        drop(entry)
        entry.reject(pausedProblem(waitMs))
      }
      return
    }
    for (const entry of queue.all()) sendAwayIfHopeless(entry)
    pause = setTimeout(
      () => {
        pause = null
        void letIn()
      },
      Math.max(1, waitMs),
    )
    pause.unref()
  }

  /** @throws ProblemError where there is no place */
  const place = (key: string, client: string, task: Task<T>): LineEntry<T> => {
    const outlook = gate.outlook()
    if (outlook?.why === 'down') throw pausedProblem(outlook.waitMs)
    if (entries.size >= PLACES) dropLapsed()
    if (entries.size >= PLACES) makeRoomFor(client)
    const entry = new LineEntry(key, client, task)
    entries.set(key, entry)
    queue.add(entry)
    return entry
  }

  /** Whoever holds the most gives up its last place, so that one client cannot keep all others out. */
  const makeRoomFor = (client: string) => {
    const longest = queue.longest()
    const last = longest.at(-1)
    if (last === undefined || longest.length <= queue.lengthOf(client) + 1) throw busy(queue.size() + 1)
    sendAway(last)
    drop(last)
  }

  return {
    has: (key) => entries.has(key),
    ask: (key, client, task) =>
      new Promise<T>((resolve, reject) => {
        const entry = entries.get(key) ?? place(key, client, task)
        entry.attend({ resolve, reject })
        if (!entry.isWaiting) return
        entry.wait(patienceMs, () => sendAway(entry))
        void letIn()
        if (entry.isWaiting) sendAwayIfHopeless(entry)
      }),
    count: () => ({ waiting: queue.size(), underway: entries.size - queue.size() }),
    stop: () => {
      patienceMs = 0
      for (const entry of queue.all()) sendAway(entry)
    },
  }
}

const isAttended = (entry: { isAttended: boolean }): boolean => entry.isAttended
