import { expect, it } from 'vitest'
import { toGlance } from '../kept/glance.ts'
import { toKeptParcel, type KeptParcel } from '../kept/kept-parcel.ts'
import { SAMPLE } from '../parcel/fixture.ts'
import type { Status } from '../parcel/status.ts'
import { EACH_MS, nextDue, pauseMs } from './poll.ts'

const NOW_MS = Date.parse('2025-01-20T13:47:00+08:00')
const watched = (waybill: string, minutesAgo: number, values: Partial<KeptParcel> = {}): KeptParcel => ({
  ...toKeptParcel(100079, waybill, {}),
  pinned: true,
  latest: { ...toGlance(SAMPLE), checkedAt: new Date(NOW_MS - minutesAgo * 60_000).toISOString() },
  ...values,
})
const due = (...all: KeptParcel[]) => nextDue(all, () => 0, NOW_MS)?.waybill
const withStatus = (status: Status, subStatus: string | null = null) => ({
  latest: { ...toGlance(SAMPLE), status, subStatus, checkedAt: '2025-01-01T00:00:00Z' },
})

it('the one whose check is the longest ago comes first, and none before its time', () => {
  expect(due(watched('AAAAA', 20), watched('BBBBB', 30), watched('CCCCC', 9))).toBe('BBBBB')
  expect(due(watched('CCCCC', 9))).toBeUndefined()
  expect(due(watched('AAAAA', 20), watched('NEVER', 0, { latest: null }))).toBe('NEVER')
})
it('what is final, not watched, or needs the extra value is left alone', () => {
  expect(due(watched('AAAAA', 0, withStatus('Delivered')))).toBeUndefined()
  expect(due(watched('AAAAA', 0, withStatus('Exception', 'Exception_Returned')))).toBeUndefined()
  expect(due(watched('AAAAA', 0, withStatus('Exception', 'Exception_Lost')))).toBe('AAAAA')
  expect(due(watched('AAAAA', 99, { pinned: false }))).toBeUndefined()
  expect(due(watched('AAAAA', 99, { needsParam: true }))).toBeUndefined()
})
it('one that failed waits like one that was answered', () => {
  const one = watched('AAAAA', 99)
  expect(nextDue([one], () => NOW_MS - EACH_MS + 1, NOW_MS)).toBeNull()
  expect(nextDue([one], () => NOW_MS - EACH_MS, NOW_MS)).toBe(one)
})
it('failures in a row make the pause longer, up to half an hour', () => {
  expect([1, 2, 3, 9].map((failures) => pauseMs(null, failures) / 60_000)).toEqual([1, 2, 4, 30])
})
