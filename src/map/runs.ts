/** Stop numbers from one to another, without a gap. */
export type Run = [first: number, last: number]

/**
 * The stop numbers of a mark. Its runs are put in order only when somebody asks for them: a mark of thousands is
 * joined with its neighbours again and again, and is known by its count meanwhile.
 */
export type Runs = {
  /** Each in order; together they are all of the runs. */
  parts: readonly (readonly Run[])[]
  count: number
  /** In order they would be at least and at most so many. */
  least: number
  most: number
}

export const runsOf = (runs: readonly Run[], count: number): Runs => ({
  parts: [runs],
  count,
  least: runs.length,
  most: runs.length,
})

/** The numbers of both. `fewest`: with no more runs than this they must be known exactly. */
export function joinRuns(one: Runs, other: Runs, fewest: number): Runs {
  const parts = [...one.parts, ...other.parts]
  const count = one.count + other.count
  // One run closes at most one gap between two others.
  const least = Math.max(one.least - other.most, other.least - one.most)
  return least > fewest ? { parts, count, least, most: one.most + other.most } : runsOf(inOrder(parts), count)
}

/** All runs in order, neighbours as one. */
export function inOrder(parts: Runs['parts']): Run[] {
  const ordered: Run[] = []
  for (const [first, last] of parts.flat().toSorted((one, other) => one[0] - other[0])) {
    const before = ordered.at(-1)
    if (before && before[1] + 1 === first) before[1] = last
    else ordered.push([first, last])
  }
  return ordered
}
