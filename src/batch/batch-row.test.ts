import { createElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { BatchRow } from './BatchRow.tsx'
import { NOW_MS, row } from './fixture.ts'
import type { Row } from './row.ts'

const nothing = () => undefined
const render = (one: Row) =>
  renderToString(
    createElement(BatchRow, {
      row: one,
      index: 0,
      top: 0,
      height: 33,
      nowMs: NOW_MS,
      candidates: [],
      next: null,
      isWatched: false,
      isActive: false,
      isSelected: false,
      isOpen: false,
      onPress: nothing,
      onMark: nothing,
      onTry: nothing,
    }),
  )

it('an answer past its life is marked; that a newer one is slow is not told as its failure', () => {
  const fresh = row(0, 'InTransit', 2)
  if (!fresh.check?.parcel) throw new Error('The row has no answer.')
  expect(render(fresh)).not.toContain('Saved answer')
  const stale = { ...fresh, check: { ...fresh.check, parcel: { ...fresh.check.parcel, stale: true } } }
  expect(render(stale)).toMatch(/title="Saved answer from [^"]*\d\d:\d\d\. No newer answer yet\."/)
})
