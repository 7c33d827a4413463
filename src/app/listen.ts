import type { RefObject } from 'react'
import { pasteAnywhere } from '../search/paste-anywhere.ts'
import { actOnKeys } from '../ui/action-keys.ts'

/** Acts on keys and pastes wherever they come, first on the `early` keys; returns what ends that. */
export function listen(
  waybill: RefObject<HTMLInputElement | null>,
  onPasted: () => void,
  early: readonly KeyboardEvent[],
): () => void {
  const ends = [actOnKeys(early), pasteAnywhere(waybill, onPasted)]
  return () => ends.forEach((end) => end())
}
