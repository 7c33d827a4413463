import { expect, it } from 'vitest'
import { readWaybill } from './read-waybill.ts'

it.each([
  ['6016 0974 3303', '601609743303'],
  ['RR 123456785 CN', 'RR123456785CN'],
  ['1Z 999 AA1 01 2345 6784', '1Z999AA10123456784'],
  ['9400\u00a01000\u20090000 0000 0000 00', '9400100000000000000000'],
  [' ab-123 ', 'AB-123'],
])('the groups of “%s” are one number', (typed, waybill) => {
  expect(readWaybill(typed)).toEqual({ waybill })
})
it('what may be two numbers is not made into one', () => {
  expect(readWaybill('601609743303 601609755108')).toMatchObject({ fault: 'characters', wrong: [' '] })
})
it('what else is wrong is told without the spaces', () => {
  expect(readWaybill('6016 0974#3303')).toMatchObject({ wrong: ['#'], cleaned: '601609743303' })
  expect(readWaybill('6 0 1')).toEqual({ fault: 'short', length: 3 })
  expect(readWaybill('  ')).toEqual({ fault: 'empty' })
})
