import { expect, it } from 'vitest'
import { enLater } from '../words/en-later.ts'
import { enPaste } from '../words/en-paste.ts'
import { faultText, meantBy, type Fault } from './fault-text.ts'
import { readWaybill } from './read-waybill.ts'

function faultOf(typed: string): Fault {
  const parsed = readWaybill(typed)
  if ('waybill' in parsed) throw new Error(`“${typed}” is a number.`)
  return { field: 'waybill', typed, ...parsed }
}
const say = (fault: Fault) => faultText(fault, enLater, enPaste)

it.each(['6.0161E+11', '6,01609790026e+11'])(
  '%s is told as a spreadsheet’s, and no number is made of it',
  (typed) => {
    expect(say(faultOf(typed))).toBe(enPaste.shortened)
    expect(meantBy(faultOf(typed))).toBeNull()
  },
)
it('so it is in a pasted text that holds no other number', () => {
  expect(say({ field: 'waybill', typed: 'order 6.0161E+11', fault: 'unfound' })).toBe(enPaste.shortened)
})
it('what else is wrong is named, with the number that may have been meant', () => {
  expect(say(faultOf('60160974#3303'))).toBe('Remove “#”. Use letters, digits and hyphens only.')
  expect(meantBy(faultOf('60160974#3303'))).toBe('601609743303')
  expect(say(faultOf('601'))).toBe('That is 3 characters. A waybill has at least 5.')
  expect(say({ field: 'waybill', typed: 'where is it', fault: 'unfound' })).toBe(
    'There is no waybill number in that text.',
  )
  expect(say({ field: 'carrier' })).toBe('Choose a carrier. We could not tell it from the number.')
})
