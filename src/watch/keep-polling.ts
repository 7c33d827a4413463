import { onlineManager, type QueryClient } from '@tanstack/react-query'
import type { KeptParcel } from '../kept/kept-parcel.ts'
import { kept } from '../kept/kept.ts'
import { toPath } from '../lookup/address.ts'
import { LookUpFailure, parcelQuery } from '../lookup/parcel-query.ts'
import { APART_MS, nextDue, pauseMs } from './poll.ts'

const POLLING = 'waypost.polling'

/**
 * Asks for watched parcels one by one, in one tab of this browser at a time: whoever holds the lock; when that tab goes
 * away the next one takes over. Where there are no locks (plain http) each tab asks, and what one was told the others
 * see before it is due again.
 */
export function keepPolling(client: QueryClient): void {
  if (!navigator.locks) return poll(client)
  // Never given back: it goes with the tab.
  void navigator.locks.request(POLLING, () => {
    poll(client)
    return new Promise<never>(() => undefined)
  })
}

function poll(client: QueryClient): void {
  const triedAtMs = new Map<string, number>()
  const nameOf = ({ carrier, waybill }: KeptParcel) => toPath({ carrier, waybill, param: null })
  let failures = 0

  const askNext = async (): Promise<number> => {
    if (!onlineManager.isOnline()) return APART_MS
    const one = nextDue(kept.all(), (each) => triedAtMs.get(nameOf(each)) ?? 0, Date.now())
    if (!one) return APART_MS
    triedAtMs.set(nameOf(one), Date.now())
    try {
      await client.fetchQuery({ ...parcelQuery({ ...one, param: null }), staleTime: 0 })
      failures = 0
      return APART_MS
    } catch (error) {
      failures += 1
      return pauseMs(error instanceof LookUpFailure ? error : null, failures)
    }
  }
  const next = async () => {
    const waitMs = await askNext()
    setTimeout(() => void next(), waitMs)
  }
  void next()
}
