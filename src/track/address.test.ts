import { expect, it } from 'vitest'
import { readAddress, toPath } from './address.ts'

it('an address survives being written and read', () => {
  const address = { carrier: 14041, waybill: '3SABC1234567', param: 'FR-75001 & co' }
  const path = toPath(address)
  const [, , carrier = '', rest = ''] = path.split('/')
  const [waybill = '', fragment = ''] = rest.split('#')
  expect(readAddress(carrier, waybill, `#${fragment}`)).toEqual(address)
})
it('the extra value is in the fragment alone, which no server sees', () => {
  expect(toPath({ carrier: 1, waybill: 'ABCDE', param: '4833' })).toBe('/track/1/ABCDE#param=4833')
})
it('a pasted address is forgiven its case and refused when it names no look-up', () => {
  expect(readAddress('100079', 'abcde', '')).toEqual({ carrier: 100079, waybill: 'ABCDE', param: null })
  expect(readAddress('jt', 'ABCDE', '')).toBeNull()
  expect(readAddress('100079', 'A', '')).toBeNull()
})
