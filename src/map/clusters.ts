import { Grid } from './grid.ts'
import type { Px } from './mercator.ts'

/** Where stops are drawn, in journey order: thousands of them in three arrays, as thousands of objects take longer. */
export type Drawn = { numbers: Int32Array; xs: Float64Array; ys: Float64Array }

/** Stops that are near each other: their numbers in journey order, how many runs those are, and their middle. */
export type Cluster = { numbers: number[]; runs: number; at: Px }
/** A cluster that is still being gathered. */
type Sums = { numbers: number[]; runs: number; sumX: number; sumY: number }

/** More squares of a grid than this lie in no column of the world, at any zoom that a map can have. */
const MOST_ROWS = 2 ** 24

/** A stop at a place joins a cluster, whose sums of places say where its middle is. */
function join(cluster: Sums, number: number, x: number, y: number) {
  const { numbers } = cluster
  if (numbers[numbers.length - 1] !== number - 1) cluster.runs += 1
  numbers.push(number)
  cluster.sumX += x
  cluster.sumY += y
}

const middleOf = ({ numbers, sumX, sumY }: Sums): Px => ({
  x: sumX / numbers.length,
  y: sumY / numbers.length,
})

/** Each stop joins the nearest cluster within the radius, looked up on a grid, or starts its own. */
export function byNearness({ numbers, xs, ys }: Drawn, radius: number): Cluster[] {
  const clusters: (Sums & Cluster)[] = []
  const grid = new Grid<Sums & Cluster>(radius)
  numbers.forEach((number, index) => {
    const at = { x: xs[index] ?? 0, y: ys[index] ?? 0 }
    let nearest: (Sums & Cluster) | null = null
    let least = radius
    for (const cluster of grid.around(at)) {
      const gap = Math.hypot(cluster.at.x - at.x, cluster.at.y - at.y)
      if (gap < least) [nearest, least] = [cluster, gap]
    }
    if (nearest) grid.remove(nearest)
    else clusters.push((nearest = { numbers: [], runs: 0, at, sumX: 0, sumY: 0 }))
    join(nearest, number, at.x, at.y)
    nearest.at = middleOf(nearest)
    grid.add(nearest)
  })
  return clusters
}

/** The stops of each square of a grid: thousands have no time to look for the nearest. */
export function bySquare({ numbers, xs, ys }: Drawn, side: number): Cluster[] {
  const squares = new Map<number, Sums>()
  for (let index = 0; index < numbers.length; index += 1) {
    const x = xs[index] ?? 0
    const y = ys[index] ?? 0
    const square = Math.floor(x / side) * MOST_ROWS + Math.floor(y / side)
    let cluster = squares.get(square)
    if (!cluster) squares.set(square, (cluster = { numbers: [], runs: 0, sumX: 0, sumY: 0 }))
    join(cluster, numbers[index] ?? 0, x, y)
  }
  return [...squares.values()].map((sums) => ({
    numbers: sums.numbers,
    runs: sums.runs,
    at: middleOf(sums),
  }))
}
