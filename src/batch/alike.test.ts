import { expect, it } from 'vitest'
import type { Confidence, Proposal } from '../carriers/proposal.ts'
import { nextCarrier, toAlike } from './alike.ts'
import { row, unanswered } from './fixture.ts'
import type { Row } from './row.ts'
import { NO_NOTES } from './visit.ts'

const JT = 100079
const FEDEX = 100003
const may = (code: number, confidence: Confidence): Proposal => ({
  code,
  confidence,
  reason: { kind: 'form' },
})
const notesOf = (proposals: Record<string, Proposal[]>) => ({
  ...NO_NOTES,
  proposals: new Map(Object.entries(proposals)),
})

it('numbers for which the same carrier comes first are alike, and the largest group comes first', () => {
  const rows = [0, 1, 2, 3, 4].map((at) => unanswered(at, at === 4 ? 'waiting' : 'choose'))
  const notes = notesOf({
    'ROW-0': [],
    'ROW-1': [may(JT, 'likely'), may(FEDEX, 'possible')],
    'ROW-2': [may(JT, 'possible'), may(FEDEX, 'possible')],
    'ROW-3': [may(JT, 'likely')],
    'ROW-4': [may(JT, 'likely')],
  })
  expect(toAlike(rows, notes).map(({ waybills }) => waybills)).toEqual([
    ['ROW-1', 'ROW-3'],
    ['ROW-0'],
    ['ROW-2'],
  ])
})

it('the next carrier is offered where this one has no record, after the last the first', () => {
  const unknown = (carrier: number): Row => ({ ...row(0, 'NotFound', null), carrier })
  const notes = notesOf({ 'ROW-0': [may(JT, 'likely'), may(FEDEX, 'possible')] })
  expect(nextCarrier(unknown(JT), notes)).toBe(FEDEX)
  expect(nextCarrier(unknown(FEDEX), notes)).toBe(JT)
  expect(nextCarrier(unknown(JT), notesOf({ 'ROW-0': [may(JT, 'likely')] }))).toBeNull()
  expect(nextCarrier(unknown(1), notes)).toBe(JT)
  expect(nextCarrier(row(0, 'InTransit', 1), notes)).toBeNull()
})

it('a number that is not asked for any carrier has none to follow', () => {
  expect(nextCarrier(unanswered(0, 'choose'), NO_NOTES)).toBeNull()
})

it('a carrier that the text alone speaks for is not the next where the format of the number is known', () => {
  const unknown = { ...row(0, 'NotFound', null), waybill: 'TBA123456789012', carrier: 100308 }
  const named: Proposal = { code: JT, confidence: 'likely', reason: { kind: 'named', text: 'J&T' } }
  expect(nextCarrier(unknown, notesOf({ TBA123456789012: [may(100308, 'certain'), named] }))).toBeNull()
})
