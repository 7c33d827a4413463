import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'

const SECRET = 'the secret of the test'
const good = JSON.stringify({ number: '601609743303', carrier: 100079 })

const signed = (body: string, secret = SECRET) => createHmac('sha256', secret).update(body).digest('hex')

function post(body: string, headers: Record<string, string> = {}) {
  const emulator = createEmulator({ signKey: 'key', secret: SECRET })
  return emulator.request('/api/v1/airudder/track', {
    method: 'POST',
    body,
    headers: { 'X-AIRudder-Sign-Key': 'key', 'X-AIRudder-Sign': signed(body), ...headers },
  })
}

test('a call with the right key and the signature of its body is answered', async () => {
  const answer = await post(good)
  expect(answer.status).toBe(200)
  expect((await answer.json()).code).toBe(0)
})

test.each([
  ['no key', { 'X-AIRudder-Sign-Key': '' }],
  ['another key', { 'X-AIRudder-Sign-Key': 'keys' }],
  ['no signature', { 'X-AIRudder-Sign': '' }],
  ['a signature by another secret', { 'X-AIRudder-Sign': signed(good, 'another') }],
  ['a signature in upper case', { 'X-AIRudder-Sign': signed(good).toUpperCase() }],
  ['the signature of other bytes', { 'X-AIRudder-Sign': signed(`${good} `) }],
])('a call with %s is refused with 401', async (_, headers) => {
  const answer = await post(good, headers)
  expect(answer.status).toBe(401)
  expect(await answer.json()).toEqual({ code: -18010002, message: 'Invalid signature.', data: null })
})

test.each([
  'not JSON',
  'null',
  '[]',
  '{}',
  '{"number":"601609743303"}',
  '{"number":601609743303,"carrier":100079}',
  '{"number":"601609743303","carrier":"100079"}',
  '{"number":"601609743303","carrier":1.5}',
  '{"number":"","carrier":100079}',
  '{"number":"601609743303","carrier":100079,"param":4833}',
])('a signed body that is no question is refused with 400: %s', async (body) => {
  expect((await post(body)).status).toBe(400)
})

test('only a POST to the one path is answered', async () => {
  const emulator = createEmulator({ signKey: 'key', secret: SECRET })
  expect((await emulator.request('/api/v1/airudder/track')).status).toBe(404)
  expect((await emulator.request('/', { method: 'POST' })).status).toBe(404)
})

test('number, carrier and param are echoed, and the number is found in any case', async () => {
  const answer = await post('{"number":"nvmya001951120","carrier":100127,"param":"4833"}')
  const { data } = await answer.json()
  expect(data).toMatchObject({ number: 'nvmya001951120', carrier: 100127, param: '4833', tag: '' })
  expect(data.track_info.latest_status.status).toBe('AvailableForPickup')
})

test('an unlisted number is one of which the carrier knows nothing', async () => {
  const answer = await post('{"number":"NOBODY-KNOWS-1","carrier":100002}')
  const { code, data } = await answer.json()
  expect(code).toBe(0)
  expect(data.track_info.latest_status).toEqual({
    status: 'NotFound',
    sub_status: 'NotFound_Other',
    sub_status_descr: null,
  })
  expect(data.track_info.tracking.providers).toEqual([
    { provider: expect.objectContaining({ key: 100002, name: 'UPS' }), events: [] },
  ])
})
