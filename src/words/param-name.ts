import type { LaterWords } from './en-later.ts'

type Hint = { kind: keyof LaterWords['param']['kind']; asked: string | null }

/** What the extra value of a carrier is called; `null` where nobody knows what it wants. */
export const paramName = (hint: Hint | null, later: LaterWords): string =>
  hint?.asked ?? later.param.kind[hint?.kind ?? 'other']
