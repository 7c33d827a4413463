import { expect, it } from 'vitest'
import { enBatch } from '../words/en-batch.ts'
import { en } from '../words/en.ts'
import { NOW_MS, row, unanswered } from './fixture.ts'
import { toTable } from './to-table.ts'

it('a copied table has a head and every row as it is shown, with the reply at its end', () => {
  const [head, line] = toTable([row(0, 'InTransit', 2)], en, enBatch, NOW_MS)
  expect(head).toEqual([
    'Waybill',
    'Carrier',
    'Status',
    'Last event',
    'Place',
    'Last scan',
    'Last movement',
    'Update',
  ])
  expect(line?.slice(0, 7)).toEqual([
    'ROW-0',
    'J&T Express (MY)',
    'In transit',
    'Event 0',
    'Place 0',
    '2025-01-20 03:47 +00:00',
    '2 h',
  ])
  expect(line?.[7]).toContain('ROW-0')
})

it('a row without an answer says so, and has no reply', () => {
  const [, failed, open] = toTable([unanswered(0, 'failed'), unanswered(1, 'choose')], en, enBatch, NOW_MS)
  expect(failed?.slice(2)).toEqual(['Not checked', '', '', '', '', ''])
  expect(open).toEqual(['ROW-1', '', 'Choose the carrier', '', '', '', '', ''])
})
