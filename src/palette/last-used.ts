import { ACTION_IDS, type ActionId } from '../ui/actions.ts'
import { keep, readKept } from '../ui/use-kept.ts'

const KEY = 'waypost.palette'
const MOST = 3

/** The actions that were chosen in the palette last, the newest first. What is no action any more is left out. */
export function readLastUsed(text: string | null): ActionId[] {
  const words = (text ?? '').split(' ')
  return ACTION_IDS.filter((id) => words.includes(id))
    .toSorted((a, b) => words.indexOf(a) - words.indexOf(b))
    .slice(0, MOST)
}

export const lastUsed = () => readLastUsed(readKept(KEY))

export const rememberUse = (id: ActionId) =>
  keep(KEY, [id, ...lastUsed().filter((other) => other !== id)].slice(0, MOST).join(' '))
