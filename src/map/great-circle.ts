import { unwrap, type LngLat } from './mercator.ts'

const EARTH_RADIUS_KM = 6371.0088
/** Nearer to each other, or to the opposite of each other, places have no one way, and the formula divides by zero. */
const SMALLEST_ANGLE = 1e-6

type Vector = readonly [number, number, number]

const toVector = ({ lng, lat }: LngLat): Vector => {
  const [theta, phi] = [(lng * Math.PI) / 180, (lat * Math.PI) / 180]
  return [Math.cos(phi) * Math.cos(theta), Math.cos(phi) * Math.sin(theta), Math.sin(phi)]
}

const toLngLat = ([x, y, z]: Vector): LngLat => ({
  lng: (Math.atan2(y, x) * 180) / Math.PI,
  lat: (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI,
})

/** The angle at the centre of the globe, in radians. Stable for near and for opposite places. */
function angleBetween([a, b, c]: Vector, [d, e, f]: Vector): number {
  return Math.atan2(Math.hypot(b * f - c * e, c * d - a * f, a * e - b * d), a * d + b * e + c * f)
}

export function kmBetween(from: LngLat, to: LngLat): number {
  return angleBetween(toVector(from), toVector(to)) * EARTH_RADIUS_KM
}

/**
 * The shortest way over the globe in `steps` pieces, from exactly `from` to exactly `to`; a straight line between
 * opposite places, which have no one shortest way. Successive longitudes differ by at most 180.
 */
export function greatCircle(from: LngLat, to: LngLat, steps: number): LngLat[] {
  const [start, end] = [toVector(from), toVector(to)]
  const angle = angleBetween(start, end)
  if (Math.min(angle, Math.PI - angle) < SMALLEST_ANGLE) return [from, to]
  const path: LngLat[] = [from]
  for (let step = 1; step < steps; step += 1) {
    const share = step / steps
    const [a, b] = [Math.sin((1 - share) * angle), Math.sin(share * angle)]
    const point = toLngLat([a * start[0] + b * end[0], a * start[1] + b * end[1], a * start[2] + b * end[2]])
    path.push({ lat: point.lat, lng: unwrap(point.lng, path.at(-1)?.lng ?? from.lng) })
  }
  path.push(to)
  return bridged(path)
}

/** Near a pole the way may turn either side: the widest step then takes up the whole turn that is left over. */
function bridged(path: LngLat[]): LngLat[] {
  const [beforeLast, last] = [path.at(-2), path.at(-1)]
  if (!beforeLast || !last) return path
  const turn = last.lng - unwrap(last.lng, beforeLast.lng)
  if (turn === 0) return path
  let widest = 1
  for (let index = 1; index < path.length - 1; index += 1) {
    if (Math.abs(stepAt(path, index)) > Math.abs(stepAt(path, widest))) widest = index
  }
  return path.map((point, index) =>
    index < widest || index === path.length - 1 ? point : { ...point, lng: point.lng + turn },
  )
}

const stepAt = (path: LngLat[], index: number) => (path[index]?.lng ?? 0) - (path[index - 1]?.lng ?? 0)
