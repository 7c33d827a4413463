import { expect, test } from 'vitest'
import type { Status } from '../parcel/status.ts'
import { JT_MY, NINJAVAN_MY } from './providers.ts'
import type { Call } from './scenario.ts'
import { scenarioOf } from './scenarios.ts'

async function statusOf(number: string, carrier = JT_MY.key): Promise<Status> {
  const call = { number, carrier, param: null, now: new Date('2026-11-22T12:00:00Z') } as Call
  const answer = (await scenarioOf(number)?.respond(call)) ?? Response.error()
  return (await answer.json()).data.track_info.latest_status.status
}
const numbers = Array.from({ length: 500 }, (_, at) => `60160974${String(9000 + at)}`)

test('500 numbers are parcels of many statuses, the same ones every time', async () => {
  const statuses = await Promise.all(numbers.map((number) => statusOf(number)))
  expect(new Set(statuses).size).toBe(8)
  expect(statuses.filter((status) => status === 'InTransit').length).toBeGreaterThan(150)
  expect(await Promise.all(numbers.map((number) => statusOf(number)))).toEqual(statuses)
})

test('another carrier has no record of them', async () => {
  expect(await statusOf('601609749001', NINJAVAN_MY.key)).toBe('NotFound')
})

test('a listed number keeps its own answer', async () => {
  expect(await statusOf('601609743303')).toBe('OutForDelivery')
})
