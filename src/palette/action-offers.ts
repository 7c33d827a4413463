import { keyOwners } from '../ui/action-keys.ts'
import { ACTIONS, type ActionId } from '../ui/actions.ts'
import { offeredActs } from '../ui/offered-acts.ts'
import type { Acts } from '../ui/use-actions.ts'
import type { PaletteWords } from '../words/en-palette.ts'
import { lastUsed, rememberUse } from './last-used.ts'
import type { Offer } from './offer.ts'

/** What can be done on this page now, and `acts`. The palette itself is open already. */
export function actionOffers(words: PaletteWords, acts: Acts): Offer[] {
  const names: Record<ActionId, string> = words.names
  const also: Partial<Record<ActionId, readonly string[]>> = words.also
  const keys = new Map([...keyOwners()].map(([key, id]) => [id, key]))
  const last = lastUsed()
  return [...offeredActs(acts)].flatMap(([id, act]) => {
    if (act === null || id === 'palette') return []
    return {
      id,
      group: last.includes(id) ? 'last' : ACTIONS[id].group,
      name: names[id],
      also: also[id] ?? [],
      note: null,
      key: keys.get(id) ?? null,
      act: () => {
        rememberUse(id)
        act()
      },
    }
  })
}
