import { describe, expect, it } from 'vitest'
import { SAMPLE, SAMPLE_EVENTS, scan } from './fixture.ts'
import { inTransitMs, noMovementMs, sinceLastScan, statusEvent } from './movement.ts'

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
    expect(noMovementMs({ status: 'InTransit', events }, now)).toBe(72 * HOUR_MS)
    expect(noMovementMs({ status: 'InTransit', events }, now - 1)).toBeNull()
    expect(noMovementMs({ status: 'Delivered', events }, now)).toBeNull()
    expect(noMovementMs({ status: 'Exception', events }, now)).toBeNull()
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
