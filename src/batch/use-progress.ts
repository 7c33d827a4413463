import { useEffect, useRef } from 'react'
import { useBatchWords } from '../words/use-batch-words.ts'
import type { Entry } from './fragment.ts'
import type { Lookups } from './lookups.ts'

const QUIET_MS = 5000

/** How many of those with a carrier are checked: none before the first is asked for. */
export function countChecked(progress: Lookups, entries: readonly Entry[]): { done: number; of: number } {
  const of = entries.filter(({ carrier }) => carrier !== null).length
  return { done: progress.checks.size === 0 ? 0 : of - Math.min(of, progress.pending), of }
}

/** Says how far it is, at most every five seconds, and when it is done. */
export function useProgress(
  progress: Lookups,
  entries: readonly Entry[],
  say: (message: string) => void,
): void {
  const { foot } = useBatchWords()
  const { done, of } = countChecked(progress, entries)
  const message = useRef('')
  useEffect(() => {
    message.current = foot.checked(done, of)
  }, [foot, done, of])
  const isUnderway = progress.pending > 0
  const wasUnderway = useRef(false)
  useEffect(() => {
    if (!isUnderway && wasUnderway.current) say(message.current)
    wasUnderway.current = isUnderway
    if (!isUnderway) return
    const timer = setInterval(() => say(message.current), QUIET_MS)
    return () => clearInterval(timer)
  }, [isUnderway, say])
}
