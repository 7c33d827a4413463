import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { statusOfSubStatus, STATUSES, SUB_STATUSES } from '../parcel/status.ts'
import { parseWaybill } from '../parcel/waybill.ts'
import { createEmulator } from './emulator.ts'
import { EXAMPLES, type Example } from './examples.ts'

type Answer = {
  latest: { status: string; sub_status: string }
  events: { time_iso?: string | null; time_utc?: string | null }[]
}

const isParcel = ({ status, group }: Example) => status !== null && group !== 'faults'
const NOW = new Date('2026-11-22T12:00:00Z')
// The 10,000 scans are as the 400 are; answering them again and again would take most of the time.
const PARCELS = EXAMPLES.filter(isParcel).filter(({ waybill }) => waybill !== 'DATA-10000-SCANS')

async function ask({ waybill, carrier }: Example, now: Date): Promise<Answer> {
  const body = JSON.stringify({ number: waybill, carrier })
  const sign = createHmac('sha256', 's').update(body).digest('hex')
  const answer = await createEmulator({ signKey: 'k', secret: 's', now: () => now }).request(
    '/api/v1/airudder/track',
    { method: 'POST', body, headers: { 'X-AIRudder-Sign-Key': 'k', 'X-AIRudder-Sign': sign } },
  )
  const { track_info } = (await answer.json()).data
  const providers = track_info?.tracking?.providers ?? []
  return {
    latest: track_info?.latest_status ?? {},
    events: providers.flatMap((one: { events: Answer['events'] | null }) => one.events ?? []),
  }
}

test('every number is a waybill, in upper case and unlike the others', () => {
  const waybills = EXAMPLES.map(({ waybill }) => waybill)
  expect(waybills.map((waybill) => parseWaybill(waybill))).toEqual(waybills.map((waybill) => ({ waybill })))
  expect(new Set(waybills).size).toBe(waybills.length)
})

test('every example says in words of its own what it shows', () => {
  const lines = EXAMPLES.map(({ shows }) => shows)
  expect(lines.filter((line) => line.length < 10)).toEqual([])
  expect(new Set(lines).size).toBe(lines.length)
})

test('the statuses group shows each of the nine statuses once', () => {
  const shown = EXAMPLES.filter(({ group }) => group === 'statuses').map(({ status }) => status)
  expect(shown.toSorted()).toEqual([...STATUSES].toSorted())
})

test('the numbers of the first-use screen answer the statuses drawn beside them', () => {
  const drawn = ['601609743303', '601609755108', 'NVMYA001948827', '601609829999'].map(
    (waybill) => EXAMPLES.find((example) => example.waybill === waybill)?.status,
  )
  expect(drawn).toEqual(['OutForDelivery', 'Delivered', 'Exception', 'NotFound'])
})

test('every documented sub-status is answered by some number', async () => {
  const answers = await Promise.all(PARCELS.map((example) => ask(example, NOW)))
  const answered = new Set(answers.map(({ latest }) => latest.sub_status))
  expect(SUB_STATUSES.filter((subStatus) => !answered.has(subStatus))).toEqual([])
})

test('every number answers the status it is listed with', async () => {
  const answers = await Promise.all(
    PARCELS.map(async (example) => {
      const { latest } = await ask(example, NOW)
      return { ...example, status: latest.status ? statusOfSubStatus(latest.status) : example.status }
    }),
  )
  expect(answers).toEqual(PARCELS)
})

test.each([
  ['DATA-400-SCANS', 400],
  ['DATA-10000-SCANS', 10_000],
])('%s has %i scans', async (waybill, count) => {
  const { events } = await ask({ ...PARCELS[0], waybill, carrier: 100079 } as Example, NOW)
  expect(events.length).toBe(count)
})

test.each([
  '2025-01-20T05:47:00Z',
  '2026-11-22T16:00:00Z', // midnight in Malaysia
  '2028-02-29T23:59:59Z', // a leap day
  '2028-03-01T00:00:00Z',
  '2026-03-29T01:00:30Z', // the clocks of Europe go forward
  '2026-10-25T00:30:00Z', // and back
  '2026-03-08T10:00:00Z', // the clocks of America go forward
  '2026-12-31T23:59:59Z',
])('no scan of any example lies in the future at %s', async (at) => {
  const now = new Date(at)
  const ahead = await Promise.all(
    PARCELS.map(async (example) => {
      const { events } = await ask(example, now)
      const times = events.flatMap(({ time_iso, time_utc }) => [
        time_utc ?? '',
        /[Z+-]\d*:?\d*$/.test(time_iso ?? '') ? (time_iso ?? '') : '',
      ])
      return times.some((time) => Date.parse(time) > now.getTime()) ? example.waybill : null
    }),
  )
  expect(ahead.filter(Boolean)).toEqual([])
})
