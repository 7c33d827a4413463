import { noteKept, noteRefused } from '../ui/refused.ts'
import { addsTo, mergeFields, readFields, setFields, type Fields } from './fields.ts'
import { isKept, toGroups, toKeptParcel, type KeptParcel, type KeptValues } from './kept-parcel.ts'
import type { Spare } from './spare.ts'

// One entry of localStorage a parcel: it is written at once, survives a crash, tells the other tabs, and an edit of one
// parcel cannot overwrite another. The version stands in the key: a newer version of the page writes beside these
// entries, not into them, and what it wrote is read as far as it is understood and never touched. What localStorage has
// no room for lies in the spare until it has.
const VERSION = 1
const KEY = /^waypost\.parcel\.(\d+)\.([1-9]\d{0,8})\.([A-Z0-9-]{5,50})$/
const GONE_AFTER_MS = 30 * 86_400_000

export type Named = { carrier: number; waybill: string }
const idOf = ({ carrier, waybill }: Named) => `${carrier}.${waybill}`
export const keyOf = (named: Named) => `waypost.parcel.${VERSION}.${idOf(named)}`

type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/** All that is kept of parcels in this browser: the same in every tab; what cannot be written holds for this visit. */
export function createStore(storage: () => Storage, spare: Spare | null = null) {
  const entries = new Map<string, { fields: Fields; view: KeptParcel }>()
  const listeners = new Set<() => void>()
  const spared = new Set<string>()
  let snapshot: readonly KeptParcel[] = []

  const readText = (key: string) => {
    try {
      return storage().getItem(key)
    } catch {
      return null
    }
  }
  const keys = () => {
    try {
      const kept = storage()
      return Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? '')
    } catch {
      return []
    }
  }
  const write = (named: Named, fields: Fields) => {
    const key = keyOf(named)
    const text = JSON.stringify(fields)
    try {
      storage().setItem(key, text)
      noteKept(key)
      if (spared.delete(key)) spare?.del(key).catch(() => undefined)
    } catch {
      if (!spare) return noteRefused(key)
      spared.add(key)
      spare.set(key, text).then(
        () => noteKept(key),
        () => noteRefused(key),
      )
    }
  }
  const tell = () => {
    snapshot = [...entries.values()].flatMap(({ view }) => (isKept(view) ? view : []))
    for (const listener of listeners) listener()
  }
  const take = ({ carrier, waybill }: Named, fields: Fields) => {
    const id = idOf({ carrier, waybill })
    const merged = mergeFields(entries.get(id)?.fields ?? {}, fields)
    entries.set(id, { fields: merged, view: toKeptParcel(carrier, waybill, merged) })
    return merged
  }
  /** Reads what is written, of one parcel or of all. What is in memory alone stays. */
  const load = (id: string | null = null) => {
    for (const key of keys()) {
      const named = readKey(key)
      if (named && (id === null || id === idOf(named))) take(named, readFields(readText(key)))
    }
    tell()
  }
  const drop = (named: Named) => {
    entries.delete(idOf(named))
    remove(keyOf(named))
  }
  let isLoaded = false
  const loadOnce = () => {
    if (isLoaded) return
    isLoaded = true
    load()
    // Where the spare cannot be read there is nothing in it for us.
    void spare?.all().then(takeSpared, () => undefined)
  }
  const takeSpared = (all: Awaited<ReturnType<Spare['all']>>) => {
    for (const [key, text] of all) {
      const named = typeof key === 'string' && typeof text === 'string' ? readKey(key) : null
      if (!named || key !== keyOf(named)) continue
      spared.add(key)
      write(named, take(named, readFields(text as string)))
    }
    if (spared.size > 0) tell()
  }

  return {
    /** The same array until something changes. */
    all: () => {
      loadOnce()
      return snapshot
    },
    find: (named: Named) => {
      loadOnce()
      const view = entries.get(idOf(named))?.view
      return view && isKept(view) ? view : null
    },
    subscribe: (onChange: () => void) => {
      listeners.add(onChange)
      return () => void listeners.delete(onChange)
    },

    /** What is kept of a parcel with when it was set, as it is exported. */
    fieldsOf: (named: Named): Fields => entries.get(idOf(named))?.fields ?? {},

    change: (named: Named, values: Partial<KeptValues>, nowMs = Date.now()) => {
      loadOnce()
      // Another tab may have written since: its edits of other fields stay.
      const fields = setFields(take(named, readFields(readText(keyOf(named)))), values, nowMs)
      write(named, take(named, fields))
      tell()
    },

    /** Takes in what comes from elsewhere: field by field the later holds. */
    merge: (named: Named, fields: Fields) => {
      loadOnce()
      take(named, readFields(readText(keyOf(named))))
      write(named, take(named, fields))
      tell()
    },

    /** Another tab changed an entry; null: it took all of them off. */
    onStorage: (key: string | null) => {
      if (key === null) {
        entries.clear()
        return load()
      }
      const named = readKey(key)
      if (!named) return
      const text = readText(key)
      if (text === null) {
        entries.delete(idOf(named))
        return load(idOf(named))
      }
      const theirs = readFields(text)
      const merged = take(named, theirs)
      if (key === keyOf(named) && addsTo(merged, theirs)) write(named, merged)
      tell()
    },

    /** Drops what fell out of the recent ones, and what was taken off long ago. Entries of other versions stay. */
    prune: (nowMs = Date.now()) => {
      loadOnce()
      const listed = new Set(Object.values(toGroups(snapshot)).flat().map(idOf))
      for (const [id, { fields, view }] of entries) {
        const lastMs = Math.max(...Object.values(fields).map(([, atMs]) => atMs))
        const isGone = isKept(view) ? !listed.has(id) : nowMs - lastMs > GONE_AFTER_MS
        if (isGone) drop(view)
      }
      load()
    },

    /** Takes everything off, that of other versions too: the person asked for it. */
    clear: () => {
      for (const key of [...keys(), ...spared]) if (readKey(key)) remove(key)
      entries.clear()
      tell()
    },
  }

  function remove(key: string) {
    if (spared.delete(key)) spare?.del(key).catch(() => undefined)
    try {
      storage().removeItem(key)
    } catch {
      // A browser that keeps nothing has nothing to take off.
    }
  }
}

function readKey(key: string): Named | null {
  const [, , carrier = '', waybill = ''] = KEY.exec(key) ?? []
  return waybill === '' ? null : { carrier: Number(carrier), waybill }
}
