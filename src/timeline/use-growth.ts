import { startTransition, useEffect, useState } from 'react'

/** What a screen shows at once; the rest follows in steps that each leave room for a key press. */
const FIRST = 4
const STEP = 16

/** How many of `total` parts to show: few at first, so that the answer above ten thousand scans does not wait for them. */
export function useGrowth(total: number): number {
  const [count, setCount] = useState(FIRST)
  useEffect(() => {
    if (count < total) startTransition(() => setCount(count + STEP))
  }, [count, total])
  return count
}
