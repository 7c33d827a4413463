import { expect, test } from 'vitest'
import { boxAt } from './box.ts'
import { cardBox, panToHold, placeCard } from './card-place.ts'

const AT = { x: 500, y: 400 }
const SIZE = { width: 260, height: 160 }
const ROOM = { top: 10, right: 60, bottom: 60, left: 10 }

test('the tip of a card is 36 px from its edge, right above its stop', () => {
  expect(cardBox(AT, SIZE, { vertical: 'above', horizontal: 'right' })).toEqual({
    left: 464,
    top: 210,
    right: 724,
    bottom: 370,
  })
})

test('a card opens above and to the right, and elsewhere where that would hide the route or a stop', () => {
  expect(placeCard(AT, SIZE, [], [])).toEqual({ vertical: 'above', horizontal: 'right' })
  const northEast = [[AT, { x: 800, y: 200 }]]
  expect(placeCard(AT, SIZE, northEast, [])).toEqual({ vertical: 'above', horizontal: 'left' })
  const both = [boxAt({ x: 600, y: 300 }, 26, 26), boxAt({ x: 400, y: 300 }, 26, 26)]
  expect(placeCard(AT, SIZE, [], both)).toEqual({ vertical: 'below', horizontal: 'right' })
})

test('the map moves just so far that the card is in sight', () => {
  const view = { left: 0, top: 0, right: 1000, bottom: 800 }
  expect(panToHold(view, { left: 100, top: 100, right: 360, bottom: 260 }, ROOM)).toEqual({ x: 0, y: 0 })
  expect(panToHold(view, { left: 800, top: -40, right: 1060, bottom: 120 }, ROOM)).toEqual({ x: 120, y: -50 })
})

test('a card larger than the map is centred', () => {
  const view = { left: 0, top: 0, right: 200, bottom: 800 }
  expect(panToHold(view, { left: 0, top: 100, right: 260, bottom: 260 }, { ...ROOM, right: 10 }).x).toBe(30)
})
