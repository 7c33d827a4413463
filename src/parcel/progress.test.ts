import { describe, expect, it } from 'vitest'
import { SAMPLE, SAMPLE_EVENTS, scan } from './fixture.ts'
import { toSteps } from './progress.ts'
import type { Status } from './status.ts'

const line = (status: Status, events = SAMPLE_EVENTS, subStatus: string | null = null) =>
  toSteps({ status, subStatus, events }).map(
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
  it.each(['Exception_Cancel', 'Exception_Returned', 'Exception_Returning', 'Exception_Destroyed'])(
    'end where a parcel is to be delivered no more: %s',
    (subStatus) => {
      const label = scan('2025-01-18T10:00:00+08:00', 'Label', null, { subStatus: 'InfoReceived' })
      const end = scan('2025-01-19T10:00:00+08:00', 'The end', null, { subStatus })
      expect(line('Exception', [end, label], subStatus)).toEqual(['InfoReceived current 19T10:00'])
      expect(line('Exception', [end, ...SAMPLE_EVENTS.slice(4)], subStatus).at(-1)).toBe(
        'InTransit current 19T10:00',
      )
    },
  )
  it('go on for a parcel that is late or lost: it can come yet', () => {
    for (const subStatus of ['Exception_Delayed', 'Exception_Lost'])
      expect(line('Exception', SAMPLE_EVENTS.slice(4), subStatus).at(-1)).toBe('Delivered ahead -')
  })
  it('are none where nothing is known', () => {
    expect(toSteps({ status: 'NotFound', subStatus: null, events: [] })).toEqual([])
  })
})
