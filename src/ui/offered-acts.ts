import { ACTION_IDS, type ActionId } from './actions.ts'
import { allOffers, type Acts } from './use-actions.ts'

/** Whatever belongs to what is on screen, in the order of the list, and how it is done now; `more` is offered by who asks. */
export function offeredActs(more: Acts = {}): Map<ActionId, (() => void) | null> {
  const all = allOffers(more)
  return new Map(ACTION_IDS.flatMap((id) => (all[id] === undefined ? [] : [[id, all[id]] as const])))
}
