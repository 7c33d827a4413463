import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { toParcel } from './convert.ts'
import { readUpstream } from './read.ts'

const SAMPLE = JSON.parse(readFileSync(new URL('../emulator/sample.json', import.meta.url), 'utf8')) as {
  data: { track_info: { tracking: { providers: { events: unknown[] }[] } } }
}
const ASKED = { waybill: '601609743303', carrier: 100079 }

function convert(json: unknown) {
  const reading = readUpstream(json, ASKED)
  if (!reading.ok) throw new Error(reading.failure.detail)
  return toParcel(reading.answer, ASKED, new Date('2025-01-20T05:47:00Z'), () => null)
}

it('shows the documented sample in the north-east of Malaysia, at its own clock', () => {
  const parcel = convert(SAMPLE)
  const lines = parcel.events.map(
    ({ time, text, place }) => `${time} ${text}, ${place?.name}: ${place?.facility}`,
  )
  expect(lines).toEqual([
    '2025-01-20T11:35:00+08:00 Out for Delivery, Besut: Drop Point CDC JERTEH 307',
    '2025-01-20T10:43:57+08:00 Arrival, Besut: Drop Point CDC JERTEH 307',
    '2025-01-20T08:45:47+08:00 Departure, Kuala Nerus: Gateway TRG_GATEWAY',
    '2025-01-20T03:01:11+08:00 Arrival, Kuala Nerus: Gateway TRG_GATEWAY',
    '2025-01-19T21:48:51+08:00 Departure, Kota Bharu: Gateway KTN_GATEWAY',
    '2025-01-19T21:46:12+08:00 Arrival, Kota Bharu: Gateway KTN_GATEWAY',
    '2025-01-18T22:26:17+08:00 Arrival, Kota Bharu: Gateway KTN_GATEWAY',
    '2025-01-18T22:26:15+08:00 Arrival, Kota Bharu: Gateway KTN_GATEWAY',
    '2025-01-18T22:26:14+08:00 Arrival, Kota Bharu: Gateway KTN_GATEWAY',
    '2025-01-18T22:26:13+08:00 Arrival, Kota Bharu: Gateway KTN_GATEWAY',
    '2025-01-18T18:11:08+08:00 Departure, Pasir Mas: Drop Point PCP TENDONG 403',
    '2025-01-18T16:19:31+08:00 Picked Up, Tumpat: Second-level Outlets SCP MORAK KTN7520',
  ])
  const points = parcel.events.map(
    ({ place }) => `${place?.point?.lat}, ${place?.point?.lng} ${place?.pointSource}`,
  )
  expect([...new Set(points)]).toEqual([
    '5.729168, 102.518974 swapped',
    '5.3802525667, 103.0796259642 swapped',
    '6.145935, 102.289981 swapped',
    '6.06698, 102.1997632 swapped',
    '6.143335, 102.218494 swapped',
  ])
  expect(parcel.status).toBe('OutForDelivery')
  expect(parcel.repairs).toEqual([
    {
      kind: 'coordinates-swapped',
      count: 12,
      detail:
        'The carrier sent latitude 102.518974. Latitude cannot pass 90, so latitude and longitude were swapped.',
      certain: true,
    },
  ])
})

it('keeps every id when the next fetch brings one more scan', () => {
  const later = structuredClone(SAMPLE)
  const { events } = later.data.track_info.tracking.providers[0] ?? { events: [] }
  events.unshift({ ...(events[0] as object), time_iso: '2025-01-20T13:00:00+08:00', time_utc: null })
  const [before, after] = [convert(SAMPLE), convert(later)]
  expect(after.events.slice(1).map(({ id }) => id)).toEqual(before.events.map(({ id }) => id))
})

it('numbers repeats from the oldest, so that a new repeat leaves the old ids alone', () => {
  const twice = structuredClone(SAMPLE)
  const { events } = twice.data.track_info.tracking.providers[0] ?? { events: [] }
  events.unshift(structuredClone(events[0]))
  const [id] = convert(SAMPLE).events.map((event) => event.id)
  expect(
    convert(twice)
      .events.slice(0, 2)
      .map((event) => event.id),
  ).toEqual([`${id}-2`, id])
})

it('answers an empty parcel where the upstream knows nothing yet', () => {
  expect(convert({ code: -18019902, message: 'Not registered' })).toEqual({
    waybill: '601609743303',
    carrier: { code: 100079, name: 'Carrier 100079', country: null, phone: null, homepage: null },
    providers: [],
    status: 'NotFound',
    statusAsSent: null,
    subStatus: null,
    statusNote: null,
    events: [],
    estimatedDelivery: null,
    checkedAt: '2025-01-20T05:47:00.000Z',
    stale: false,
    repairs: [],
  })
})

it('says which scan lacks a position, be it one that names no place', () => {
  const partly = structuredClone(SAMPLE)
  const { events } = partly.data.track_info.tracking.providers[0] ?? { events: [] }
  Object.assign(events[0] as object, { description: 'Weighed', location: null, address: null })
  const detail = 'The carrier sent no coordinates for “Weighed”.'
  expect(convert(partly).repairs).toContainEqual({
    kind: 'coordinates-missing',
    count: 1,
    detail,
    certain: true,
  })
})

it('knows 0, 0 for what it is', () => {
  const zero = structuredClone(SAMPLE)
  const { events } = zero.data.track_info.tracking.providers[0] ?? { events: [] }
  Object.assign(events[0] as object, {
    address: { city: 'BESUT', coordinates: { longitude: 0, latitude: 0 } },
  })
  const detail =
    'The carrier sent 0, 0 as coordinates, which stand for none, for “Drop Point CDC JERTEH 307, BESUT”.'
  expect(convert(zero).repairs).toContainEqual({
    kind: 'coordinates-missing',
    count: 1,
    detail,
    certain: true,
  })
})
