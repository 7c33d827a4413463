/** A long name in two lines, broken at the space nearest to its middle. */
export function toLines(name: string): string[] {
  if (name.length < 12) return [name]
  const middle = name.length / 2
  let best = -1
  for (let at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1))
    if (best < 0 || Math.abs(at - middle) < Math.abs(best - middle)) best = at
  // A line of one or two letters reads as a mistake.
  return best < 3 || name.length - best < 4 ? [name] : [name.slice(0, best), name.slice(best + 1)]
}
