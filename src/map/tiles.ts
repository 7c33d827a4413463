/** A raster tile server that the operator has configured. */
export type Tiles = { url: string; urlDark: string | null; attribution: string; maxZoom: number }
