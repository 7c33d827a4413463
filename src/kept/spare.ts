import { createStore as createShelf, del, entries, set, type UseStore } from 'idb-keyval'

/** Where an entry goes that the first storage has no room for; it has a limit of its own, a hundred times as large. */
export type Spare = {
  all(): Promise<readonly [key: IDBValidKey, text: unknown][]>
  set(key: string, text: string): Promise<void>
  del(key: string): Promise<void>
}

/** Beside the saved answers, so that clearing takes both. Opened once: an entry is then on its way before a page can go. */
export function openSpare(): Spare {
  let shelf: UseStore | null = null
  const open = () => (shelf ??= createShelf('waypost', 'answers'))
  return {
    all: async () => entries(open()),
    set: async (key, text) => set(key, text, open()),
    del: async (key) => del(key, open()),
  }
}
