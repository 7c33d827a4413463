/** Lines of several clients that take turns, so that nobody waits for the whole of another's line. */
export type FairQueue<T extends { client: string }> = {
  size: () => number
  /** Whose turn it is; it stays until it is removed. */
  head: () => T | undefined
  add: (entry: T) => void
  /** To the very front, before everybody's turn. */
  putBack: (entry: T) => void
  remove: (entry: T) => void
  /** 1 for the head; each turn before this entry's own counts. */
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
  const values = () => [...lines.values()]

  return {
    size: () => values().reduce((sum, line) => sum + line.length, 0),
    head: () => lines.values().next().value?.[0],
    add: (entry) => void lines.set(entry.client, [...lineOf(entry.client), entry]),
    putBack: (entry) => {
      const line = lineOf(entry.client)
      lines.delete(entry.client)
      lines = new Map([[entry.client, [entry, ...line]], ...lines])
    },
    remove: (entry) => {
      const line = lineOf(entry.client)
      const rest = line.filter((other) => other !== entry)
      const hadTurn = line[0] === entry
      if (rest.length === 0 || hadTurn) lines.delete(entry.client)
      if (rest.length > 0) lines.set(entry.client, rest)
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
