type Wish = { kind: string }

/**
 * Meets wishes one after the other, outside of what tells of them: those that come meanwhile are heard before the next
 * is met. `first` is the kind that is met before all others.
 */
export function inTurn<Any extends Wish>(
  first: Any['kind'],
  meet: (wish: Any) => void,
  later: (act: () => void) => void,
): (wish: Any) => void {
  const waiting: Any[] = []
  let isDue = false
  const workLater = () => {
    if (isDue || waiting.length === 0) return
    isDue = true
    later(work)
  }
  const work = () => {
    isDue = false
    const index = Math.max(
      0,
      waiting.findIndex(({ kind }) => kind === first),
    )
    const [wish] = waiting.splice(index, 1)
    if (wish) meet(wish)
    // Only now: what has come meanwhile is heard first.
    workLater()
  }
  return (wish) => {
    waiting.push(wish)
    workLater()
  }
}
