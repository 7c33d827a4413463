/** A place on the globe whose longitude may leave ±180, so that a journey never jumps across the map. */
export type LngLat = { lng: number; lat: number }
/** World pixels at one zoom, as Leaflet counts them: 256 px hold the world at zoom 0. */
export type Px = { x: number; y: number }

// Beyond this latitude the square world of Web Mercator ends.
const MAX_LATITUDE = 85.0511287798

const radians = (degrees: number) => (degrees * Math.PI) / 180
const degrees = (radians: number) => (radians * 180) / Math.PI

/** Shares of the world, from its western and its northern edge. */
export const xOf = (lng: number) => lng / 360 + 0.5
export function yOf(lat: number): number {
  const sin = Math.sin(radians(Math.max(-MAX_LATITUDE, Math.min(MAX_LATITUDE, lat))))
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
}

export function project({ lng, lat }: LngLat, zoom: number): Px {
  const size = 256 * 2 ** zoom
  return { x: xOf(lng) * size, y: yOf(lat) * size }
}

export function unproject({ x, y }: Px, zoom: number): LngLat {
  const size = 256 * 2 ** zoom
  return { lng: (x / size - 0.5) * 360, lat: degrees(Math.atan(Math.sinh((0.5 - y / size) * 2 * Math.PI))) }
}

/** The copy of a longitude that lies at most 180 degrees from another. */
export function unwrap(lng: number, near: number): number {
  return lng + 360 * Math.round((near - lng) / 360)
}
