import type { ParcelEvent } from '../parcel/parcel.ts'
import type { EventTime } from './event-time.ts'

/** A converted event, its id still empty, with what places it among the others. */
export type Timed = {
  event: ParcelEvent
  time: EventTime
  rawLocation: string
  hasNoPosition: boolean
}

/**
 * Newest first across all providers, undated last; equal times keep the given order. Each block is one provider's list
 * as sent. An event without an offset is placed by the nearest known offset of its list, else by the most common one of the parcel,
 * else as UTC; only its place in the order rests on that.
 */
export function newestFirst(blocks: Timed[][]): { timed: Timed; instant: number | null }[] {
  const common = mostCommon(blocks.flat().flatMap(({ time }) => time.offset ?? []))
  const placed = blocks.flatMap((block) => {
    const nearest = nearestOffsets(block)
    return block.map((timed, index) => {
      const { wall, offset } = timed.time
      const minutes = offset ?? nearest[index] ?? common ?? 0
      return { timed, instant: wall === null ? null : wall - minutes * 60_000 }
    })
  })
  return placed.toSorted((one, other) => (other.instant ?? -Infinity) - (one.instant ?? -Infinity) || 0)
}

/** For each event of a list, the known offset nearest to it; of two equally near, the one that follows. */
function nearestOffsets(block: Timed[]): (number | null)[] {
  const before = lastKnown(block)
  const after = lastKnown(block.toReversed()).toReversed()
  return block.map((_, index) => {
    const [earlier, later] = [before[index], after[index]]
    if (!earlier || !later) return (earlier ?? later)?.offset ?? null
    return later.steps <= earlier.steps ? later.offset : earlier.offset
  })
}

function lastKnown(block: Timed[]): ({ offset: number; steps: number } | null)[] {
  let known: { offset: number; steps: number } | null = null
  return block.map(({ time }) => {
    if (time.offset !== null) known = { offset: time.offset, steps: 0 }
    else if (known) known = { offset: known.offset, steps: known.steps + 1 }
    return known
  })
}

function mostCommon(offsets: number[]): number | null {
  const counts = new Map<number, number>()
  for (const offset of offsets) counts.set(offset, (counts.get(offset) ?? 0) + 1)
  let best: number | null = null
  for (const [offset, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = offset
  return best
}

/** The events with ids that stay the same from one fetch to the next: a hash of what was sent, numbered from the oldest where it repeats. */
export function withIds(sorted: Timed[]): ParcelEvent[] {
  const seen = new Map<string, number>()
  for (const { event, rawLocation } of sorted.toReversed()) {
    const hash = hashOf(JSON.stringify([event.provider, event.time, event.text, rawLocation]))
    const nth = (seen.get(hash) ?? 0) + 1
    seen.set(hash, nth)
    event.id = nth === 1 ? hash : `${hash}-${nth}`
  }
  return sorted.map(({ event }) => event)
}

/** FNV-1a from two starting points: 64 bits in 14 characters. It names, it does not protect. */
function hashOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x1b873593]
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x01000193)
    two = Math.imul(two ^ unit ^ (one >>> 15), 0x85ebca6b)
  }
  return halfText(one) + halfText(two)
}

const halfText = (half: number) => (half >>> 0).toString(36).padStart(7, '0')
