import { useEffect, useState } from 'react'

/** The time now in milliseconds, renewed every `everyMs` so that ages stay true. */
export function useNow(everyMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNowMs(Date.now()), everyMs)
    // A tab that was hidden may have slept through many ticks.
    const onVisible = () => setNowMs(Date.now())
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [everyMs])
  return nowMs
}
