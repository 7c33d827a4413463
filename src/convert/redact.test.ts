import { expect, it } from 'vitest'
import { redactUpstream } from './redact.ts'

const X = '[redacted]'

it('hides what belongs to the recipient and the shipper, and keeps their countries', () => {
  const sent = {
    data: {
      param: '4833',
      track_info: {
        shipping_info: {
          shipper_address: {
            country: 'CN',
            city: '深圳',
            street: null,
            coordinates: { latitude: '22.5', longitude: '' },
          },
          recipient_address: {
            country: 'MY',
            state: 'Kelantan',
            postal_code: 16100,
            lines: ['12 Jalan', { door: 3 }],
          },
        },
        misc_info: {
          weight_kg: '0.45',
          consignee_name: 'Aminah',
          Recipient: { name: 'Aminah' },
          customer_phone: '012',
        },
      },
    },
  }
  expect(redactUpstream(sent)).toEqual({
    data: {
      param: X,
      track_info: {
        shipping_info: {
          shipper_address: {
            country: 'CN',
            city: X,
            street: null,
            coordinates: { latitude: X, longitude: '' },
          },
          recipient_address: { country: 'MY', state: X, postal_code: X, lines: [X, { door: X }] },
        },
        misc_info: { weight_kg: '0.45', consignee_name: X, Recipient: { name: X }, customer_phone: X },
      },
    },
  })
})

it('keeps the carrier’s telephone and the place of a scan, without its street', () => {
  const sent = {
    provider: { key: 1, tel: '+60 3', email: 'a@b.c' },
    tel: '012',
    events: [{ signed_by: 'Aminah', address: { city: 'BESUT', street: '12 Jalan', postal_code: '22000' } }],
  }
  expect(redactUpstream(sent)).toEqual({
    provider: { key: 1, tel: '+60 3', email: X },
    tel: X,
    events: [{ signed_by: X, address: { city: 'BESUT', street: X, postal_code: X } }],
  })
})

it('hides the street of a scan wherever the scan repeats it', () => {
  const address = { city: 'BESUT', street: '12 Jalan (B)' }
  const sent = [
    { location: '12 JALAN (B), BESUT', description: 'Left at 12 Jalan (B)', stage: null, address },
  ]
  expect(redactUpstream(sent)).toEqual([
    {
      location: `${X}, BESUT`,
      description: `Left at ${X}`,
      stage: null,
      address: { city: 'BESUT', street: X },
    },
  ])
})

it('leaves the answer itself as it was', () => {
  const sent = { param: '4833' }
  redactUpstream(sent)
  expect(sent).toEqual({ param: '4833' })
})

it.each([null, 'text', 7, true])('copies the bare value %j', (value) => {
  expect(redactUpstream(value)).toBe(value)
})

it('cuts what is nested deeper than anybody reads', () => {
  const deep = JSON.parse(`${'{"a":['.repeat(5000)}"secret"${']}'.repeat(5000)}`) as unknown
  const text = JSON.stringify(redactUpstream(deep))
  expect(text).toContain('[nested too deeply]')
  expect(text).not.toContain('secret')
})
