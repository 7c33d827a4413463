/** What the shell gives a page: how it looks and where its tiles come from. */
export type Surroundings = {
  theme: 'light' | 'dark'
  /** Whether the parcels are the emulator's. */
  isEmulated: boolean
  tiles: { url: string; urlDark: string | null; attribution: string; maxZoom: number } | null
}
