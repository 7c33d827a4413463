import { describe, expect, it } from 'vitest'
import { SAMPLE, SAMPLE_EVENTS, scan } from '../parcel/fixture.ts'
import { DEFAULT_SCALE } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { en } from './en.ts'
import { headline } from './headline.ts'

const now = Date.parse('2025-01-20T13:47:00+08:00')
const say = (over: Partial<Parcel>, at = now) => headline({ ...SAMPLE, ...over }, en, at, DEFAULT_SCALE)
const inTransit = (text: string, time = '2025-01-20T10:00:00+08:00', over: Parameters<typeof scan>[3] = {}) =>
  say({ status: 'InTransit', subStatus: 'InTransit_Other', events: [scan(time, text, 'Ipoh', over)] })

describe('the headline', () => {
  it('of the sample is that of the design', () => {
    expect(say({})).toBe('Left Besut with the courier at 11:35.')
  })
  it('names the day of a time that is not today at the place', () => {
    expect(say({}, now + 86_400_000)).toBe('Left Besut with the courier on Mon 20 Jan at 11:35.')
    expect(inTransit('Arrival', '2025-01-20T10:00:00')).toBe('Arrived at Ipoh on Mon 20 Jan at 10:00.')
  })
  it('says arrived or left only where the carrier’s words begin so', () => {
    expect(inTransit('Arrival')).toBe('Arrived at Ipoh at 10:00.')
    expect(inTransit('Departed from facility')).toBe('Left Ipoh at 10:00.')
    expect(inTransit('Not arrived')).toBe('Last scanned in Ipoh at 10:00.')
    expect(inTransit('Arrivals board updated')).toBe('Last scanned in Ipoh at 10:00.')
  })
  it('says since when nothing moved', () => {
    expect(inTransit('Arrival', '2025-01-15T11:40:00+08:00')).toBe('No scan since Wed 15 Jan, 11:40.')
  })
  it('gives the reason of a failure, or the code where that is not documented', () => {
    expect(say({ status: 'DeliveryFailure', subStatus: 'DeliveryFailure_NoBody' })).toBe(
      'Delivery failed: nobody at the address.',
    )
    expect(say({ status: 'Exception', subStatus: null })).toBe('Problem: the carrier gives no reason.')
    for (const code of ['Exception_Damaged', 'constructor', 'DeliveryFailure_NoBody'])
      expect(say({ status: 'Exception', subStatus: code })).toBe(`Problem: “${code}”.`)
  })
  it('of a delivery holds day and time, and says so where there is none', () => {
    const delivered = scan('2025-01-20T16:08:00+08:00', 'Delivered', 'Besut', {
      subStatus: 'Delivered_Other',
    })
    expect(say({ status: 'Delivered', events: [delivered, ...SAMPLE_EVENTS] })).toBe(
      'Delivered Mon 20 Jan, 16:08.',
    )
    expect(say({ status: 'Delivered', events: [] })).toBe('Delivered. The carrier gave no time.')
  })
  it('of a courier that went out is told of the time of the scan, not of now', () => {
    const out = (time: string | null) =>
      say({ events: [scan(time, 'Out for delivery', null, { subStatus: 'OutForDelivery_Other' })] })
    expect(out('2025-01-19T06:10:00+08:00')).toBe('Went out with the courier on Sun 19 Jan at 06:10.')
    expect(out(null)).toBe('Out for delivery, by its status.')
  })
  it('gives a status no place and no hour of a scan that tells of another', () => {
    const events = SAMPLE_EVENTS.slice(1)
    expect(say({ events })).toBe('Out for delivery, by its status.')
    expect(say({ status: 'AvailableForPickup', events })).toBe('Waiting at the pickup point.')
    expect(say({ status: 'Delivered', events })).toBe('Delivered. The carrier gave no time.')
  })
  it('never invents a clock for a bare date', () => {
    expect(inTransit('Arrival', '2025-01-20')).toBe('Arrived at Ipoh on Mon 20 Jan.')
  })
})
