export type Position = readonly [lat: number, lng: number]

/** A made-up journey that wanders through Asia and Europe, the same in every run. */
export function positions(count: number): Position[] {
  const random = createRandom(7)
  let [lat, lng] = [3, 101]
  return Array.from({ length: count }, () => {
    lat = clamp(lat + (random() - 0.48) * 3, -35, 62)
    lng = clamp(lng + (random() - 0.5) * 5, -8, 140)
    return [lat, lng] as const
  })
}

const clamp = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value))

/** The linear congruential generator of Numerical Recipes: numbers from 0 to 1. */
function createRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
