import { expect, test } from 'vitest'
import { toCurl } from './to-curl.ts'

const address = { carrier: 100079, waybill: '601609743303', param: null }

test('a look-up for a shell asks our own API', () => {
  expect(toCurl(address, 'https://track.example.com')).toBe(
    "curl --fail-with-body 'https://track.example.com/api/parcels/100079/601609743303?raw'",
  )
})

test('the extra value is not in it', () => {
  const text = toCurl({ ...address, param: '4833' }, 'https://track.example.com')
  expect(text).toContain('--header "Waypost-Param: $PARAM"')
  expect(text).not.toContain('4833')
})
