import { describe, expect, it } from 'vitest'
import { SAMPLE, SAMPLE_EVENTS, scan } from './fixture.ts'
import {
  DEFAULT_SCALE,
  inTransitMs,
  isDomestic,
  movement,
  noMovementMs,
  sinceLastScan,
  statusEvent,
} from './movement.ts'

const now = Date.parse('2025-01-20T13:47:00+08:00')
const HOUR_MS = 3_600_000

describe('movement', () => {
  it('is measured from the last scan', () => {
    expect(sinceLastScan(SAMPLE, now)).toBe((2 * 60 + 12) * 60_000)
  })
  it('is not measured from a scan in the future or without a zone', () => {
    expect(sinceLastScan({ events: [scan('2025-01-21T00:00:00+08:00', 'Arrival', 'Ipoh')] }, now)).toBeNull()
    expect(sinceLastScan({ events: [scan('2025-01-19T00:00:00', 'Arrival', 'Ipoh')] }, now)).toBeNull()
  })
  it('that has stopped for three days is worth a warning while the parcel should move', () => {
    const events = [scan('2025-01-17T13:47:00+08:00', 'Arrival', 'Johor Bahru')]
    expect(noMovementMs({ ...SAMPLE, status: 'InTransit', events }, now, DEFAULT_SCALE)).toBe(72 * HOUR_MS)
    expect(noMovementMs({ ...SAMPLE, status: 'InTransit', events }, now - 1, DEFAULT_SCALE)).toBeNull()
    expect(noMovementMs({ ...SAMPLE, status: 'Delivered', events }, now, DEFAULT_SCALE)).toBeNull()
    expect(noMovementMs({ ...SAMPLE, status: 'Exception', events }, now, DEFAULT_SCALE)).toBeNull()
  })
})

const inCountries = (...countries: (string | null)[]) =>
  countries.map((country, index) => {
    const event = scan('2025-01-17T13:47:00+08:00', `Scan ${index}`, 'Ipoh')
    return { ...event, place: event.place && { ...event.place, country } }
  })
const malaysian = { ...SAMPLE.carrier, country: 'MY' }

describe('a parcel is domestic', () => {
  it.each([
    ['where its scans and its carriers name one country', inCountries('MY', null, 'MY'), [malaysian], true],
    ['where a carrier has no country', inCountries('MY'), [{ ...malaysian, country: null }], true],
    ['not where its scans name two', inCountries('MY', 'SG'), [malaysian], false],
    [
      'not where one of its carriers is of another',
      inCountries('MY'),
      [{ ...malaysian, country: 'CN' }],
      false,
    ],
    ['where the carriers alone have one', inCountries(null), [malaysian], true],
  ])('%s', (_, events, providers, expected) => {
    expect(isDomestic({ carrier: malaysian, providers, events })).toBe(expected)
  })
  it('not where no country is known at all', () => {
    const stateless = { ...malaysian, country: null }
    expect(isDomestic({ carrier: stateless, providers: [], events: inCountries(null) })).toBe(false)
  })
})

describe('the scale', () => {
  const DAY_MS = 24 * HOUR_MS
  const scale = { domestic: { watch: 2, chase: 4, lost: 8 }, crossBorder: { watch: 6, chase: 12, lost: 24 } }
  const at = (days: number, country: string | null) =>
    movement(
      { ...SAMPLE, status: 'InTransit', events: inCountries(country) },
      Date.parse('2025-01-17T13:47:00+08:00') + days * DAY_MS,
      scale,
    )?.level
  it.each([
    [1.99, 'moving', 'moving'],
    [2, 'watch', 'moving'],
    [4, 'chase', 'moving'],
    [6, 'chase', 'watch'],
    [8, 'lost', 'watch'],
    [12, 'lost', 'chase'],
    [24, 'lost', 'lost'],
  ])('after %d days says %s at home and %s across a border', (days, domestic, crossBorder) => {
    expect(at(days, 'MY')).toBe(domestic)
    expect(at(days, 'SG')).toBe(crossBorder)
  })
  it('says nothing of a parcel at rest, without a zone, or ahead of us', () => {
    const events = inCountries('MY')
    for (const status of [
      'Delivered',
      'Exception',
      'Expired',
      'NotFound',
      'DeliveryFailure',
      'Unknown',
    ] as const)
      expect(movement({ ...SAMPLE, status, events }, now, DEFAULT_SCALE)).toBeNull()
    const future = [scan('2025-01-21T00:00:00+08:00', 'Arrival', 'Ipoh')]
    expect(movement({ ...SAMPLE, events: future }, now, DEFAULT_SCALE)).toBeNull()
    expect(
      movement({ ...SAMPLE, events: [scan('2025-01-19', 'Arrival', 'Ipoh')] }, now, DEFAULT_SCALE),
    ).toBeNull()
  })
})

describe('time in transit', () => {
  it('runs from the pick-up to now', () => {
    expect(Math.floor((inTransitMs(SAMPLE, now) ?? 0) / HOUR_MS)).toBe(45)
  })
  it('ends with the delivery', () => {
    const delivered = scan('2025-01-20T16:19:31+08:00', 'Delivered', 'Besut', {
      subStatus: 'Delivered_Other',
    })
    expect(inTransitMs({ ...SAMPLE, status: 'Delivered', events: [delivered, ...SAMPLE_EVENTS] }, now)).toBe(
      48 * HOUR_MS,
    )
  })
  it('does not end with a scan that tells of something else', () => {
    expect(inTransitMs({ ...SAMPLE, status: 'Delivered', events: SAMPLE_EVENTS.slice(1) }, now)).toBeNull()
  })
  it('is not told for a parcel that is on its way no more', () => {
    for (const subStatus of ['Exception_Returned', 'Exception_Lost', 'Exception_Cancel'])
      expect(inTransitMs({ ...SAMPLE, status: 'Exception', subStatus }, now)).toBeNull()
    expect(inTransitMs({ ...SAMPLE, status: 'Expired', subStatus: 'Expired_Other' }, now)).toBeNull()
  })
  it('does not begin with a problem before the pick-up', () => {
    const cancelled = scan('2025-01-20T10:00:00+08:00', 'Cancelled', null, { subStatus: 'Exception_Other' })
    expect(
      inTransitMs({ ...SAMPLE, status: 'Exception', subStatus: null, events: [cancelled] }, now),
    ).toBeNull()
  })
  it('is not told for a label that nobody has picked up', () => {
    const label = scan('2025-01-20T10:00:00+08:00', 'Label', null, { subStatus: 'InfoReceived' })
    expect(inTransitMs({ ...SAMPLE, status: 'InfoReceived', events: [label] }, now)).toBeNull()
  })
})

it('the status scan is the newest one that has the status', () => {
  const late = scan('2025-01-20T12:00:00+08:00', 'Arrival', 'Besut')
  expect(statusEvent({ status: 'OutForDelivery', events: [late, ...SAMPLE_EVENTS] })?.text).toBe(
    'Out for Delivery',
  )
})
