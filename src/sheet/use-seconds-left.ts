import { useNow } from '../ui/use-now.ts'

/** Seconds left until a time, counted down on screen and never announced. */
export function useSecondsLeft(untilMs: number): number {
  const nowMs = useNow(250)
  return Math.max(0, Math.ceil((untilMs - nowMs) / 1000))
}
