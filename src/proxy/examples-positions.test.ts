import * as v from 'valibot'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXAMPLES } from '../emulator/examples.ts'
import { parcelSchema, type Parcel } from '../parcel/parcel.ts'
import { startEmulatedUpstream } from './emulated-upstream.ts'
import { proxyOn } from './testing/ask-proxy.ts'

let proxy: ReturnType<typeof proxyOn>
let close: () => Promise<void>
beforeAll(async () => {
  const emulated = await startEmulatedUpstream()
  close = emulated.close
  proxy = proxyOn(emulated.upstream)
})
afterAll(() => close())

async function parcelOf({ waybill, carrier }: Pick<Parcel, 'waybill'> & { carrier: number }) {
  return v.parse(parcelSchema, await (await proxy.ask(`/api/parcels/${carrier}/${waybill}`)).json())
}

test('only the number that shows odd coordinates has a place outside the country it names', async () => {
  const parcels = EXAMPLES.filter(
    // Round and round the peninsula as the 400 are, and slow.
    ({ status, group, waybill }) => status !== null && group !== 'faults' && waybill !== 'DATA-10000-SCANS',
  )
  const odd = parcels.map(async (example) => {
    const { repairs } = await parcelOf(example)
    return repairs.some(({ kind }) => kind === 'coordinates-odd') ? [example.waybill] : []
  })
  expect((await Promise.all(odd)).flat()).toEqual(['DATA-ODD-COORDINATES'])
})

test('the thousand stops are at a thousand places, as the carrier sent them', async () => {
  const { events, repairs } = await parcelOf({ waybill: 'DATA-1000-STOPS', carrier: 100001 })
  expect(new Set(events.map(({ place }) => JSON.stringify(place?.point))).size).toBe(1000)
  expect(repairs).toEqual([])
})

test('where no position was sent and no list has the place, none is found', async () => {
  const { events } = await parcelOf({ waybill: 'DATA-GAPS', carrier: 100127 })
  expect(events.map(({ place }) => place?.point != null)).toEqual([false, true, false, false, true, false])
})
