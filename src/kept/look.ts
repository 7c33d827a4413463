import type { Parcel } from '../parcel/parcel.ts'
import { hasNewStatus, toGlance, type Glance } from './glance.ts'
import type { KeptParcel } from './kept-parcel.ts'
import { kept } from './kept.ts'
import type { Named } from './store.ts'

/** Notes the newest answer of a parcel that is kept. An older answer than the one that is known changes nothing. */
export function noteAnswer(named: Named, parcel: Parcel): { one: KeptParcel; before: Glance } | null {
  const one = kept.find(named)
  if (!one || (one.latest && Date.parse(one.latest.checkedAt) >= Date.parse(parcel.checkedAt))) return null
  const latest = toGlance(parcel)
  kept.change(named, { latest, name: parcel.carrier.name })
  return one.latest && hasNewStatus(one.latest, latest) ? { one, before: one.latest } : null
}

/** Notes that the person has this answer before their eyes. */
export function noteSeen(named: Named, parcel: Parcel, values: Pick<KeptParcel, 'needsParam'>) {
  const seen = toGlance(parcel)
  const known = kept.find(named)?.latest
  const isNewest = !known || Date.parse(known.checkedAt) <= Date.parse(seen.checkedAt)
  kept.change(named, { seen, name: parcel.carrier.name, ...(isNewest && { latest: seen }), ...values })
}
