import type { Placed } from './journey.ts'
import { toLegs, type Leg } from './legs.ts'
import { toMarks, type Mark } from './marks.ts'

/** Who zooms in looks around and zooms out again. */
const KEPT = 8

/** What a journey looks like at the zooms that were asked for last: thousands of stops are not gathered twice. */
export class Layouts {
  private readonly marks = new Map<number, readonly Mark[]>()
  private readonly legs = new Map<number, readonly Leg[]>()

  constructor(
    private readonly journey: readonly Placed[],
    private readonly countWords: (count: number) => string,
  ) {}

  marksAt(zoom: number): readonly Mark[] {
    return keep(this.marks, zoom, () => toMarks(this.journey, zoom, this.countWords))
  }

  legsAt(zoom: number): readonly Leg[] {
    return keep(this.legs, zoom, () => toLegs(this.journey, this.marksAt(zoom), zoom))
  }
}

function keep<Made>(kept: Map<number, Made>, zoom: number, make: () => Made): Made {
  const made = kept.get(zoom) ?? make()
  kept.delete(zoom)
  kept.set(zoom, made)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
  return made
}
