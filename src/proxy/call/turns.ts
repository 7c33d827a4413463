/**
 * From this many bytes on (about 500 scans) an answer has its turn until it is done with. As text, JSON, parcel and
 * redacted copy the largest takes 80 MB until it is packed: several of them side by side would be more than a small
 * machine has.
 */
const BIG_BYTES = 256 * 1024

/** Resolves when it is the turn of an answer of so many bytes, with what ends the turn. */
export type Turns = (bytes: number) => Promise<() => void>

/**
 * Answers are read and converted one in each round of the event loop, in the order in which they came, and a big one
 * only after the big one before it. All that came in one round would otherwise be converted in a row, while requests
 * wait that only have to be passed on; those then go out together, so their answers come together again, and again wait
 * for each other. The first of a round waits for nothing.
 */
export function createTurns(): Turns {
  let last = Promise.resolve()
  let lastBig = Promise.resolve()

  const bigTurn = async () => {
    const before = lastBig
    let end = () => {}
    lastBig = new Promise<void>((resolve) => (end = resolve))
    await before
    return end
  }

  return async (bytes) => {
    const end = bytes < BIG_BYTES ? () => {} : await bigTurn()
    const mine = last
    last = mine.then(nextRound)
    await mine
    return end
  }
}

const nextRound = () => new Promise<void>((resolve) => void setImmediate(resolve))
