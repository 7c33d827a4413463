import { expect, it } from 'vitest'
import { toKeptParcel } from '../kept/kept-parcel.ts'
import { matching } from './matching.ts'

const one = {
  ...toKeptParcel(100079, '601609743303', {}),
  name: 'J&T Express (MY)',
  label: 'Müller, VIP',
  note: 'call her back',
}
const found = (query: string) => matching([one], query).length === 1

it('a parcel is found by number, carrier, label and note, in any case, with or without accents', () => {
  for (const query of ['', '  ', '743', 'j&t', 'muller', 'MÜLLER vip', 'back 6016'])
    expect(found(query)).toBe(true)
  for (const query of ['744', 'muller missing']) expect(found(query)).toBe(false)
})
