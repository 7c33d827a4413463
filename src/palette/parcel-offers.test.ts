import { describe, expect, it } from 'vitest'
import { enPalette } from '../words/en-palette.ts'
import { knownOffers, trackOffers } from './parcel-offers.ts'

const recent = { waybill: 'NVMYA001948827', carrier: 100087, name: 'Ninja Van', label: '' }
const asked: unknown[] = []
const ways = {
  open: (wanted: unknown) => asked.push(wanted),
  choose: (waybill: unknown) => asked.push(waybill),
}
const names = (query: string, recents = [recent]) =>
  trackOffers(query, recents, enPalette, ways).map(({ name }) => name)

describe('trackOffers', () => {
  it('offers a number with whoever writes theirs like it, then with whom was asked last, then with another', () => {
    const offered = names('601609743303')
    expect(offered[0]).toBe('Track 601609743303 with J&T Express (MY)')
    expect(offered.slice(-2)).toEqual([
      'Track 601609743303 with Ninja Van',
      'Track 601609743303 with another carrier',
    ])
  })
  it('takes a number as it is printed, in groups', () => {
    expect(names('6016 0974 3303')[0]).toBe('Track 601609743303 with J&T Express (MY)')
  })
  it('takes no word for a number', () => {
    expect(names('refresh')).toEqual([])
    expect(names('')).toEqual([])
  })
  it('asks for what it says', () => {
    asked.length = 0
    const [first, ...others] = trackOffers('601609743303', [recent], enPalette, ways)
    first?.act()
    others.at(-1)?.act()
    expect(asked).toEqual([
      { waybill: '601609743303', carrier: 100079, name: 'J&T Express (MY)' },
      '601609743303',
    ])
  })
})

it('a parcel that is remembered is found by its number, its label and its carrier', () => {
  asked.length = 0
  const [plain, labelled] = knownOffers([recent, { ...recent, label: 'VIP' }], ways.open)
  expect(plain).toMatchObject({ name: 'NVMYA001948827', also: ['Ninja Van'], note: 'Ninja Van' })
  expect(labelled).toMatchObject({ also: ['VIP', 'Ninja Van'], note: 'VIP · Ninja Van' })
  plain?.act()
  expect(asked).toEqual([{ waybill: 'NVMYA001948827', carrier: 100087, name: 'Ninja Van' }])
})
