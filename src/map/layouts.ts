import { finish, type InPieces } from './in-pieces.ts'
import type { Placed } from './journey.ts'
import { legsInPieces, type Leg } from './legs.ts'
import { marksInPieces, type Mark } from './marks.ts'

/** What a journey looks like at one zoom. */
export type Layout = { marks: readonly Mark[]; legs: readonly Leg[] }

/** Who zooms in looks around and zooms out again. */
const KEPT = 8

/** What a journey looks like at the zooms that were asked for last: thousands of stops are not gathered twice. */
export class Layouts {
  private readonly kept = new Map<number, Layout>()
  private readonly begun = new Map<number, InPieces<Layout>>()

  constructor(
    private readonly journey: readonly Placed[],
    private readonly countWords: (count: number) => string,
  ) {}

  at(zoom: number): Layout {
    const layout = this.kept.get(zoom) ?? finish(this.workOn(zoom))
    this.keep(zoom, layout)
    return layout
  }

  /** Lays out a piece of what will be asked for, and tells whether there is more to do. */
  prepare(zoom: number): boolean {
    if (this.kept.has(zoom)) return false
    const { done, value } = this.workOn(zoom).next()
    if (done) this.keep(zoom, value)
    return !done
  }

  private workOn(zoom: number): InPieces<Layout> {
    const work = this.begun.get(zoom) ?? this.layOut(zoom)
    setLast(this.begun, zoom, work)
    return work
  }

  private *layOut(zoom: number): InPieces<Layout> {
    const marks = yield* marksInPieces(this.journey, zoom, this.countWords)
    yield
    return { marks, legs: yield* legsInPieces(this.journey, marks, zoom) }
  }

  private keep(zoom: number, layout: Layout): void {
    this.begun.delete(zoom)
    setLast(this.kept, zoom, layout)
  }
}

function setLast<Value>(kept: Map<number, Value>, zoom: number, value: Value): void {
  kept.delete(zoom)
  kept.set(zoom, value)
  const [oldest] = kept.keys()
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
}
