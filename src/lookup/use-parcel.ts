import { onlineManager, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useState, useSyncExternalStore } from 'react'
import type { Parcel } from '../parcel/parcel.ts'
import type { Address } from './address.ts'
import { LookUpFailure, parcelQuery, refreshParcel } from './parcel-query.ts'

/** All that the page knows of a look-up. `parcel` stays the last good answer while a later one fails. */
export type Lookup = {
  parcel: Parcel | undefined
  /** When the last answer came, in Unix ms; it may hold what was known long before. */
  answeredAtMs: number
  /** How many answers in a row were past their life. */
  staleRun: number
  failure: LookUpFailure | null
  failedAtMs: number
  isAsking: boolean
  /** Whether the person asked for a newer answer and waits for it; a poll goes unnoticed. */
  isRefreshing: boolean
  isOnline: boolean
  ask(): void
  /** Gives up the look-up in flight, if there is one. */
  leave(): void
  refresh(): Promise<Parcel | null>
}

/** The parcel of an address, kept fresh, with what to do when that fails. */
export function useParcel(address: Address): Lookup {
  const client = useQueryClient()
  const options = parcelQuery(address)
  const query = useQuery(options)
  const { refetch, isFetching: isAsking } = query
  const ask = useCallback(() => void refetch(), [refetch])
  const error = query.error instanceof LookUpFailure ? query.error : null
  // The query forgets its error while it asks again; the page goes on saying what happened.
  const [lastError, setLastError] = useState<LookUpFailure | null>(null)
  if (error && error !== lastError) setLastError(error)
  const [isRefreshing, setIsRefreshing] = useState(false)
  return {
    parcel: query.data?.parcel,
    answeredAtMs: query.dataUpdatedAt,
    staleRun: query.data?.staleRun ?? 0,
    failure: error ?? (query.data ? null : lastError),
    failedAtMs: query.errorUpdatedAt,
    isAsking,
    isRefreshing,
    isOnline: useIsOnline(),
    ask,
    leave: () => void client.cancelQueries({ queryKey: options.queryKey }),
    refresh: () => {
      setIsRefreshing(true)
      return refreshParcel(client, address).finally(() => setIsRefreshing(false))
    },
  }
}

const useIsOnline = () =>
  useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
    () => true,
  )
