import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { createEmulator } from './emulator.ts'

function clockedEmulator() {
  let now = new Date('2026-11-22T12:00:00Z')
  const emulator = createEmulator({ signKey: 'k', secret: 's', now: () => now })
  return {
    passSeconds: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000)
    },
    ask: async (number: string, param?: string) => {
      const body = JSON.stringify({ number, carrier: 100079, param })
      const sign = createHmac('sha256', 's').update(body).digest('hex')
      const headers = { 'X-AIRudder-Sign-Key': 'k', 'X-AIRudder-Sign': sign }
      const answer = await emulator.request('/api/v1/airudder/track', { method: 'POST', body, headers })
      return (await answer.json()).data.track_info.latest_status.status as string
    },
  }
}

test('the parcel that moves goes out after 20 seconds and is delivered after 60', async () => {
  const { ask, passSeconds } = clockedEmulator()
  const seen = [await ask('MOVES-WHEN-POLLED')]
  for (const seconds of [19, 1, 39, 1]) {
    passSeconds(seconds)
    seen.push(await ask('moves-when-polled'))
  }
  expect(seen).toEqual(['InTransit', 'InTransit', 'OutForDelivery', 'OutForDelivery', 'Delivered'])
})

test('with another suffix it begins anew', async () => {
  const { ask, passSeconds } = clockedEmulator()
  await ask('MOVES-WHEN-POLLED')
  passSeconds(30)
  expect(await ask('MOVES-WHEN-POLLED-2')).toBe('InTransit')
})

test('the carrier that wants a parameter finds its parcel only with the right one', async () => {
  const { ask } = clockedEmulator()
  expect(await ask('JP8842017365')).toBe('NotFound')
  expect(await ask('JP8842017365', '0000')).toBe('NotFound')
  expect(await ask('JP8842017365', '4833')).toBe('InTransit')
})
