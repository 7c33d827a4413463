import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Entry } from './fragment.ts'
import { BatchLookups, type Lookups } from './lookups.ts'

/** The look-ups of a set, for as long as the page is open, and how far they are. */
export function useLookups(entries: readonly Entry[]): { lookups: BatchLookups; progress: Lookups } {
  const client = useQueryClient()
  const [lookups] = useState(() => new BatchLookups(client))
  useEffect(() => lookups.connect(), [lookups])
  useEffect(() => lookups.setEntries(entries), [lookups, entries])
  return { lookups, progress: useSyncExternalStore(lookups.subscribe, lookups.read) }
}
