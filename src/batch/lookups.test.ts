import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SAMPLE } from '../parcel/fixture.ts'
import type { Status } from '../parcel/status.ts'
import { BatchLookups } from './lookups.ts'

const JT = SAMPLE.carrier.code
const entries = (...waybills: string[]) => waybills.map((waybill) => ({ waybill, carrier: JT }))
const asked: string[] = []

/** A number that begins with the name of a status has that status. */
const answer = (url: string, { headers }: RequestInit) => {
  const waybill = url.split('/').at(-1) ?? ''
  const isForced = new Headers(headers).get('Cache-Control') === 'no-cache'
  asked.push(isForced ? `${waybill}!` : waybill)
  const status = waybill.split('-')[0] as Status
  return Promise.resolve(Response.json({ ...SAMPLE, waybill, status, statusAsSent: status }))
}

beforeEach(() => {
  asked.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('fetch', answer)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const settle = () => vi.advanceTimersByTimeAsync(1000)

it('nothing is checked before it was asked for, then each has its answer', async () => {
  const lookups = new BatchLookups(new QueryClient())
  expect(lookups.read()).toMatchObject({ isSettled: false, lastAnswerMs: null })
  lookups.setEntries([...entries('InTransit-1', 'Delivered-1'), { waybill: 'ABCDE', carrier: null }])
  expect(lookups.read()).toMatchObject({ isSettled: false, pending: 2 })
  await settle()
  expect(lookups.read()).toMatchObject({ isSettled: true, pending: 0 })
  expect(lookups.read().checks.get('Delivered-1')?.parcel?.status).toBe('Delivered')
  expect(lookups.read().checks.has('ABCDE')).toBe(false)
})

it('what the cache holds, young or final, is not asked for again', async () => {
  const client = new QueryClient()
  new BatchLookups(client).setEntries(entries('InTransit-1', 'Delivered-1'))
  await settle()
  const later = new BatchLookups(client)
  later.setEntries(entries('InTransit-1', 'Delivered-1'))
  expect(later.read()).toMatchObject({ isSettled: true })
  await vi.advanceTimersByTimeAsync(40_000)
  new BatchLookups(client).setEntries(entries('InTransit-1', 'Delivered-1'))
  await settle()
  expect(asked).toEqual(['InTransit-1', 'Delivered-1', 'InTransit-1'])
})

it('a refresh asks past the cache for what may still change, a poll for the oldest in sight', async () => {
  const lookups = new BatchLookups(new QueryClient())
  lookups.setEntries(entries('InTransit-1', 'Delivered-1', 'InTransit-2'))
  await settle()
  asked.length = 0
  lookups.refresh()
  await settle()
  expect(asked).toEqual(['InTransit-1!', 'InTransit-2!'])
  asked.length = 0
  lookups.poll(new Set(['InTransit-2', 'Delivered-1']), 60_000)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(60_000)
  lookups.poll(new Set(['InTransit-2', 'Delivered-1']), 60_000)
  await settle()
  expect(asked).toEqual(['InTransit-2'])
  expect(lookups.read().isSettled).toBe(true)
})

it('what leaves the set is forgotten', async () => {
  const lookups = new BatchLookups(new QueryClient())
  lookups.setEntries(entries('InTransit-1', 'InTransit-2'))
  await settle()
  lookups.setEntries(entries('InTransit-2'))
  expect([...lookups.read().checks.keys()]).toEqual(['InTransit-2'])
})
