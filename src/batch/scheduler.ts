import type { LookUpFailure } from '../lookup/parcel-query.ts'
import { retryInSeconds } from '../lookup/retry.ts'

/** How a look-up stands. `later` waits for its next attempt; `failed` is asked no more by itself. */
type Phase = 'waiting' | 'asking' | 'later' | 'done' | 'failed'

export type Turn = {
  phase: Phase
  /** What the last attempt met, also while the next is under way. */
  failure: LookUpFailure | null
  /** When a `later` one is asked again. */
  nextAtMs: number | null
}

/** Look-ups on their way at once. The proxy starts three a second: more would only wait there. */
export const AT_ONCE = 4

type How = { isForced: boolean; isQuiet: boolean }
type Work = Turn & How & { attempt: number; hasSlot: boolean }

export type Scheduler = {
  /**
   * Puts look-ups at the end of the line; those already in it stay where they are. `isForced` asks past the proxy's
   * cache; a quiet one nobody waits for, so it is no part of `pending`.
   */
  want(keys: readonly string[], how?: Partial<How>): void
  drop(key: string): void
  turnOf(key: string): Turn | undefined
  pending(): number
  /** Until when nothing is asked because of what was said to all; null where nothing was. */
  heldUntilMs(): number | null
  /** Nothing is asked because nobody is signed in. */
  isSignedOut(): boolean
  pause(): void
  resume(): void
}

type Parts = {
  ask(key: string, isForced: boolean): Promise<unknown>
  toFailure(error: unknown): LookUpFailure
  onChange(key: string): void
}

/**
 * Asks for many parcels at the pace that the proxy allows: few at once, a `busy` one keeps its place in the proxy's
 * queue and comes back for it, and what concerns all (a limit, an open breaker, no server) holds all.
 */
export function createScheduler({ ask, toFailure, onChange }: Parts): Scheduler {
  const works = new Map<string, Work>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  let line: string[] = []
  let slots = AT_ONCE
  let heldUntil = 0
  let isPaused = false
  let isSignedOut = false

  const change = (key: string, work: Work, turn: Partial<Work>) => {
    Object.assign(work, turn)
    onChange(key)
  }
  const wait = (name: string, ms: number, act: () => void) => {
    clearTimeout(timers.get(name))
    const timer = setTimeout(() => {
      timers.delete(name)
      act()
    }, ms)
    timers.set(name, timer)
  }
  const freeSlot = (work: Work) => {
    if (work.hasSlot) slots++
    work.hasSlot = false
  }

  const letIn = () => {
    if (isPaused || isSignedOut) return
    const heldMs = heldUntil - Date.now()
    if (heldMs > 0) return wait('', heldMs, letIn)
    while (slots > 0 && line.length > 0) {
      const key = line.shift() ?? ''
      const work = works.get(key)
      if (!work) continue
      slots--
      change(key, work, { phase: 'asking', hasSlot: true })
      askFor(key, work)
    }
  }

  const askFor = (key: string, work: Work) => {
    const ifCurrent = (act: () => void) => () => {
      if (works.get(key) !== work) return
      act()
      letIn()
    }
    ask(key, work.isForced).then(
      ifCurrent(() => {
        freeSlot(work)
        change(key, work, { phase: 'done', failure: null, attempt: 0 })
      }),
      (error: unknown) => ifCurrent(() => onFailure(key, work, toFailure(error)))(),
    )
  }

  const backInLine = (key: string, work: Work) => {
    freeSlot(work)
    line.unshift(key)
    change(key, work, { phase: 'waiting', nextAtMs: null })
  }

  const onFailure = (key: string, work: Work, failure: LookUpFailure) => {
    const kind = failure.problem?.kind
    if (kind === 'sign-in') isSignedOut = true
    // Without a connection every look-up fails, and none of them is to blame.
    if (isPaused || kind === 'sign-in') return backInLine(key, work)
    const attempt = work.attempt + (kind === 'busy' ? 0 : 1)
    const seconds = retryInSeconds(failure, Math.max(1, attempt))
    if (seconds === null) {
      freeSlot(work)
      return change(key, work, { phase: 'failed', failure, attempt: 0 })
    }
    if (kind === 'busy' && failure.problem?.position !== undefined) {
      // Its slot stays taken, so that the batch never holds more places in the queue than it has slots.
      change(key, work, { failure })
      return wait(key, seconds * 1000, () => isPaused || askFor(key, work))
    }
    const nextAtMs = Date.now() + seconds * 1000
    if (isSaidToAll(failure)) heldUntil = Math.max(heldUntil, nextAtMs)
    if (kind === 'busy') return backInLine(key, work)
    freeSlot(work)
    change(key, work, { phase: 'later', failure, nextAtMs, attempt })
    wait(key, seconds * 1000, () => {
      backInLine(key, work)
      letIn()
    })
  }

  return {
    want: (keys, { isForced = false, isQuiet = false } = {}) => {
      isSignedOut = false
      for (const key of keys) {
        const known = works.get(key)
        if (known?.phase === 'waiting' || known?.phase === 'asking') {
          known.isForced ||= isForced
          known.isQuiet &&= isQuiet
          continue
        }
        clearTimeout(timers.get(key))
        const failure = known?.failure ?? null
        const turn: Turn = { phase: 'waiting', failure, nextAtMs: null }
        works.set(key, { ...turn, isForced, isQuiet, attempt: 0, hasSlot: false })
        line.push(key)
        onChange(key)
      }
      letIn()
    },
    drop: (key) => {
      const work = works.get(key)
      if (!work) return
      clearTimeout(timers.get(key))
      works.delete(key)
      line = line.filter((one) => one !== key)
      freeSlot(work)
      letIn()
    },
    turnOf: (key) => works.get(key),
    pending: () => [...works.values()].filter((work) => !work.isQuiet && isPending(work)).length,
    heldUntilMs: () => (heldUntil > Date.now() ? heldUntil : null),
    isSignedOut: () => isSignedOut,
    pause: () => {
      isPaused = true
    },
    resume: () => {
      isPaused = false
      // Those whose time came meanwhile have lost their place in the queue.
      for (const [key, work] of works)
        if (work.hasSlot && work.failure && !timers.has(key)) backInLine(key, work)
      letIn()
    },
  }
}

const isPending = ({ phase }: Work) => phase !== 'done' && phase !== 'failed'

/** Whether every look-up would meet the same: a limit of this client, an open breaker, no server. */
function isSaidToAll({ problem }: LookUpFailure): boolean {
  if (problem === null || problem.kind === 'busy') return true
  return problem.kind === 'upstream-down' && problem.retryAfter !== undefined
}
