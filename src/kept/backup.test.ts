import { expect, it } from 'vitest'
import { readBackup, writeBackup, type Backup } from './backup.ts'
import { createStore } from './store.ts'

const NOW = new Date('2025-01-20T13:47:00+08:00')
const PARCEL = { carrier: 100079, waybill: '601609743303' }

/** A store without a browser, which keeps for the visit. */
const memory = () =>
  createStore(() => {
    throw new Error('no storage')
  })
const exported = (store: ReturnType<typeof memory>) => writeBackup(store.all(), store.fieldsOf, NOW)
function load(store: ReturnType<typeof memory>, text: string) {
  const backup = readBackup(text, NOW.getTime())
  for (const { named, fields } of backup as Backup) store.merge(named, fields)
}

it('what one browser exports another imports', () => {
  const [one, other] = [memory(), memory()]
  one.change(PARCEL, { pinned: true, label: 'VIP', note: 'call “her”\nback', name: 'J&T Express (MY)' }, 5)
  one.change({ carrier: 1, waybill: 'RECENT' }, { openedAtMs: 7 }, 7)
  load(other, exported(one))
  expect(other.find(PARCEL)).toEqual(one.find(PARCEL))
  expect(other.find({ carrier: 1, waybill: 'RECENT' })?.openedAtMs).toBe(7)
})
it('a file overwrites nothing that is newer, and brings what is', () => {
  const [one, other] = [memory(), memory()]
  one.change(PARCEL, { pinned: true, label: 'old' }, 5)
  one.change(PARCEL, { note: 'new' }, 9)
  other.change(PARCEL, { label: 'new', note: 'old' }, 7)
  load(other, exported(one))
  expect(other.find(PARCEL)).toMatchObject({ pinned: true, label: 'new', note: 'new' })
})
it('a file made by hand adds what is missing, and times of tomorrow do not lock a field', () => {
  const store = memory()
  store.change(PARCEL, { note: 'mine' }, 5)
  load(
    store,
    JSON.stringify({
      waypost: 1,
      watched: [
        { ...PARCEL, label: 'VIP', note: 'theirs' },
        { carrier: '7', waybill: 'abcde', note: 'x', changedAt: { note: '2099-01-01T00:00:00Z' } },
      ],
    }),
  )
  expect(store.find(PARCEL)).toMatchObject({ pinned: true, label: 'VIP', note: 'mine' })
  store.change({ carrier: 7, waybill: 'ABCDE' }, { note: 'y' }, NOW.getTime() + 1)
  expect(store.fieldsOf({ carrier: 7, waybill: 'ABCDE' })['note']).toEqual(['y', NOW.getTime() + 1])
})
it('another file is refused with what is wrong with it, whole', () => {
  const faults = [
    ['{', { fault: 'unreadable' }],
    ['[]', { fault: 'foreign' }],
    ['{"waybill":1}', { fault: 'foreign' }],
    ['{"waypost":1,"watched":{}}', { fault: 'foreign' }],
    ['{"waypost":2,"watched":[]}', { fault: 'newer' }],
    [`{"waypost":1,"watched":[{"carrier":1,"waybill":"ABCDE"},{"carrier":1}]}`, { fault: 'entry', nth: 2 }],
    ['{"waypost":1,"recents":[null]}', { fault: 'entry', nth: 1 }],
    ['x'.repeat(5_000_001), { fault: 'tooLarge' }],
  ] as const
  for (const [text, fault] of faults) expect(readBackup(text, NOW.getTime())).toEqual(fault)
})
