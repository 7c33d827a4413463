import { useState } from 'react'
import type { Parcel } from '../parcel/parcel.ts'
import type { Status } from '../parcel/status.ts'

/** A change of status seen while the page was open. */
export type Change = { before: Status; beforeAsSent: string | null; seenAt: string }

/** Notices that a later answer has another status than the one before. */
export function useChange(parcel: Parcel | undefined): { change: Change | null; dismiss(): void } {
  const [seen, setSeen] = useState<{ parcel: Parcel | undefined; change: Change | null }>({
    parcel,
    change: null,
  })
  if (parcel && parcel !== seen.parcel) {
    const before = seen.parcel?.waybill === parcel.waybill ? seen.parcel : undefined
    const hasChanged =
      before && (before.status !== parcel.status || before.statusAsSent !== parcel.statusAsSent)
    setSeen({
      parcel,
      change: hasChanged
        ? { before: before.status, beforeAsSent: before.statusAsSent, seenAt: parcel.checkedAt }
        : before
          ? seen.change
          : null,
    })
  }
  return { change: seen.change, dismiss: () => setSeen({ ...seen, change: null }) }
}
