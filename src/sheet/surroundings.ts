import type { Scale } from '../parcel/movement.ts'

/** What the shell gives a page: how it looks, where its tiles come from, and how long a parcel may stand still. */
export type Surroundings = {
  theme: 'light' | 'dark'
  scale: Scale
  /** Whether the parcels are the emulator's. */
  isEmulated: boolean
  tiles: { url: string; urlDark: string | null; attribution: string; maxZoom: number } | null
}
