/** Work that may be left at each `yield`, and be taken up again. */
export type InPieces<Made> = Generator<undefined, Made, undefined>

/** All that is left of it, at once. */
export function finish<Made>(work: InPieces<Made>): Made {
  for (;;) {
    const { done, value } = work.next()
    if (done) return value
  }
}
