import type { Px } from './mercator.ts'

/** Things by the square they lie in, so that neighbours are found without asking everyone. */
export class Grid<Thing extends { at: Px }> {
  readonly #columns = new Map<number, Map<number, Thing[]>>()
  readonly #size: number

  /** `size`: the side of a square in pixels, at least as far as neighbours matter. */
  constructor(size: number) {
    this.#size = size
  }

  #indexOf(length: number): number {
    return Math.floor(length / this.#size)
  }

  add(thing: Thing) {
    const column = this.#indexOf(thing.at.x)
    const row = this.#indexOf(thing.at.y)
    let rows = this.#columns.get(column)
    if (!rows) this.#columns.set(column, (rows = new Map()))
    const cell = rows.get(row)
    if (cell) cell.push(thing)
    else rows.set(row, [thing])
  }

  /** Takes a thing out again; it must still be where it was added. */
  remove(thing: Thing) {
    const cell = this.#columns.get(this.#indexOf(thing.at.x))?.get(this.#indexOf(thing.at.y))
    const index = cell ? cell.indexOf(thing) : -1
    if (index >= 0) cell?.splice(index, 1)
  }

  /** The first that is wanted of what lies in the square of a point and in the eight around it. */
  findAround(at: Px, isWanted: (thing: Thing) => boolean): Thing | undefined {
    const column = this.#indexOf(at.x)
    const row = this.#indexOf(at.y)
    for (let x = column - 1; x <= column + 1; x += 1) {
      const rows = this.#columns.get(x)
      if (!rows) continue
      for (let y = row - 1; y <= row + 1; y += 1) {
        const found = rows.get(y)?.find(isWanted)
        if (found) return found
      }
    }
    return undefined
  }

  /** All that lies in the square of a point and in the eight around it. */
  around(at: Px): Thing[] {
    const near: Thing[] = []
    this.findAround(at, (thing) => {
      near.push(thing)
      return false
    })
    return near
  }
}
