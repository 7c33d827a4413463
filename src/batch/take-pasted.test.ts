import { expect, it } from 'vitest'
import type { Confidence, Proposal } from '../carriers/proposal.ts'
import { readPasted, type Pasted } from '../search/read-pasted.ts'
import { toTsv } from './as-text.ts'
import { MOST, type Entry } from './fragment.ts'
import { sureCarrier, takePasted, withPasted } from './take-pasted.ts'
import { NO_NOTES, notesFor } from './visit.ts'

const may = (code: number, confidence: Confidence): Proposal => ({
  code,
  confidence,
  reason: { kind: 'form' },
})
const pasted = (...waybills: string[]): Pasted => ({
  found: waybills.map((waybill, at) => ({ waybill, line: at + 1, proposals: [may(7, 'certain')] })),
  duplicates: 0,
  unread: [],
  lines: waybills.length,
  overflow: 0,
})

it('a carrier is chosen only where exactly one is certain', () => {
  expect(sureCarrier([may(1, 'certain'), may(2, 'possible')])).toBe(1)
  expect(sureCarrier([may(1, 'likely')])).toBeNull()
  expect(sureCarrier([may(1, 'certain'), may(2, 'certain')])).toBeNull()
  expect(sureCarrier([])).toBeNull()
})
it('a number that the set holds stays as it is and counts as a duplicate', () => {
  const before: Entry[] = [{ waybill: 'AAAAA1', carrier: 5 }]
  const { entries, notes, added } = withPasted(before, NO_NOTES, pasted('AAAAA1', 'BBBBB2'))
  expect(entries).toEqual([...before, { waybill: 'BBBBB2', carrier: 7 }])
  expect(notes).toMatchObject({ lines: 2, duplicates: 1, overflow: 0 })
  expect(added).toBe(1)
})
it('what is pasted later is added to what is known of the set', () => {
  const first = withPasted([], NO_NOTES, { ...pasted('AAAAA1'), unread: [{ line: 2, text: 'no' }], lines: 2 })
  const second = withPasted(first.entries, first.notes, { ...pasted('BBBBB2'), duplicates: 1 })
  expect(second.notes).toMatchObject({ lines: 3, duplicates: 1, unread: [{ line: 2, text: 'no' }] })
})
it('a set holds no more than the most, and says how many were left out', () => {
  const before = Array.from({ length: MOST - 1 }, (_, at) => ({ waybill: `AAAAA${at}`, carrier: 5 }))
  const { entries, notes } = withPasted(before, NO_NOTES, pasted('BBBBB1', 'BBBBB2', 'BBBBB3'))
  expect(entries.length).toBe(MOST)
  expect(notes.overflow).toBe(2)
})
it('a text leads to the address of its numbers, and their notes are known there', () => {
  const taken = takePasted('1Z999AA10123456784\nno number here\n1Z999AA10123456784')
  expect(taken).toEqual({ href: '/batch#100002:1Z999AA10123456784' })
  expect(notesFor('#100002:1Z999AA10123456784')).toMatchObject({
    lines: 3,
    duplicates: 1,
    unread: [{ line: 2, text: 'no number here' }],
  })
})
it('a text without a number leads nowhere', () => {
  expect(takePasted('no number here')).toEqual({ found: 0 })
})
it('numbers that a copied table guards with an apostrophe are found again', () => {
  const table = toTsv([['601609743303'], ['00340434292135100148'], ['0012345678']])
  expect(readPasted(table).found.map(({ waybill }) => waybill)).toEqual([
    '601609743303',
    '00340434292135100148',
    '0012345678',
  ])
})
