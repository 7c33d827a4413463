import { ClockAlert } from 'lucide'
import { inTransitMs, noMovementMs, sinceLastScan, type Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { toStops } from '../parcel/stops.ts'
import { Icon } from '../ui/Icon.tsx'
import { useActionWords } from '../words/use-action-words.ts'
import { useWords } from '../words/use-words.ts'

type Props = { parcel: Parcel; nowMs: number; scale: Scale }

/** The numbers an agent is asked for, in one row. A fact that cannot be told is left out, not guessed. */
export function Facts({ parcel, nowMs, scale }: Props) {
  const words = useWords()
  const { facts, estimate: expected } = useActionWords()
  const isDelivered = parcel.status === 'Delivered'
  const transitMs = inTransitMs(parcel, nowMs)
  const sinceMs = isDelivered ? null : sinceLastScan(parcel, nowMs)
  const isLate = noMovementMs(parcel, nowMs, scale) !== null
  const estimate = isDelivered ? null : parcel.estimatedDelivery
  const date = (iso: string | null) => iso?.slice(0, 10) ?? null
  return (
    <dl aria-label={facts.label} className="flex flex-wrap border-y border-line [&>div+div]:border-l">
      {transitMs !== null && (
        <Fact
          name={isDelivered ? facts.doorToDoor : facts.inTransit}
          value={words.time.duration(transitMs)}
        />
      )}
      {sinceMs !== null && (
        <Fact
          name={facts.lastMovement}
          value={words.time.duration(sinceMs)}
          tone={isLate ? 'text-warn' : ''}
          isLate={isLate}
        />
      )}
      {estimate && <Fact name={facts.estimated} value={expected(date(estimate.from), date(estimate.to))} />}
      <Fact name={facts.stops} value={toStops(parcel.events).length.toLocaleString(words.locale)} />
      <Fact name={facts.scans} value={parcel.events.length.toLocaleString(words.locale)} />
    </dl>
  )
}

function Fact({
  name,
  value,
  tone = '',
  isLate = false,
}: {
  name: string
  value: string
  tone?: string
  isLate?: boolean
}) {
  return (
    <div className="flex-1 border-line px-3 py-2 first:pl-0">
      <dt className="text-12 whitespace-nowrap text-ink-3">{name}</dt>
      <dd className={`flex items-center gap-1 text-14 font-semibold whitespace-nowrap ${tone}`}>
        {isLate && <Icon of={ClockAlert} size={14} />}
        {value}
      </dd>
    </div>
  )
}
