import { ClockAlert } from 'lucide'
import { movement, type Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { Icon } from '../ui/Icon.tsx'
import { durationParts } from '../words/dates.ts'
import { useWords } from '../words/use-words.ts'

type Props = { parcel: Parcel; nowMs: number; scale: Scale }

/** Beside the badge: for how many days nothing has moved, and how far that is on the operator's scale. */
export function NoMovement({ parcel, nowMs, scale }: Props) {
  const words = useWords()
  const moved = movement(parcel, nowMs, scale)
  if (moved === null || moved.level === 'moving') return null
  return (
    <p className="inline-flex items-center gap-1.5 font-semibold text-warn">
      <Icon of={ClockAlert} size={16} />
      {words.status.noMovement(durationParts(moved.ms).days)}
      {words.status.level[moved.level]}
    </p>
  )
}
