import { describe, expect, it } from 'vitest'
import { findOffers } from './find-offers.ts'
import type { Offer, OfferGroup } from './offer.ts'

const offer = (id: string, group: OfferGroup, name: string, also: string[] = []): Offer => ({
  id,
  group,
  name,
  also,
  note: null,
  key: null,
  act: () => undefined,
})
const offers = [
  offer('dark', 'app', 'Theme: dark', ['night']),
  offer('raw', 'parcel', 'View raw data', ['JSON']),
  offer('json', 'parcel', 'Download JSON'),
  offer('number', 'go', 'Waybill field'),
]
const ids = (query: string) => findOffers(offers, query).map((found) => found.offer.id)

describe('findOffers', () => {
  it('lists all by group while nothing is typed', () => {
    expect(ids('')).toEqual(['raw', 'json', 'number', 'dark'])
  })
  it('takes beginnings of words in their order, in any case', () => {
    expect(ids('VRD')).toEqual(['raw'])
    expect(ids('th dark')).toEqual(['dark'])
  })
  it('does not take letters that are only scattered in a name', () => {
    expect(ids('wlf')).toEqual([])
  })
  it('puts the group of the best first, and the best first in it', () => {
    expect(ids('da')).toEqual(['dark', 'raw', 'json'])
    expect(ids('dark')).toEqual(['dark'])
  })
  it('says which part of the name was met, or by which other word', () => {
    expect(findOffers(offers, 'raw')).toEqual([{ offer: offers[1], ranges: [[5, 8]], by: null }])
    expect(findOffers(offers, 'night')).toEqual([{ offer: offers[0], ranges: [], by: 'night' }])
  })
})
