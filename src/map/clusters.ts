import { Grid } from './grid.ts'
import type { Px } from './mercator.ts'
import type { Run } from './runs.ts'

/** More squares of a grid than this lie in no column of the world, at any zoom. */
const MOST_ROWS = 2 ** 20

/** Stops that are near each other: the sums of where they are drawn give their middle. */
type Cluster = { runs: Run[]; count: number; at: Px; sumX: number; sumY: number }
/** Takes stops in journey order. */
type Clusters = { add: (number: number, at: Px) => void; clusters: () => Cluster[] }

const clusterOf = (number: number, at: Px): Cluster => ({
  runs: [[number, number]],
  count: 1,
  at,
  sumX: at.x,
  sumY: at.y,
})

function addTo(cluster: Cluster, number: number, at: Px) {
  cluster.count += 1
  cluster.sumX += at.x
  cluster.sumY += at.y
  cluster.at.x = cluster.sumX / cluster.count
  cluster.at.y = cluster.sumY / cluster.count
  const last = cluster.runs.at(-1)
  if (last && last[1] + 1 === number) last[1] = number
  else cluster.runs.push([number, number])
}

/** Each stop joins the nearest cluster within the radius, looked up on a grid, or starts its own. */
export function byNearness(radius: number): Clusters {
  const clusters: Cluster[] = []
  const grid = new Grid<Cluster>(radius)
  return {
    clusters: () => clusters,
    add: (number, at) => {
      let nearest: Cluster | null = null
      let least = radius
      for (const cluster of grid.around(at)) {
        const gap = distance(cluster.at, at)
        if (gap < least) [nearest, least] = [cluster, gap]
      }
      if (nearest) {
        grid.remove(nearest)
        addTo(nearest, number, at)
        grid.add(nearest)
      } else {
        const cluster = clusterOf(number, at)
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
    add: (number, at) => {
      const square = Math.floor(at.x / side) * MOST_ROWS + Math.floor(at.y / side)
      const cluster = squares.get(square)
      if (cluster) addTo(cluster, number, at)
      else squares.set(square, clusterOf(number, at))
    },
  }
}

const distance = (one: Px, other: Px) => Math.hypot(one.x - other.x, one.y - other.y)
