import type { Px } from './mercator.ts'

/** Things by the square they lie in, so that neighbours are found without asking everyone. */
export class Grid<Thing extends { at: Px }> {
  readonly #columns = new Map<number, Map<number, Set<Thing>>>()
  readonly #size: number

  /** `size`: the side of a square in pixels, at least as far as neighbours matter. */
  constructor(size: number) {
    this.#size = size
  }

  #cell(at: Px): [column: number, row: number] {
    return [Math.floor(at.x / this.#size), Math.floor(at.y / this.#size)]
  }

  add(thing: Thing) {
    const [column, row] = this.#cell(thing.at)
    let rows = this.#columns.get(column)
    if (!rows) this.#columns.set(column, (rows = new Map()))
    const cell = rows.get(row)
    if (cell) cell.add(thing)
    else rows.set(row, new Set([thing]))
  }

  /** Takes a thing out again; it must still be where it was added. */
  remove(thing: Thing) {
    const [column, row] = this.#cell(thing.at)
    this.#columns.get(column)?.get(row)?.delete(thing)
  }

  /** What lies in the square of a point and in the eight around it. */
  around(at: Px): Thing[] {
    const [column, row] = this.#cell(at)
    const near: Thing[] = []
    for (let x = column - 1; x <= column + 1; x += 1) {
      const rows = this.#columns.get(x)
      if (!rows) continue
      for (let y = row - 1; y <= row + 1; y += 1) {
        const cell = rows.get(y)
        if (cell) near.push(...cell)
      }
    }
    return near
  }
}
