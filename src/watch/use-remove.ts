import { useState } from 'react'
import type { KeptParcel, KeptValues } from '../kept/kept-parcel.ts'
import { kept } from '../kept/kept.ts'
import { dropRecent } from '../search/recents.ts'
import { useWatchWords } from '../words/use-watch-words.ts'

const NOTHING: KeptValues = {
  name: '',
  pinned: false,
  label: '',
  note: '',
  openedAtMs: null,
  needsParam: false,
  seen: null,
  latest: null,
}

/** Takes a parcel off both lists, label and note with it, until the person wants it back. */
export function useRemove(say: (message: string) => void) {
  const watch = useWatchWords()
  const [removed, setRemoved] = useState<KeptParcel | null>(null)
  return {
    removed,
    remove: (one: KeptParcel) => {
      kept.change(one, NOTHING)
      dropRecent(one)
      setRemoved(one)
      say(watch.removed(one.waybill))
    },
    undo: () => {
      if (!removed) return
      const { carrier, waybill, ...values } = removed
      kept.change({ carrier, waybill }, values)
      setRemoved(null)
      say(watch.restored(waybill))
    },
  }
}
