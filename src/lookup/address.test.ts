import { expect, it } from 'vitest'
import { readAddress, readWritten, toPath } from './address.ts'

const addressOf = (path: string, fragment = '') => readAddress(readWritten(path, fragment))

it('an address survives being written and read', () => {
  const address = { carrier: 14041, waybill: '3SABC1234567', param: 'FR-75001 & co' }
  const [path = '', fragment = ''] = toPath(address).split('#')
  expect(addressOf(path, `#${fragment}`)).toEqual(address)
})
it('the extra value is in the fragment alone, which no server sees', () => {
  expect(toPath({ carrier: 1, waybill: 'ABCDE', param: '4833' })).toBe('/track/1/ABCDE#param=4833')
})
it('a pasted address is forgiven its case and refused when it names no look-up', () => {
  expect(addressOf('/track/100079/abcde/')).toEqual({ carrier: 100079, waybill: 'ABCDE', param: null })
  expect(addressOf('/track/jt/ABCDE')).toBeNull()
  expect(addressOf('/track/100079/A')).toBeNull()
  expect(addressOf('/track/100079/ABCDE/more')).toBeNull()
  expect(addressOf('/')).toBeNull()
})
it('an address that names no look-up is still read as far as it goes', () => {
  expect(readWritten('/track/j%26t/601#%', '#param=4833')).toMatchObject({ carrier: 'j&t', param: '4833' })
  expect(readWritten('/track/100079', '')).toEqual({ carrier: '100079', waybill: '', param: null })
  expect(readWritten('/track/100079/60%E0%A4', '')).toEqual({
    carrier: '100079',
    waybill: '60%E0%A4',
    param: null,
  })
})
