import { expect, it } from 'vitest'
import { SAMPLE } from '../parcel/fixture.ts'
import { hasNewStatus, newScans, readGlance, toGlance } from './glance.ts'

const glance = (ids: string[], status = SAMPLE.status) => ({ ...toGlance(SAMPLE), ids, status })
const numbered = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => `scan-${from - index}`)

it('new scans are told by their ids, not by their number', () => {
  expect(newScans(glance(['b', 'a']), glance(['d', 'c', 'a']))).toBe(2)
  expect(newScans(glance(['b', 'a']), glance(['a']))).toBe(0)
  expect(newScans(null, glance(['a']))).toBe(0)
})
it('where a scan of a long journey is taken back, the older one that moves up is not new', () => {
  const seen = toGlance({ ...SAMPLE, events: numbered(300, 1).map((id) => ({ ...SAMPLE.events[0]!, id })) })
  expect(newScans(seen, glance(numbered(302, 3).filter((id) => id !== 'scan-250')))).toBe(2)
})
it('another status is a change, another value of an unknown one too', () => {
  expect(hasNewStatus(glance([]), glance([], 'Delivered'))).toBe(true)
  expect(hasNewStatus(glance([]), glance(['a']))).toBe(false)
  const unknown = { ...glance([], 'Unknown'), statusAsSent: 'Alert' }
  expect(hasNewStatus(unknown, { ...unknown, statusAsSent: 'Held' })).toBe(true)
})
it('what another version or another hand kept is no glance', () => {
  const kept = toGlance(SAMPLE)
  expect(readGlance(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  for (const odd of [
    null,
    7,
    {},
    { ...kept, status: 'Teleported' },
    { ...kept, ids: [1] },
    { ...kept, checkedAt: '?' },
  ])
    expect(readGlance(odd)).toBeNull()
})
