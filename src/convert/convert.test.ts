import { readdirSync, readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parcelSchema, type Carrier, type Parcel, type ParcelEvent } from '../parcel/parcel.ts'
import { toParcel } from './convert.ts'
import { readUpstream, type UpstreamFailure } from './read.ts'

const ASKED = { waybill: 'TEST12345', carrier: 100079 }
const CHECKED_AT = new Date('2025-01-20T05:47:00Z')
const CATALOGUED = { name: 'J&T Express (MY)', country: 'MY', homepage: 'https://jtexpress.my/' }
const CARRIER: Carrier = { code: 100079, ...CATALOGUED, phone: null }
const findCarrier = (code: number) => (code === 100079 ? CATALOGUED : null)

/** What the fixtures leave out of an expected event. Ids are hashes: they have tests of their own. */
const EVENT: ParcelEvent = {
  id: '',
  time: '2025-01-20T11:35:00+08:00',
  timeUtc: '2025-01-20T03:35:00Z',
  zoneInferred: false,
  text: 'Arrival',
  translation: null,
  status: 'InTransit',
  subStatus: 'InTransit_Other',
  milestone: null,
  place: null,
  provider: 100079,
}

/** What the fixtures leave out of an expected parcel. */
const PARCEL: Omit<Parcel, 'events' | 'repairs'> = {
  waybill: 'TEST12345',
  carrier: CARRIER,
  providers: [CARRIER],
  status: 'InTransit',
  statusAsSent: 'InTransit',
  subStatus: 'InTransit_Other',
  statusNote: null,
  estimatedDelivery: null,
  checkedAt: '2025-01-20T05:47:00.000Z',
  stale: false,
}

type Fixture = {
  says: string
  answer: unknown
  parcel?: Partial<Omit<Parcel, 'events'>> & { events: Partial<ParcelEvent>[] }
  failure?: UpstreamFailure
}

const FOLDER = new URL('fixtures/', import.meta.url)
const fixtures = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && file !== 'sample.json')
  .map((file) => ({ file, ...(JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Fixture) }))

it('a provider without a key names the asked carrier only where the catalogue does not', () => {
  const providers = [{ provider: { name: 'Foo Post', country: 'FI' }, events: [{}] }]
  const reading = readUpstream({ code: 0, data: { tracking: { providers } } })
  const carrierOf = (carrier: number) =>
    reading.ok && toParcel(reading.answer, { ...ASKED, carrier }, CHECKED_AT, findCarrier).carrier
  expect(carrierOf(987654)).toMatchObject({ code: 987654, name: 'Foo Post', country: 'FI' })
  expect(carrierOf(100079)).toEqual(CARRIER)
})

describe('a strange answer', () => {
  it.each(fixtures)('$file: $says', ({ answer, parcel, failure }) => {
    const reading = readUpstream(answer, ASKED)
    if (!reading.ok) {
      expect(reading.failure).toEqual(failure)
      return
    }
    const result = toParcel(reading.answer, ASKED, CHECKED_AT, findCarrier)
    const events = result.events.map((event) => ({ ...event, id: '' }))
    const expected = { ...PARCEL, ...parcel, events: parcel?.events.map((event) => ({ ...EVENT, ...event })) }
    expect({ ...result, events }).toEqual(expected)
    expect(v.is(parcelSchema, result)).toBe(true)
    expect(new Set(result.events.map(({ id }) => id)).size).toBe(events.length)
  })
})
