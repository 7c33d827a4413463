import { describe, expect, it } from 'vitest'
import { SAMPLE, SAMPLE_EVENTS, scan } from '../parcel/fixture.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { STATUSES, SUB_STATUSES, statusOfSubStatus } from '../parcel/status.ts'
import { enLater } from './en-later.ts'
import { en } from './en.ts'
import { headline, nextStep } from './headline.ts'
import { customerUpdate, ticketUpdate } from './update.ts'

const now = Date.parse('2025-01-20T13:47:00+08:00')
const say = (over: Partial<Parcel>, at = now) => headline({ ...SAMPLE, ...over }, en, at)
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
  it('gives the reason of a failure, and none where the sub-status is not documented', () => {
    expect(say({ status: 'DeliveryFailure', subStatus: 'DeliveryFailure_NoBody' })).toBe(
      'Delivery failed: nobody at the address.',
    )
    expect(say({ status: 'Exception', subStatus: 'Exception_Damaged' })).toBe(
      'Problem: the carrier gives no reason.',
    )
    expect(say({ status: 'Exception', subStatus: 'constructor' })).toBe(
      'Problem: the carrier gives no reason.',
    )
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
  it('never invents a clock for a bare date', () => {
    expect(inTransit('Arrival', '2025-01-20')).toBe('Arrived at Ipoh on Mon 20 Jan.')
  })
})

describe('every status and sub-status', () => {
  it.each([...STATUSES, 'Unknown' as const])('%s has a headline, a next step and two updates', (status) => {
    for (const events of [SAMPLE_EVENTS, []]) {
      const parcel = { ...SAMPLE, status, events }
      const texts = [
        headline(parcel, en, now),
        nextStep(parcel, en, now),
        customerUpdate(parcel, en, enLater, now),
        ticketUpdate(parcel, en, enLater, now),
      ]
      for (const text of texts) expect(text).toMatch(/^[^ ].*[^ ]$/s)
      expect(texts.join('\n')).not.toMatch(/undefined|null|NaN|Invalid|\.\.| {2}/)
    }
  })
  it.each(SUB_STATUSES)('%s too', (subStatus) => {
    const parcel = { ...SAMPLE, status: statusOfSubStatus(subStatus), subStatus }
    expect(headline(parcel, en, now)).toMatch(/\.$/)
    expect(nextStep(parcel, en, now)).toMatch(/\.$/)
    expect(customerUpdate(parcel, en, enLater, now)).not.toMatch(/undefined|null|NaN|\.\./)
  })
})

describe('the update', () => {
  it('for the customer is that of the design', () => {
    expect(customerUpdate(SAMPLE, en, enLater, now)).toBe(
      'Your parcel 601609743303 is out for delivery. The J&T Express (MY) courier left Besut with it today at 11:35 (UTC+08:00).',
    )
  })
  it('for the ticket holds the raw status, the carrier’s words and the time of the check', () => {
    expect(ticketUpdate(SAMPLE, en, enLater, now).split('\n')).toEqual([
      '601609743303 · J&T Express (MY) (100079)',
      'Out for delivery (OutForDelivery · OutForDelivery_Other)',
      'Left Besut with the courier at 11:35.',
      '“Out for Delivery” · BESUT',
      'Mon 20 Jan 2025, 11:35 UTC+08:00',
      'Next: Ask the customer to keep their phone close.',
      'Checked: Mon 20 Jan 2025, 05:47 UTC',
    ])
  })
})
