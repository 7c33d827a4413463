import { safeParse } from 'valibot'
import { parcelSchema, type Parcel } from '../parcel/parcel.ts'
import type { Named } from './store.ts'

// The version stands in the key, as in store.ts: a newer version of the page keeps its answers beside these.
const PREFIX = '1.'
export const LIMITS = { answers: 200, characters: 5_000_000, each: 500_000, days: 30 } as const

/** An answer as text: its size is known, and nothing but what was checked comes out of it. */
type Saved = { text: string; savedAtMs: number }
export type Restored = { parcel: Parcel; savedAtMs: number }

/** Where answers lie: IndexedDB in a browser. */
export type Shelf = {
  get(key: string): Promise<unknown>
  set(key: string, value: Saved): Promise<void>
  entries(): Promise<[IDBValidKey, unknown][]>
  del(keys: string[]): Promise<void>
}

const keyOf = ({ carrier, waybill }: Named) => `${PREFIX}${carrier}.${waybill}`

/** The last answer of a parcel; null where there is none, it is too old, or not what we rely on. */
export async function readAnswer(shelf: Shelf, named: Named, nowMs: number): Promise<Restored | null> {
  const saved = await shelf.get(keyOf(named))
  return isSaved(saved) && !isOld(saved, nowMs) ? toRestored(saved) : null
}

function toRestored({ text, savedAtMs }: Saved): Restored | null {
  try {
    const read = safeParse(parcelSchema, JSON.parse(text))
    return read.success ? { parcel: read.output, savedAtMs } : null
  } catch {
    return null
  }
}

/** One of thousands of scans would take the room of all others: it is left out, and so is what was kept of it before. */
export async function saveAnswer(
  shelf: Shelf,
  named: Named,
  parcel: Parcel,
  savedAtMs: number,
): Promise<void> {
  const text = JSON.stringify(parcel)
  if (text.length > LIMITS.each) await shelf.del([keyOf(named)])
  else await shelf.set(keyOf(named), { text, savedAtMs })
}

/** Keeps what is wanted within the limits: the oldest go first, what is watched last. Those of other versions stay. */
export async function pruneAnswers(
  shelf: Shelf,
  rank: (id: string) => 'watched' | 'recent' | null,
  nowMs: number,
): Promise<void> {
  const ours = (await shelf.entries()).flatMap(([key, saved]) =>
    typeof key === 'string' && key.startsWith(PREFIX)
      ? [{ key, saved: isSaved(saved) ? saved : null, rank: rank(key.slice(PREFIX.length)) }]
      : [],
  )
  const inOrder = ours.toSorted(
    (a, b) =>
      Number(b.rank === 'watched') - Number(a.rank === 'watched') ||
      (b.saved?.savedAtMs ?? 0) - (a.saved?.savedAtMs ?? 0),
  )
  const gone: string[] = []
  let [answers, characters] = [0, 0]
  for (const { key, saved, rank: wanted } of inOrder) {
    const fits =
      saved !== null &&
      wanted !== null &&
      !isOld(saved, nowMs) &&
      answers < LIMITS.answers &&
      characters + saved.text.length <= LIMITS.characters
    if (!fits) gone.push(key)
    else [answers, characters] = [answers + 1, characters + saved.text.length]
  }
  if (gone.length > 0) await shelf.del(gone)
}

const isOld = ({ savedAtMs }: Saved, nowMs: number) => nowMs - savedAtMs > LIMITS.days * 86_400_000

const isSaved = (value: unknown): value is Saved =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'savedAtMs' in value &&
  typeof value.savedAtMs === 'number'
