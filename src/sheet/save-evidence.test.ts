import { expect, it } from 'vitest'
import { SAMPLE } from '../parcel/fixture.ts'
import { evidenceName } from './save-evidence.ts'

it('a file of evidence is named after number, carrier and the minute of the answer in UTC', () => {
  const parcel = { ...SAMPLE, checkedAt: '2025-01-20T13:47:12.345+08:00' }
  expect(evidenceName(parcel)).toBe('601609743303-100079-2025-01-20T0547Z.json')
})
