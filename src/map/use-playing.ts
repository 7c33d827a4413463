import { useEffect, useRef, useState } from 'react'
import { momentsDue, paceOf } from './pace.ts'

/** Goes on from moment to moment by itself until the last, or until it is stopped. */
export function usePlaying(
  index: number,
  count: number,
  startsPlaying: boolean,
  goTo: (index: number) => void,
): { isPlaying: boolean; toggle: () => void; stop: () => void } {
  const [isStarted, setStarted] = useState(startsPlaying)
  const last = count - 1
  const isPlaying = isStarted && index < last
  const now = useRef({ index, goTo })
  useEffect(() => {
    now.current = { index, goTo }
  })
  useEffect(() => {
    if (!isPlaying) return
    const pace = paceOf(count)
    let steppedMs = performance.now()
    const step = () => {
      const passedMs = performance.now() - steppedMs
      steppedMs += passedMs
      now.current.goTo(Math.min(last, now.current.index + momentsDue(pace, passedMs)))
    }
    const timer = setInterval(step, pace.everyMs)
    return () => clearInterval(timer)
  }, [isPlaying, count, last])
  return {
    isPlaying,
    toggle: () => {
      // At the end it begins anew.
      if (index === last) goTo(0)
      setStarted(!isPlaying)
    },
    stop: () => setStarted(false),
  }
}
