import { expect, it } from 'vitest'
import { SAMPLE } from '../parcel/fixture.ts'
import { toGlance } from './glance.ts'
import { isNews, toGroups, toKeptParcel, type KeptParcel } from './kept-parcel.ts'

const kept = (waybill: string, values: Partial<KeptParcel>): KeptParcel => ({
  ...toKeptParcel(100079, waybill, {}),
  ...values,
})

it('the newest fifty stay among the recent ones, and what has a label or a note stays for good', () => {
  const many = Array.from({ length: 60 }, (_, index) => kept(`WAYBILL${index}`, { openedAtMs: index }))
  const { watched, recents } = toGroups([
    ...many,
    kept('NOTED', { note: 'call her back', openedAtMs: 1 }),
    kept('WATCHED', { pinned: true }),
    kept('REMOVED', {}),
  ])
  expect(watched.map(({ waybill }) => waybill)).toEqual(['WATCHED'])
  expect(recents).toHaveLength(51)
  expect(recents[0]?.waybill).toBe('WAYBILL59')
  expect(recents.at(-1)?.waybill).toBe('NOTED')
})
it('new scans or another status are news, what was never seen is none', () => {
  const seen = toGlance(SAMPLE)
  expect(isNews(kept('ABCDE', { seen, latest: seen }))).toBe(false)
  expect(isNews(kept('ABCDE', { seen, latest: { ...seen, ids: ['new', ...seen.ids] } }))).toBe(true)
  expect(isNews(kept('ABCDE', { seen, latest: { ...seen, status: 'Delivered' } }))).toBe(true)
  expect(isNews(kept('ABCDE', { seen: null, latest: seen }))).toBe(false)
})
it('values of another kind count as none', () => {
  const fields = { pinned: ['yes', 1], note: [7, 1], openedAtMs: ['now', 1], seen: [{}, 1] } as const
  expect(toKeptParcel(100079, 'ABCDE', fields)).toEqual(kept('ABCDE', {}))
})
