import { describe, expect, it } from 'vitest'
import { SAMPLE, SAMPLE_EVENTS, scan } from './fixture.ts'
import { toSteps } from './progress.ts'
import type { Status } from './status.ts'

const line = (status: Status, events = SAMPLE_EVENTS) =>
  toSteps({ status, events }).map(
    (step) => `${step.name} ${step.state} ${step.event?.time?.slice(8, 16) ?? '-'}`,
  )

describe('the five steps', () => {
  it('of the sample are those of the design', () => {
    expect(line(SAMPLE.status)).toEqual([
      'InfoReceived missing -',
      'PickedUp done 18T16:19',
      'InTransit done 18T18:11',
      'OutForDelivery current 20T11:35',
      'Delivered ahead -',
    ])
  })
  it('end with the delivery, which is current', () => {
    const events = [
      scan('2025-01-20T16:08:00+08:00', 'Delivered', 'Besut', { subStatus: 'Delivered_Other' }),
      ...SAMPLE_EVENTS,
    ]
    expect(line('Delivered', events).at(-1)).toBe('Delivered current 20T16:08')
  })
  it('stay at the furthest proved one for a problem', () => {
    const events = [
      scan('2025-01-19T10:00:00+08:00', 'Damaged', 'Ipoh', { subStatus: 'Exception_Damage' }),
      ...SAMPLE_EVENTS.slice(4),
    ]
    expect(line('Exception', events)[2]).toBe('InTransit current 19T10:00')
  })
  it('stay at the pick-up while nothing later is known', () => {
    expect(line('InTransit', SAMPLE_EVENTS.slice(-1))[1]).toBe('PickedUp current 18T16:19')
  })
  it('believe the status even where no scan proves it', () => {
    expect(line('OutForDelivery', SAMPLE_EVENTS.slice(4))[3]).toBe('OutForDelivery current -')
  })
  it('are none where nothing is known', () => {
    expect(toSteps({ status: 'NotFound', events: [] })).toEqual([])
  })
})
