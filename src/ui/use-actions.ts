import { useEffect, useRef } from 'react'
import { ACTION_IDS, type ActionId } from './actions.ts'

/** What its owner can do. `null` says that it belongs here and cannot be done now: its key is listed, and does nothing. */
export type Acts = { [Id in ActionId]?: (() => void) | null }

const offers = new Set<{ readonly current: Acts }>()

/** Offers actions (actions.ts) while the caller is on screen. Where two offer the same one, the later has it. */
export function useActions(acts: Acts): void {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  useEffect(() => {
    offers.add(latest)
    return () => {
      offers.delete(latest)
    }
  }, [])
}

/** Whatever belongs to what is on screen, in the order of the list, and how it is done now; `more` is offered by who asks. */
export function offeredActs(more: Acts = {}): Map<ActionId, (() => void) | null> {
  const all: Acts = Object.assign({}, ...[...offers].map(({ current }) => current), more)
  return new Map(ACTION_IDS.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]] as const])))
}
