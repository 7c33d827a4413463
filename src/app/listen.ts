import type { RefObject } from 'react'
import { pasteAnywhere } from '../search/paste-anywhere.ts'
import { actOnKeys } from '../ui/action-keys.ts'
import { keepOffline } from './keep-offline.ts'

/** Acts on keys and pastes wherever they come, first on the `early` keys; returns what ends that. What else can wait until the page stands begins here too. */
export function listen(
  waybill: RefObject<HTMLInputElement | null>,
  onPasted: () => void,
  early: readonly KeyboardEvent[],
): () => void {
  keepOffline()
  const ends = [actOnKeys(early), pasteAnywhere(waybill, onPasted)]
  return () => ends.forEach((end) => end())
}
