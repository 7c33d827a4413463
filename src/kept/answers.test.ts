import { expect, it } from 'vitest'
import { SAMPLE } from '../parcel/fixture.ts'
import { LIMITS, pruneAnswers, readAnswer, saveAnswer, type Shelf } from './answers.ts'

const DAY_MS = 86_400_000
const NOW_MS = Date.parse('2025-01-20T13:47:00+08:00')
const named = (waybill: string) => ({ carrier: 100079, waybill })

function shelf() {
  const kept = new Map<string, unknown>()
  const itself: Shelf = {
    get: async (key) => structuredClone(kept.get(key)),
    set: async (key, value) => void kept.set(key, value),
    entries: async () => [...kept.entries()],
    del: async (keys) => keys.forEach((key) => kept.delete(key)),
  }
  return { kept, itself }
}

it('an answer comes back as it was, with when it was given', async () => {
  const { itself } = shelf()
  await saveAnswer(itself, named('ABCDE'), SAMPLE, NOW_MS)
  expect(await readAnswer(itself, named('ABCDE'), NOW_MS)).toEqual({ parcel: SAMPLE, savedAtMs: NOW_MS })
  expect(await readAnswer(itself, named('OTHER'), NOW_MS)).toBeNull()
})
it('what is older than thirty days, or not the parcel we rely on, is not shown', async () => {
  const { kept, itself } = shelf()
  await saveAnswer(itself, named('ABCDE'), SAMPLE, NOW_MS)
  expect(await readAnswer(itself, named('ABCDE'), NOW_MS + 31 * DAY_MS)).toBeNull()
  const text = JSON.stringify({ ...SAMPLE, events: 'twelve' })
  for (const odd of [null, 'text', {}, { text: '{', savedAtMs: NOW_MS }, { text, savedAtMs: NOW_MS }]) {
    kept.set('1.100079.ABCDE', odd)
    expect(await readAnswer(itself, named('ABCDE'), NOW_MS)).toBeNull()
  }
})
it('one of thousands of scans is left out', async () => {
  const { kept, itself } = shelf()
  await saveAnswer(itself, named('ABCDE'), { ...SAMPLE, statusNote: 'x'.repeat(LIMITS.each) }, NOW_MS)
  expect(kept.size).toBe(0)
})
it('only what is watched or recent stays, the newest of it, and what a newer version keeps', async () => {
  const { kept, itself } = shelf()
  for (let n = 0; n < 210; n += 1) await saveAnswer(itself, named(`RECENT${n}`), SAMPLE, NOW_MS + n)
  await saveAnswer(itself, named('WATCHED'), SAMPLE, NOW_MS - DAY_MS)
  await saveAnswer(itself, named('UNWANTED'), SAMPLE, NOW_MS)
  await saveAnswer(itself, named('RECENT-OLD'), SAMPLE, NOW_MS - 40 * DAY_MS)
  kept.set('2.100079.UNWANTED', 'of tomorrow')
  const rank = (id: string) =>
    id === '100079.WATCHED' ? 'watched' : id.startsWith('100079.RECENT') ? 'recent' : null
  await pruneAnswers(itself, rank, NOW_MS)
  const keys = [...kept.keys()]
  expect(keys).toHaveLength(201)
  expect(keys).toContain('1.100079.WATCHED')
  expect(keys).toContain('2.100079.UNWANTED')
  expect(keys).not.toContain('1.100079.RECENT10')
  expect(keys).toContain('1.100079.RECENT11')
  expect(keys).not.toContain('1.100079.UNWANTED')
})
it('together they take no more than five million characters', async () => {
  const { kept, itself } = shelf()
  const long = { ...SAMPLE, statusNote: 'x'.repeat(LIMITS.each / 2) }
  for (let n = 0; n < 30; n += 1) await saveAnswer(itself, named(`RECENT${n}`), long, NOW_MS + n)
  await pruneAnswers(itself, () => 'recent', NOW_MS)
  expect(kept.size).toBeGreaterThan(15)
  expect(kept.size).toBeLessThan(20)
})
