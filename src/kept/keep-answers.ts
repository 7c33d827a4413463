import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { createStore as createShelf, delMany, entries, get, set } from 'idb-keyval'
import type { Address } from '../lookup/address.ts'
import { parcelQuery, type Answer } from '../lookup/parcel-query.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { noteRefused } from '../ui/refused.ts'
import { pruneAnswers, readAnswer, saveAnswer, type Shelf } from './answers.ts'
import { kept } from './kept.ts'
import type { Named } from './store.ts'

export const ANSWERS = 'waypost.answers'

const open = () => {
  const database = createShelf('waypost', 'answers')
  return {
    get: (key) => get(key, database),
    set: (key, value) => set(key, value, database),
    entries: () => entries(database),
    del: (keys) => delMany(keys, database),
  } satisfies Shelf
}
const shelf = open()

/**
 * Puts the last answers of watched and recent parcels into the query cache when they are asked for, marked as past
 * their life, while the look-up goes on; and saves each new answer. An answer to a look-up with an extra value is
 * never saved: what tells it from others is that value. Not one blob for all, as the persisters of the query library
 * write it: each poll would write every parcel, and two tabs would overwrite each other.
 */
export function keepAnswers(
  client: QueryClient,
  onAnswer: (address: Address, parcel: Parcel) => void,
): () => void {
  const cache = client.getQueryCache()
  const restore = async (queryKey: QueryKey) => {
    const address = addressOf(queryKey)
    if (!address || address.param !== null) return
    const { queryKey: key } = parcelQuery(address)
    const saved = await readAnswer(shelf, address, Date.now()).catch(() => null)
    if (!saved || client.getQueryState(key) === undefined || client.getQueryData(key)) return
    const answer: Answer = { parcel: { ...saved.parcel, stale: true }, staleRun: 1 }
    client.setQueryData(key, answer, { updatedAt: saved.savedAtMs })
  }
  const take = (queryKey: QueryKey, answer: Answer) => {
    const address = addressOf(queryKey)
    if (!address) return
    onAnswer(address, answer.parcel)
    if (address.param === null && kept.find(address)) void saveIt(address, answer.parcel)
  }
  for (const { queryKey, state } of cache.getAll())
    if (state.data === undefined) void restore(queryKey)
    else take(queryKey, state.data as Answer)
  return cache.subscribe((event) => {
    if (event.type === 'added') void restore(event.query.queryKey)
    if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual)
      take(event.query.queryKey, event.query.state.data as Answer)
  })
}

/** Saves the answer of a parcel that is kept from now on, if there is one. */
export function saveKnownAnswer(client: QueryClient, named: Named): void {
  const answer = client.getQueryData<Answer>(parcelQuery({ ...named, param: null }).queryKey)
  if (answer && !answer.parcel.stale) void saveIt(named, answer.parcel)
}

const saveIt = (named: Named, parcel: Parcel) =>
  saveAnswer(shelf, named, parcel, Date.now()).catch(() => noteRefused(ANSWERS))

/** Deletes the answers of what is neither watched nor recent any more, and what is too old or too much. */
export const pruneKeptAnswers = () =>
  pruneAnswers(
    shelf,
    (id) => {
      const one = kept.all().find(({ carrier, waybill }) => id === `${carrier}.${waybill}`)
      return one ? (one.pinned ? 'watched' : 'recent') : null
    },
    Date.now(),
  ).catch(() => undefined)

/** Deletes all answers, those of other versions too. */
export async function clearAnswers(): Promise<void> {
  const all = await shelf.entries()
  await shelf.del(all.map(([key]) => key as string))
}

/** The address of a parcel's query; null for another query. */
function addressOf([kind, carrier, waybill, param]: QueryKey): Address | null {
  return kind === 'parcel' && typeof carrier === 'number' && typeof waybill === 'string'
    ? { carrier, waybill, param: typeof param === 'string' ? param : null }
    : null
}
