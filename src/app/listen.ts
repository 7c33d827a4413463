import type { RefObject } from 'react'
import { pasteAnywhere } from '../search/paste-anywhere.ts'
import { actOnKeys } from '../ui/action-keys.ts'

/** Acts on keys and pastes wherever they come; returns what ends that. */
export function listen(waybill: RefObject<HTMLInputElement | null>, onPasted: () => void): () => void {
  const ends = [actOnKeys(), pasteAnywhere(waybill, onPasted)]
  return () => ends.forEach((end) => end())
}
