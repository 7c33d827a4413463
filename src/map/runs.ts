/** Stop numbers from one to another, without a gap. */
export type Run = [first: number, last: number]

/**
 * The stop numbers of a mark. They are put in order only when somebody asks for it: a mark of thousands is joined with
 * its neighbours again and again, and is known by its count meanwhile.
 */
export type Numbers = {
  /** Each in order; together they are all of the numbers. */
  parts: readonly (readonly number[])[]
  count: number
  /** In order they would be at least and at most so many runs. */
  least: number
  most: number
}

/** Numbers in order, which are so many runs. */
export const numbersOf = (numbers: readonly number[], runs: number): Numbers => ({
  parts: [numbers],
  count: numbers.length,
  least: runs,
  most: runs,
})

/** The numbers of both. `fewest`: with no more runs than this they must be known exactly. */
export function joinNumbers(one: Numbers, other: Numbers, fewest: number): Numbers {
  const parts = [...one.parts, ...other.parts]
  const count = one.count + other.count
  // One run closes at most one gap between two others.
  const least = Math.max(one.least - other.most, other.least - one.most)
  if (least > fewest) return { parts, count, least, most: one.most + other.most }
  const numbers = inOrder(parts)
  return numbersOf(numbers, toRuns(numbers).length)
}

/** All numbers of the parts in order. */
export function inOrder(parts: Numbers['parts']): readonly number[] {
  const [only] = parts
  return only && parts.length === 1 ? only : parts.flat().toSorted((one, other) => one - other)
}

/** Numbers in order as runs. */
export function toRuns(numbers: readonly number[]): Run[] {
  const runs: Run[] = []
  let run: Run | undefined
  for (const number of numbers) {
    if (run && run[1] + 1 === number) run[1] = number
    else runs.push((run = [number, number]))
  }
  return runs
}
