import { expect, test } from 'vitest'
import { toTrackInfo, type Journey, type UpstreamTrack } from './journey.ts'
import { at, BRITAIN, CHINA, MALAYSIA as MY, nowhere, unmapped, USA } from './places.ts'
import { JT_MY, NINJAVAN_MY, ROYAL_MAIL, UPS } from './providers.ts'
import { movedSample } from './sample.ts'
import { earlier, scan, type UpstreamEvent } from './scan.ts'

const DEPOT = at(MY.kotaBharu, 'Gateway KTN_GATEWAY')
const HUB = at(MY.shahAlam, 'Ninja Hub SHA')

function events(journey: Journey, now: string): UpstreamEvent[] {
  const { tracking } = toTrackInfo(journey, new Date(now)) as UpstreamTrack
  return tracking.providers.flatMap((one) => one.events as UpstreamEvent[])
}

const one = (provider = JT_MY, place = DEPOT, wallClock = '0d 11:35'): Journey => ({
  legs: [{ provider, scans: [scan(wallClock, 'Arrival', place)] }],
})

test('a J&T journey has the shape and the habits of the documented sample', () => {
  const now = new Date('2026-11-22T12:00:00Z')
  const [sampled] = movedSample(now).tracking.providers[0]?.events.slice(1) ?? []
  const [event] = events(one(), now.toISOString())
  expect(JSON.stringify(event, (_, value) => (typeof value === 'string' ? 'text' : value))).toBe(
    JSON.stringify(sampled, (_, value) => (typeof value === 'string' ? 'text' : value)),
  )
  expect(event?.location).toBe('Gateway KTN_GATEWAY, KOTA BHARU')
  expect(event?.address.coordinates).toEqual({ longitude: '6.1254', latitude: '102.2386' })
})

test('other carriers send numbers the right way round, with a country', () => {
  const [event] = events(one(NINJAVAN_MY, HUB), '2026-11-22T12:00:00Z')
  expect(event?.address).toMatchObject({
    country: 'MY',
    coordinates: { longitude: 101.5185, latitude: 3.0733 },
  })
  expect(event?.time_raw).toEqual({ date: '2026-11-22', time: '11:35:00', timezone: '+08:00' })
})

test('day 0 is today where its newest scan has been made, else yesterday', () => {
  expect(events(one(), '2026-11-22T03:35:00Z')[0]?.time_iso).toBe('2026-11-22T11:35:00+08:00')
  expect(events(one(), '2026-11-22T03:34:59Z')[0]?.time_iso).toBe('2026-11-21T11:35:00+08:00')
})

test('today is the day of the place, where it is tomorrow already', () => {
  expect(events(one(JT_MY, DEPOT, '0d 00:10'), '2026-11-22T20:00:00Z')[0]?.time_iso).toBe(
    '2026-11-23T00:10:00+08:00',
  )
})

test('an idle journey is idle for at least so many days and less than one more', () => {
  const ageDays = ['2026-11-22T03:34:00Z', '2026-11-22T03:36:00Z'].map((now) => {
    const [event] = events({ ...one(), idleDays: 5 }, now)
    return Math.floor((Date.parse(now) - Date.parse(event?.time_utc ?? '')) / 86_400_000)
  })
  expect(ageDays).toEqual([5, 5])
})

test('clocks keep their hour when summer time comes between two scans', () => {
  const scans = ['-1d 09:00', '0d 09:00'].map((wallClock) => scan(wallClock, 'Scan', BRITAIN.london))
  const times = events({ legs: [{ provider: ROYAL_MAIL, scans }] }, '2026-03-29T12:00:00Z')
  expect(times.map(({ time_iso }) => time_iso)).toEqual([
    '2026-03-29T09:00:00+01:00',
    '2026-03-28T09:00:00+00:00',
  ])
})

test('scans are sent newest first by the instant, not by the clock', () => {
  const scans = [
    scan('0d 13:20', 'Left Shanghai', CHINA.shanghai),
    scan('0d 10:05', 'Reached Los Angeles', USA.losAngeles),
  ]
  const sent = events({ legs: [{ provider: UPS, scans }] }, '2026-11-22T20:00:00Z')
  expect(sent.map(({ description }) => description)).toEqual(['Reached Los Angeles', 'Left Shanghai'])
})

test('words can name a day after the scan', () => {
  const scans = [scan('0d 08:47', (day) => `Kept until ${day(5)}`, HUB)]
  const [event] = events({ legs: [{ provider: NINJAVAN_MY, scans }] }, '2028-02-27T12:00:00Z')
  expect(event?.description).toBe('Kept until 3 Mar')
})

test('the newest sub-status is the status of the parcel, unless another is given', () => {
  const legs = [{ provider: JT_MY, scans: [scan('0d 08:00', 'Delivered', DEPOT, 'Delivered_Other')] }]
  const now = new Date('2026-11-22T12:00:00Z')
  expect(toTrackInfo({ legs }, now)).toMatchObject({
    latest_status: { status: 'Delivered', sub_status: 'Delivered_Other', sub_status_descr: null },
  })
  expect(toTrackInfo({ legs, latest: 'Expired_Other', note: 'Closed' }, now)).toMatchObject({
    latest_status: { status: 'Expired', sub_status: 'Expired_Other', sub_status_descr: 'Closed' },
  })
})

test('an unmapped place keeps its name, and nowhere has none', () => {
  const [unmappedEvent] = events(one(JT_MY, unmapped(DEPOT)), '2026-11-22T12:00:00Z')
  expect(unmappedEvent).toMatchObject({
    location: 'Gateway KTN_GATEWAY, KOTA BHARU',
    address: { coordinates: { longitude: null, latitude: null } },
  })
  const [placeless] = events(one(NINJAVAN_MY, nowhere(HUB)), '2026-11-22T12:00:00Z')
  expect(placeless).toMatchObject({ location: null, address: { country: null, city: null } })
})

test('earlier scans are made at the same hour, some days before', () => {
  const instant = new Date('2026-11-22T12:00:00Z')
  const moved = earlier(4, [
    scan('-3d 15:26:14', 'a', DEPOT),
    scan('0d 00:10', 'b', DEPOT),
    scan(instant, 'c', DEPOT),
  ])
  expect(moved.map(({ at }) => at)).toEqual(['-7d 15:26:14', '-4d 00:10', new Date('2026-11-18T12:00:00Z')])
})
