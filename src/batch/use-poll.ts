import { useCallback, useEffect, useRef } from 'react'
import type { BatchLookups } from './lookups.ts'

/** One look-up in so many milliseconds, for one of the rows in sight whose answer is older than that. */
const EVERY_MS = 5000
const OLDER_THAN_MS = 120_000

/** Keeps the rows in sight young while the page is visible, twelve look-ups a minute at most. Give it what is in sight. */
export function usePoll(lookups: BatchLookups, isSettled: boolean): (waybills: ReadonlySet<string>) => void {
  const sight = useRef<ReadonlySet<string>>(new Set())
  useEffect(() => {
    if (!isSettled) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') lookups.poll(sight.current, OLDER_THAN_MS)
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [lookups, isSettled])
  return useCallback((waybills) => {
    sight.current = waybills
  }, [])
}
