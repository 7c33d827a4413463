import { useState } from 'react'
import type { Moment } from '../parcel/moments.ts'

/** The moment of the journey that the page shows; null while that is now. It links slider, map and timeline. */
export type Replay = {
  isOn: boolean
  moment: Moment | null
  goTo: (moment: Moment) => void
  /** Begins, at the moment that the slider chooses first, or comes back to now. */
  toggle: () => void
}

export function useReplay(): Replay {
  const [isOn, setOn] = useState(false)
  const [moment, setMoment] = useState<Moment | null>(null)
  return {
    isOn,
    moment,
    goTo: setMoment,
    toggle: () => {
      setOn(!isOn)
      setMoment(null)
    },
  }
}
