import { useEffect, useState } from 'react'
import { retryInSeconds } from './retry.ts'
import type { Lookup } from './use-parcel.ts'

type Failed = Pick<Lookup, 'failure' | 'failedAtMs' | 'isAsking' | 'ask' | 'leave'>

/** What the page tells of failures in a row, and the ways to act on it. */
export type Retry = {
  attempt: number
  /** Milliseconds since the epoch of the next look-up; null where none is planned. */
  nextAtMs: number | null
  isStopped: boolean
  askNow(): void
  stop(): void
}

/** Looks up again after a failure, later each time, until it works, it would not help, or the person stops it. */
export function useRetry({ failure, failedAtMs, isAsking, ask, leave }: Failed): Retry {
  const [run, setRun] = useState({ attempt: 0, failedAtMs: 0, isStopped: false })
  if (failure && failedAtMs !== run.failedAtMs) setRun({ ...run, attempt: run.attempt + 1, failedAtMs })
  if (!failure && !isAsking && run.attempt > 0) setRun({ attempt: 0, failedAtMs: 0, isStopped: false })

  const waitSeconds = failure && retryInSeconds(failure, run.attempt)
  const nextAtMs = waitSeconds === null || run.isStopped ? null : failedAtMs + waitSeconds * 1000

  useEffect(() => {
    if (nextAtMs === null || isAsking) return
    const timer = setTimeout(ask, Math.max(0, nextAtMs - Date.now()))
    return () => clearTimeout(timer)
  }, [nextAtMs, isAsking, ask])

  return {
    attempt: run.attempt,
    nextAtMs,
    isStopped: run.isStopped || (failure !== null && nextAtMs === null),
    askNow: () => {
      setRun({ ...run, attempt: 0, isStopped: false })
      ask()
    },
    stop: () => {
      setRun({ ...run, isStopped: true })
      leave()
    },
  }
}
