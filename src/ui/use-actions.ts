import { useEffect, useLayoutEffect, useRef } from 'react'
import type { ActionId } from './actions.ts'

/** What its owner can do. `null` says that it belongs here and cannot be done now: its key is listed, and does nothing. */
export type Acts = { [Id in ActionId]?: (() => void) | null }

const offers = new Set<{ readonly current: Acts }>()

/** Offers actions (actions.ts) while the caller is on screen. Where two offer the same one, the later has it. */
export function useActions(acts: Acts): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  // Before it can be seen, so that no key comes too early.
  useLayoutEffect(() => {
    offers.add(latest)
    return () => {
      offers.delete(latest)
    }
  }, [])
}

/** What everybody on screen offers, with `more` by who asks. */
export const allOffers = (more: Acts = {}): Acts =>
  Object.assign({}, ...[...offers].map(({ current }) => current), more)
