import { expect, it } from 'vitest'
import { enBatch } from '../words/en-batch.ts'
import { en } from '../words/en.ts'
import { candidatesOf, toAlike } from './alike.ts'
import { alikeWords } from './candidate-words.ts'
import { row, unanswered } from './fixture.ts'
import { eventWords } from './row-words.ts'
import { NO_NOTES } from './visit.ts'

const choose = (waybill: string) => ({ ...unanswered(0, 'choose'), waybill })
const rowSays = (waybill: string) => eventWords(choose(waybill), candidatesOf(waybill, NO_NOTES), en, enBatch)
const barSays = (...waybills: string[]) =>
  toAlike(waybills.map(choose), NO_NOTES).map((one) => alikeWords(one, en, enBatch))

it.each([
  ['JP8842017365', 'May be J&T Express (ID) · Indonesia: begins with JP'],
  ['JNE0028841907355', 'May be JNE Express · Indonesia: begins with JNE'],
  ['KEX30558172649', 'May be Kerry Express (TH) · Thailand: begins with KEX'],
  ['GHN5XK82ARTL', 'May be GHN · Vietnam: begins with GHN'],
  [
    '1Z999AA10123456785',
    'May be UPS · United States: written like its numbers, but the check digit is wrong',
  ],
  ['RR618402758MY', 'May be Pos Malaysia · Malaysia: written like its numbers, but the check digit is wrong'],
])('with one candidate the row and its bar name it and say why: %s', (waybill, says) => {
  expect(rowSays(waybill)).toBe(says)
  expect(barSays(waybill)).toEqual([`${says}.`])
})

it('several candidates stay several', () => {
  expect(rowSays('794612340988')).toBe('J&T Express (MY) · Malaysia or FedEx · United States, 3 more')
  expect(barSays('794612340988')).toEqual(['This number fits several carriers.'])
})

it('a wrong check digit is said of several candidates too, and where the text names the carrier', () => {
  expect(rowSays('EE123456786CN')).toMatch(/ or .*; the check digit is wrong$/)
  expect(barSays('EE123456786CN')).toEqual([
    'This number fits several carriers, but the check digit is wrong.',
  ])
  const named = { code: 100002, confidence: 'likely', reason: { kind: 'named', text: 'UPS' } } as const
  expect(eventWords(choose('1Z999AA10123456785'), [named], en, enBatch)).toMatch(
    /the text says “UPS”; the check digit is wrong$/,
  )
})

it('a wrong check digit is said where the carrier has no record', () => {
  const unknown = { ...row(0, 'NotFound', null), waybill: '1Z999AA10123456785', carrier: 100002 }
  expect(eventWords(unknown, [], en, enBatch)).toBe('No record at the carrier; the check digit is wrong')
})

it('numbers alike are named together; a wrong check digit keeps them from the others', () => {
  expect(barSays('JP8842017365', 'JP8842017366')).toEqual([
    '2 numbers may be of J&T Express (ID) · Indonesia.',
  ])
  expect(barSays('1Z999AA10123456785', '1Z999AA10123456786')).toEqual([
    '2 numbers may be of UPS · United States, but the check digits are wrong.',
  ])
})
