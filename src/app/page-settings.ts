import type { Scale } from '../parcel/movement.ts'

/** What the server tells the page in its HTML, under the id `page-settings`. */
export type PageSettings = {
  emulator: boolean
  /** Whether there is a session that can be ended here. */
  signOut?: boolean
  /** How many days a parcel may stand still, as the operator set it. */
  scale?: Scale
  tiles: { url: string; urlDark: string | null; attribution: string; maxZoom: number } | null
  carrier: { code: number; name: string; country: string | null } | null
}

export function readPageSettings(): PageSettings {
  const text = document.getElementById('page-settings')?.textContent
  return text ? (JSON.parse(text) as PageSettings) : { emulator: false, tiles: null, carrier: null }
}
