import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Parcel } from '../parcel/parcel.ts'
import type { Address } from './address.ts'
import { LookUpFailure, parcelQuery, refreshParcel } from './parcel-query.ts'

/** All that the page knows of a look-up. `parcel` stays the last good answer while a later one fails. */
export type Lookup = {
  parcel: Parcel | undefined
  failure: LookUpFailure | null
  failedAtMs: number
  isAsking: boolean
  isOnline: boolean
  ask(): void
  refresh(): void
}

/** The parcel of an address, kept fresh, with what to do when that fails. */
export function useParcel(address: Address): Lookup {
  const client = useQueryClient()
  const query = useQuery(parcelQuery(address))
  const { refetch, isFetching: isAsking } = query
  const ask = useCallback(() => void refetch(), [refetch])
  const error = query.error instanceof LookUpFailure ? query.error : null
  // The query forgets its error while it asks again; the page goes on saying what happened.
  const [lastError, setLastError] = useState<LookUpFailure | null>(null)
  if (error && error !== lastError) setLastError(error)
  const failure = error ?? (query.data ? null : lastError)
  return {
    parcel: query.data,
    failure,
    failedAtMs: query.errorUpdatedAt,
    isAsking,
    isOnline: useIsOnline(),
    ask,
    refresh: () => void refreshParcel(client, address),
  }
}

const useIsOnline = () =>
  useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
    () => true,
  )
