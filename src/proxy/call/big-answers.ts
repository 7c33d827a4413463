/**
 * From this many bytes on (about 500 scans) an answer waits for its turn. As text, JSON, parcel and redacted copy the
 * largest takes 80 MB until it is packed: several of them side by side would be more than a small machine has.
 */
const BIG_BYTES = 256 * 1024

/** Resolves with what ends the turn. A small answer neither waits nor makes others wait. */
export type BigTurns = (bytes: number) => Promise<() => void>

/** Big answers one at a time, in the order in which they came. */
export function createBigTurns(): BigTurns {
  let last = Promise.resolve()
  return async (bytes) => {
    if (bytes < BIG_BYTES) return () => {}
    const before = last
    let end = () => {}
    last = new Promise<void>((resolve) => (end = resolve))
    await before
    return end
  }
}
