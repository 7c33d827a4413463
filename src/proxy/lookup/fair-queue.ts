/** Lines of several clients that take turns, so that nobody waits for the whole of another's line. */
export type FairQueue<T extends { client: string }> = {
  size: () => number
  /** The first in turn of those that are ready; it stays until it is taken. */
  next: (isReady: (entry: T) => boolean) => T | undefined
  /** It has its turn: it leaves, and its line goes to the end. */
  take: (entry: T) => void
  add: (entry: T) => void
  /** To the very front, before everybody's turn. */
  putBack: (entry: T) => void
  /** It leaves without a turn. */
  remove: (entry: T) => void
  /** 1 for whose turn it is; each turn before this entry's own counts. */
  positionOf: (entry: T) => number
  /** The line that holds the most. */
  longest: () => readonly T[]
  lengthOf: (client: string) => number
  all: () => T[]
}

export function createFairQueue<T extends { client: string }>(): FairQueue<T> {
  // In the order of turns: the first line is next, and goes to the end once its first entry has left.
  let lines = new Map<string, T[]>()
  const lineOf = (client: string) => lines.get(client) ?? []
  const without = (entry: T) => lineOf(entry.client).filter((other) => other !== entry)
  const values = () => [...lines.values()]

  return {
    size: () => values().reduce((sum, line) => sum + line.length, 0),
    next: (isReady) => {
      for (const line of lines.values()) {
        const ready = line.find(isReady)
        if (ready) return ready
      }
      return undefined
    },
    take: (entry) => {
      const rest = without(entry)
      lines.delete(entry.client)
      if (rest.length > 0) lines.set(entry.client, rest)
    },
    add: (entry) => void lines.set(entry.client, [...lineOf(entry.client), entry]),
    putBack: (entry) => {
      const line = lineOf(entry.client)
      lines.delete(entry.client)
      lines = new Map([[entry.client, [entry, ...line]], ...lines])
    },
    remove: (entry) => {
      const rest = without(entry)
      if (rest.length > 0) lines.set(entry.client, rest)
      else lines.delete(entry.client)
    },
    positionOf: (entry) => {
      const own = Math.max(0, lineOf(entry.client).indexOf(entry))
      let ahead = own
      let isBefore = true
      for (const [client, line] of lines) {
        if (client === entry.client) isBefore = false
        else ahead += Math.min(line.length, own + (isBefore ? 1 : 0))
      }
      return ahead + 1
    },
    longest: () => values().reduce((most, line) => (line.length > most.length ? line : most), []),
    lengthOf: (client) => lineOf(client).length,
    all: () => values().flat(),
  }
}
