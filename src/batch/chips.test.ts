import { expect, it } from 'vitest'
import { narrow, press, toChips, type ChipId } from './chips.ts'
import { NOW_MS, row, unanswered } from './fixture.ts'

const rows = [
  row(0, 'InTransit', 1),
  row(1, 'InTransit', 100),
  row(2, 'Exception', 1),
  row(3, 'Delivered', 200),
  unanswered(4, 'choose'),
  unanswered(5, 'waiting'),
]
const none = new Set<ChipId>()

it('chips count, by urgency; what does not move counts twice, and what is not there has no chip', () => {
  expect(toChips(rows, none, NOW_MS)).toEqual([
    { id: 'choose', count: 1 },
    { id: 'still', count: 1 },
    { id: 'Exception', count: 1 },
    { id: 'InTransit', count: 2 },
    { id: 'Delivered', count: 1 },
  ])
})
it('a chosen chip stays at zero, so that it can be let go', () => {
  expect(toChips(rows, new Set(['Expired']), NOW_MS)).toContainEqual({ id: 'Expired', count: 0 })
})
it('rows of any chosen chip are shown, each once', () => {
  const shown = (...ids: ChipId[]) => narrow(rows, new Set(ids), NOW_MS).map(({ at }) => at)
  expect(shown()).toEqual([0, 1, 2, 3, 4, 5])
  expect(shown('InTransit', 'still')).toEqual([0, 1])
  expect(shown('Exception', 'still')).toEqual([1, 2])
})
it('a press chooses one alone and lets it go; with Ctrl it adds and takes away', () => {
  expect(press(none, 'still', false)).toEqual(new Set(['still']))
  expect(press(new Set(['still']), 'still', false)).toEqual(none)
  expect(press(new Set(['still', 'Exception']), 'still', false)).toEqual(new Set(['still']))
  expect(press(new Set(['still']), 'Exception', true)).toEqual(new Set(['still', 'Exception']))
  expect(press(new Set(['still', 'Exception']), 'still', true)).toEqual(new Set(['Exception']))
})
