const TICK_MS = 50
/** Redis answers within a millisecond. Where nothing at all comes back for so long, it hangs. */
const SILENT_TICKS = 5
/** The longest that a command waits, where others are answered meanwhile. */
export const COMMAND_TIMEOUT_MS = 1000

/** The commands that wait for a reply, and when to stop waiting for them. */
type Patience = {
  /** Rejects where `giveUp` comes before the reply, which then goes to `tooLate`. */
  wait: <T>(reply: Promise<T>, tooLate: (reply: T) => void) => Promise<T>
  /** Nobody waits any more. */
  giveUp: () => void
  /** Ends the watch. */
  close: () => void
}

/** `onHang` is called after 250 ms of silence, and where one command has waited for a second. */
export function createPatience(onHang: () => void): Patience {
  /** What ends the wait for each command, by the tick in which it was given; the oldest first. */
  const waiting = new Map<() => void, number>()
  let tick = 0
  let lastReplyTick = 0

  // Time is counted in ticks: one in which this process itself was busy is long, but it is one.
  const watch = setInterval(() => {
    tick++
    const [oldestTick] = waiting.values()
    if (oldestTick === undefined) lastReplyTick = tick
    else if (tick - lastReplyTick > SILENT_TICKS || (tick - oldestTick) * TICK_MS > COMMAND_TIMEOUT_MS)
      onHang()
  }, TICK_MS).unref()

  return {
    wait: (reply, tooLate) =>
      new Promise((resolve, reject) => {
        const giveUp = () => reject(new Error('Redis is away'))
        waiting.set(giveUp, tick)
        const isAwaited = () => {
          lastReplyTick = tick
          return waiting.delete(giveUp)
        }
        reply.then(
          (value) => (isAwaited() ? resolve(value) : tooLate(value)),
          (error: Error) => isAwaited() && reject(error),
        )
      }),
    giveUp: () => {
      for (const giveUp of waiting.keys()) giveUp()
      waiting.clear()
    },
    close: () => clearInterval(watch),
  }
}
