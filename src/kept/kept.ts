import { useCallback, useSyncExternalStore } from 'react'
import type { KeptParcel } from './kept-parcel.ts'
import { openSpare } from './spare.ts'
import { createStore, type Named } from './store.ts'

/** What this browser keeps of parcels. */
export const kept = createStore(() => localStorage, openSpare())

let isListening = false
/** Calls back at each change, in this tab or another. */
export function subscribeKept(onChange: () => void): () => void {
  if (!isListening) addEventListener('storage', ({ key }) => kept.onStorage(key))
  isListening = true
  return kept.subscribe(onChange)
}

const NONE: readonly KeptParcel[] = []
export const useKeptParcels = (): readonly KeptParcel[] =>
  useSyncExternalStore(subscribeKept, kept.all, () => NONE)

export function useKeptParcel({ carrier, waybill }: Named): KeptParcel | null {
  const read = useCallback(() => kept.find({ carrier, waybill }), [carrier, waybill])
  return useSyncExternalStore(subscribeKept, read, () => null)
}
