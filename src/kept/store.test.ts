import { expect, it } from 'vitest'
import { refused } from '../ui/refused.ts'
import type { Spare } from './spare.ts'
import { createStore, keyOf } from './store.ts'

const PARCEL = { carrier: 100079, waybill: '601609743303' }
const KEY = keyOf(PARCEL)
const TOMORROW = KEY.replace('.1.', '.2.')

/** A browser's storage with room for some characters an entry; `heard` is what other tabs are told. */
function browser(room = Infinity) {
  const written = new Map<string, string>()
  return {
    written,
    room,
    get length() {
      return written.size
    },
    key: (index: number) => [...written.keys()][index] ?? null,
    getItem: (key: string) => written.get(key) ?? null,
    removeItem: (key: string) => void written.delete(key),
    setItem(key: string, text: string) {
      if (text.length > this.room) throw new DOMException('full', 'QuotaExceededError')
      written.set(key, text)
    },
  }
}
const tabOf = (storage: ReturnType<typeof browser>) => createStore(() => storage)

it('what is pinned, labelled or noted is there after a reload', () => {
  const storage = browser()
  tabOf(storage).change(PARCEL, { pinned: true, note: 'call her back' })
  tabOf(storage).change(PARCEL, { label: 'VIP' })
  expect(tabOf(storage).find(PARCEL)).toMatchObject({ pinned: true, note: 'call her back', label: 'VIP' })
})

it('two tabs that edit different fields of one parcel keep both edits', () => {
  const storage = browser()
  const [one, other] = [tabOf(storage), tabOf(storage)]
  expect([one.all(), other.all()]).toEqual([[], []])
  one.change(PARCEL, { note: 'call her back' }, 10)
  // The other tab has not heard of it yet, and its own view of the storage may be an old one.
  const stale = browser()
  const late = tabOf(stale)
  late.change(PARCEL, { pinned: true }, 11)
  storage.setItem(KEY, stale.getItem(KEY) ?? '')
  one.onStorage(KEY)
  expect(one.find(PARCEL)).toMatchObject({ pinned: true, note: 'call her back' })
  other.onStorage(KEY)
  expect(other.find(PARCEL)).toMatchObject({ pinned: true, note: 'call her back' })
})

it('what one tab takes off is off in the other, and does not come back', () => {
  const storage = browser()
  const [one, other] = [tabOf(storage), tabOf(storage)]
  one.change(PARCEL, { pinned: true })
  other.onStorage(KEY)
  one.clear()
  other.onStorage(KEY)
  expect([one.all(), other.all(), storage.written.size]).toEqual([[], [], 0])
})

it('what cannot be written holds for the visit, and is written once there is room', () => {
  const storage = browser()
  const tab = tabOf(storage)
  tab.change(PARCEL, { note: 'call' }, 1)
  storage.room = 10
  tab.change(PARCEL, { note: 'call her back' }, 2)
  expect(tab.find(PARCEL)?.note).toBe('call her back')
  // Another tab may go on writing; what this one holds is not lost by it.
  tab.onStorage(KEY)
  expect(tab.find(PARCEL)?.note).toBe('call her back')
  storage.room = Infinity
  tab.change(PARCEL, { label: 'VIP' }, 3)
  expect(tabOf(storage).find(PARCEL)).toMatchObject({ note: 'call her back', label: 'VIP' })
})

it('a browser that forbids storage still remembers for the visit', () => {
  const tab = createStore(() => {
    throw new DOMException('forbidden', 'SecurityError')
  })
  tab.change(PARCEL, { pinned: true })
  tab.prune()
  expect(tab.find(PARCEL)?.pinned).toBe(true)
})

it('what a newer version wrote is read as far as it is understood, and never touched', () => {
  const storage = browser()
  const text = '{"note":["of tomorrow",5],"pinned":["maybe",5],"label":[{"text":"VIP"},5],"colour":["red",5]}'
  storage.setItem(TOMORROW, text)
  const tab = tabOf(storage)
  expect(tab.find(PARCEL)).toMatchObject({ note: 'of tomorrow', pinned: false, label: '' })
  tab.change(PARCEL, { note: 'of today' }, 9)
  tab.change(PARCEL, { note: '', label: '', openedAtMs: null }, 10)
  tab.prune(Date.now() * 2)
  expect(storage.getItem(TOMORROW)).toBe(text)
})

it('an entry of a newer version under our own key keeps the fields we do not know', () => {
  const storage = browser()
  storage.setItem(KEY, '{"note":["a",5],"colour":["red",5]}')
  tabOf(storage).change(PARCEL, { note: 'b' }, 6)
  expect(JSON.parse(storage.getItem(KEY) ?? '')).toEqual({ note: ['b', 6], colour: ['red', 5] })
})

it('recent ones beyond the fiftieth are dropped, watched and noted ones never', () => {
  const storage = browser()
  const tab = tabOf(storage)
  for (let n = 0; n < 60; n += 1) tab.change({ carrier: 1, waybill: `WAYBILL${n}` }, { openedAtMs: n + 1 }, n)
  tab.change(PARCEL, { pinned: true }, 1)
  tab.change({ carrier: 1, waybill: 'NOTED' }, { note: 'x' }, 1)
  tab.prune()
  expect(tab.all()).toHaveLength(52)
  expect(storage.written.size).toBe(52)
  expect(tab.find({ carrier: 1, waybill: 'WAYBILL9' })).toBeNull()
})

it('corrupt entries and those of others do no harm', () => {
  const storage = browser()
  storage.setItem(KEY, '{"pinned":')
  storage.setItem('waypost.parcel.1.100079.bad key', '{}')
  storage.setItem('waypost.theme', 'dark')
  const tab = tabOf(storage)
  expect(tab.all()).toEqual([])
  tab.clear()
  expect([...storage.written.keys()]).toEqual(['waypost.parcel.1.100079.bad key', 'waypost.theme'])
})

/** A second storage, as a browser has it beside the first. */
function spareOf() {
  const written = new Map<string, string>()
  const spare: Spare = {
    all: async () => [...written],
    set: async (key, text) => void written.set(key, text),
    del: async (key) => void written.delete(key),
  }
  return { written, spare }
}
const settled = () => new Promise((resolve) => setTimeout(resolve))

it('what finds no room is there after a reload all the same, and goes back once there is room', async () => {
  const [storage, second] = [browser(), spareOf()]
  createStore(() => storage, second.spare).change(PARCEL, { note: 'call' }, 10)
  storage.room = 0
  createStore(() => storage, second.spare).change(PARCEL, { note: 'call her back' }, 11)
  expect([...second.written.keys()]).toEqual([KEY])

  const full = createStore(() => storage, second.spare)
  expect(full.find(PARCEL)).toMatchObject({ note: 'call' })
  await settled()
  expect(full.find(PARCEL)).toMatchObject({ note: 'call her back' })

  storage.room = Infinity
  const roomy = createStore(() => storage, second.spare)
  roomy.all()
  await settled()
  expect(second.written.size).toBe(0)
  expect(tabOf(storage).find(PARCEL)).toMatchObject({ note: 'call her back' })
})

it('what lay in the second storage is taken off with the rest', async () => {
  const [storage, second] = [browser(0), spareOf()]
  const store = createStore(() => storage, second.spare)
  store.change(PARCEL, { note: 'call' })
  store.clear()
  expect([store.all(), second.written.size]).toEqual([[], 0])
})

it('what has no room anywhere is told as not kept, until there is room for it', async () => {
  const [storage, second] = [browser(0), spareOf()]
  const full: Spare = { ...second.spare, set: () => Promise.reject(new DOMException('full')) }
  const store = createStore(() => storage, full)
  store.change(PARCEL, { note: 'call' })
  await settled()
  expect(refused.has(KEY)).toBe(true)
  storage.room = Infinity
  store.change(PARCEL, { note: 'call her back' })
  expect(refused.has(KEY)).toBe(false)
})

it('what only the second storage has room for is kept', async () => {
  const [storage, second] = [browser(0), spareOf()]
  createStore(() => storage).change(PARCEL, { note: 'call' })
  expect(refused.has(KEY)).toBe(true)
  createStore(() => storage, second.spare).change(PARCEL, { note: 'call her back' })
  await settled()
  expect(refused.has(KEY)).toBe(false)
})
