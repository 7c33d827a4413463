import { useMemo, useSyncExternalStore } from 'react'
import { keep, readKept, subscribe } from '../ui/use-kept.ts'

/** A look-up that was answered in this browser. The extra value is not kept: it can be a phone number's digits. */
export type Recent = { waybill: string; carrier: number; name: string }

export const RECENTS = 'waypost.recents'
const MOST = 8

/** Reads what was kept; a text of another version or of another hand gives no recents, never a crash. */
export function readRecents(text: string | null): Recent[] {
  try {
    const kept: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(kept) ? kept.filter(isRecent).slice(0, MOST) : []
  } catch {
    return []
  }
}

const isRecent = (one: unknown): one is Recent =>
  typeof one === 'object' &&
  one !== null &&
  'waybill' in one &&
  typeof one.waybill === 'string' &&
  'carrier' in one &&
  typeof one.carrier === 'number' &&
  'name' in one &&
  typeof one.name === 'string'

/** The newest first, each once. */
export function withRecent(recents: readonly Recent[], added: Recent): Recent[] {
  const others = recents.filter(
    ({ waybill, carrier }) => waybill !== added.waybill || carrier !== added.carrier,
  )
  return [added, ...others].slice(0, MOST)
}

export const addRecent = (added: Recent) =>
  keep(RECENTS, JSON.stringify(withRecent(readRecents(readKept(RECENTS)), added)))

/** Takes one off the list. */
export const dropRecent = (dropped: Pick<Recent, 'waybill' | 'carrier'>) =>
  keep(
    RECENTS,
    JSON.stringify(
      readRecents(readKept(RECENTS)).filter(
        ({ waybill, carrier }) => waybill !== dropped.waybill || carrier !== dropped.carrier,
      ),
    ),
  )

export function useRecents(): Recent[] {
  const text = useSyncExternalStore(
    subscribe,
    () => readKept(RECENTS),
    () => null,
  )
  return useMemo(() => readRecents(text), [text])
}
