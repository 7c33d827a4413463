import { useMemo, useState } from 'react'
import { toMoments, type Moment } from '../parcel/moments.ts'
import type { ParcelEvent } from '../parcel/parcel.ts'

/** The moment of the journey that the page shows: `moment` is null while that is now, and nothing is replayed. */
export type Replay = {
  moments: readonly Moment[]
  index: number
  moment: Moment | null
  goTo: (index: number) => void
  /** Begins at the first moment, or comes back to now. */
  toggle: () => void
}

const NONE: readonly Moment[] = []

/** One moment links map, timeline and slider. It is kept as a scan, which a newer answer does not move. */
export function useReplay(events: readonly ParcelEvent[]): Replay {
  const [at, setAt] = useState<string | null>(null)
  const isOn = at !== null
  const moments = useMemo(() => (isOn ? toMoments(events) : NONE), [isOn, events])
  const index = moments.findIndex(({ event }) => event.id === at)
  const moment = moments[index] ?? null
  return {
    moments,
    index,
    moment,
    goTo: (to) => setAt(moments[to]?.event.id ?? at),
    toggle: () => setAt(moment ? null : (toMoments(events)[0]?.event.id ?? null)),
  }
}
