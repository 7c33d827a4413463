import { Grid } from './grid.ts'
import type { Px } from './mercator.ts'

/** More squares of a grid than this lie in no column of the world, at any zoom that a map can have. */
const MOST_ROWS = 2 ** 24

/** Stops that are near each other: the sums of where they are drawn give their middle. */
type Cluster = { numbers: number[]; runs: number; at: Px; sumX: number; sumY: number }
/** Takes stops in journey order, by number and place. */
type Clusters = { add: (number: number, x: number, y: number) => void; clusters: () => Cluster[] }

const clusterOf = (number: number, x: number, y: number): Cluster => ({
  numbers: [number],
  runs: 1,
  at: { x, y },
  sumX: x,
  sumY: y,
})

function addTo(cluster: Cluster, number: number, x: number, y: number) {
  const { numbers, at } = cluster
  if (numbers[numbers.length - 1] !== number - 1) cluster.runs += 1
  numbers.push(number)
  cluster.sumX += x
  cluster.sumY += y
  at.x = cluster.sumX / numbers.length
  at.y = cluster.sumY / numbers.length
}

/** Each stop joins the nearest cluster within the radius, looked up on a grid, or starts its own. */
export function byNearness(radius: number): Clusters {
  const clusters: Cluster[] = []
  const grid = new Grid<Cluster>(radius)
  return {
    clusters: () => clusters,
    add: (number, x, y) => {
      let nearest: Cluster | null = null
      let least = radius
      for (const cluster of grid.around({ x, y })) {
        const gap = Math.hypot(cluster.at.x - x, cluster.at.y - y)
        if (gap < least) [nearest, least] = [cluster, gap]
      }
      if (nearest) {
        grid.remove(nearest)
        addTo(nearest, number, x, y)
        grid.add(nearest)
      } else {
        const cluster = clusterOf(number, x, y)
        clusters.push(cluster)
        grid.add(cluster)
      }
    },
  }
}

/** The stops of each square of a grid: thousands have no time to look for the nearest. */
export function bySquare(side: number): Clusters {
  const squares = new Map<number, Cluster>()
  return {
    clusters: () => [...squares.values()],
    add: (number, x, y) => {
      const square = Math.floor(x / side) * MOST_ROWS + Math.floor(y / side)
      const cluster = squares.get(square)
      if (cluster) addTo(cluster, number, x, y)
      else squares.set(square, clusterOf(number, x, y))
    },
  }
}
