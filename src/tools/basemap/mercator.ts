/** Web Mercator as whole numbers: the world is 2^bits units wide, y grows to the south. */
export function project(lng: number, lat: number, bits: number): [number, number] {
  const units = 2 ** bits
  // A little past the square's own edge (85.051°), so that Antarctica runs off the map.
  const phi = (Math.max(-85.3, Math.min(85.3, lat)) * Math.PI) / 180
  const y = 0.5 - Math.log(Math.tan(Math.PI / 4 + phi / 2)) / (2 * Math.PI)
  return [Math.round((lng / 360 + 0.5) * units), Math.round(y * units)]
}

/** The line with successive longitudes at most 180° apart; it may leave −180…180. */
export function unwrap(line: readonly (readonly [number, number])[]): [number, number][] {
  let shift = 0
  let before = line[0]?.[0] ?? 0
  return line.map(([lng, lat]) => {
    const step = lng - before
    if (step > 180) shift -= 360
    if (step < -180) shift += 360
    before = lng
    return [lng + shift, lat]
  })
}
