import { grown, overlaps, type Box } from './box.ts'
import type { Placed } from './journey.ts'
import { markBox, type Mark } from './marks.ts'
import { placeCallout, placeNames, type PlacedCallout, type Side, type Surroundings } from './names.ts'

const EDGE_PX = 4
const HALO = 52
export const CALLOUT_HEIGHT = 38
/** A map with more names than this is not read. */
const MOST_NAMES = 60

/** The names and the callout of one view, and the boxes they take. */
export type Texts = {
  names: ReadonlyMap<number, { text: string; side: Side }>
  callout: Omit<PlacedCallout, 'box'> | null
  boxes: readonly Box[]
}

/**
 * Finds the texts their places: the callout first, which is always shown, then the names in journey
 * order. `card` is the open card's box and the mark it belongs to, whose name it already shows.
 */
export function placeTexts(
  marks: readonly Mark[],
  view: { box: Box; overlays: readonly Box[] },
  route: Pick<Surroundings, 'lines' | 'arrows'>,
  card: { key: number; box: Box } | null,
  sizes: { name: (text: string) => number; callout: number },
  journey: readonly Placed[],
): Texts {
  const inView = marks.filter((mark) => overlaps(markBox(mark), view.box))
  const underneath = [...inView.map(markBox), ...(card ? [card.box] : [])]
  const around = {
    ...route,
    view: grown(view.box, -EDGE_PX),
    taken: [...underneath, ...view.overlays],
  }
  const current = inView.find((mark) => mark.isCurrent)
  const best =
    current && current.key !== card?.key
      ? placeCallout(
          current.at,
          { width: HALO, height: HALO },
          { width: sizes.callout, height: CALLOUT_HEIGHT },
          { ...around, taken: underneath.filter((box) => !overlaps(box, markBox(current))) },
          view.overlays,
        )
      : null
  // Half a callout under the card says less than none.
  const callout = best && !(card && overlaps(best.box, card.box)) ? best : null
  if (callout) around.taken.push(callout.box)
  const nameable = inView.filter((mark) => !mark.isCurrent && mark.key !== card?.key && isOneName(mark))
  const shared = nameable.length > 0 ? sharedCities(journey) : NONE
  const wanted = nameable.flatMap((mark) => {
    const text = nameOf(mark, shared)
    return text === null ? [] : [{ ...mark, text, textWidth: sizes.name(text) }]
  })
  const names = placeNames(wanted.slice(0, MOST_NAMES), around)
  return {
    names,
    callout,
    boxes: [...around.taken, ...[...names.values()].map(({ box }) => box)],
  }
}

/** Longer names of facilities are codes more often than names. */
const FACILITY_LENGTH = 24

const NONE: ReadonlySet<string> = new Set()
const known = new WeakMap<readonly Placed[], ReadonlySet<string>>()

/** The cities in which more than one facility is a stop: there the city alone tells nothing apart. */
function sharedCities(journey: readonly Placed[]): ReadonlySet<string> {
  const found = known.get(journey)
  if (found) return found
  const facilities = new Map<string, string | null>()
  const shared = new Set<string>()
  for (const { stop } of journey) {
    const { name, facility } = stop.place
    if (!facilities.has(name)) facilities.set(name, facility)
    else if (facilities.get(name) !== facility) shared.add(name)
  }
  known.set(journey, shared)
  return shared
}

/** Whether a mark stands for places of one name only. */
function isOneName({ members }: Mark): boolean {
  const name = members[0]?.stop.place.name
  return members.every(({ stop }) => stop.place.name === name)
}

/** The name beside a mark of one name: that of its place; the facility's where the city is shared. */
function nameOf({ members }: Mark, shared: ReadonlySet<string>): string | null {
  const first = members[0]?.stop.place
  if (!first) return null
  const { name, facility } = first
  const isOne = members.every(({ stop }) => stop.place.facility === facility)
  if (isOne && shared.has(name) && facility !== null && facility.length <= FACILITY_LENGTH) return facility
  return name || null
}
