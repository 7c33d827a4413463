import { expect, it } from 'vitest'
import { placeKey } from './place-key.ts'

it.each([
  ['Kuala-Terengganu', 'KUALA TERENGGANU'],
  ['São Paulo', 'sao paulo'],
  ['Łódź', 'LODZ'],
  ['Ærøskøbing', 'Aeroskobing'],
  ['Saint John’s', "ST. JOHN'S"],
  ['İzmir', 'IZMIR'],
  ['Ｓｈｅｎｚｈｅｎ', 'Shenzhen'],
  ['Αθήνα', 'ΑΘΗΝΑ'],
  ['الْقَاهِرَة', 'القاهرة'],
])('%s and %s are one name', (one, other) => {
  expect(placeKey(one)).toBe(placeKey(other))
})

it.each([
  ['神戸', '神户市'],
  ['กรุงเทพ', 'กรงเทพ'],
  ['Bonn', 'Born'],
])('%s and %s are two', (one, other) => {
  expect(placeKey(one)).not.toBe(placeKey(other))
})

it('makes nothing of signs alone', () => {
  expect(placeKey(' -- ')).toBe('')
})
