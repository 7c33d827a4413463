import { afterEach, expect, it, vi } from 'vitest'
import { keepDraft, readDraft } from './use-draft.ts'

/** The part of a browser's storage that drafts use, with room for a number of characters. */
function storage(room = Infinity) {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    removeItem: (key: string) => kept.delete(key),
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
  }
}
afterEach(() => vi.unstubAllGlobals())

it('what was typed is there again, for the text it began with alone', () => {
  vi.stubGlobal('sessionStorage', storage())
  keepDraft('waybill', '', '6016')
  expect(readDraft('waybill', '')).toBe('6016')
  expect(readDraft('waybill', '601609743303')).toBeNull()
  expect(readDraft('batch', '')).toBeNull()
})
it('a text that was used, or typed back to what it was, leaves nothing', () => {
  vi.stubGlobal('sessionStorage', storage())
  keepDraft('waybill', 'ABCDE', 'ABCD')
  keepDraft('waybill', 'ABCDE', 'ABCDE')
  expect(readDraft('waybill', 'ABCDE')).toBeNull()
})
it('a browser without room, without storage, or with another’s text under the key does no harm', () => {
  expect(readDraft('waybill', '')).toBeNull()
  expect(() => keepDraft('waybill', '', '6016')).not.toThrow()
  const full = storage(5)
  vi.stubGlobal('sessionStorage', full)
  expect(() => keepDraft('waybill', '', '601609743303')).not.toThrow()
  for (const text of ['{', '"no"', '{}', '[null,1]', '7', 'null']) {
    vi.stubGlobal('sessionStorage', { ...full, getItem: () => text })
    expect(readDraft('waybill', '')).toBeNull()
  }
})
