import type { ReactNode, Ref } from 'react'
import { statusEvent, type Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { CopyButton } from '../ui/CopyButton.tsx'
import { readerClock } from '../words/dates.ts'
import { headline } from '../words/headline.ts'
import { useWords } from '../words/use-words.ts'
import { Badge } from './Badge.tsx'
import { NoMovement } from './NoMovement.tsx'
import { ScanTime } from './ScanTime.tsx'

type Props = {
  parcel: Parcel
  nowMs: number
  scale: Scale
  isSaved: boolean
  headingRef?: Ref<HTMLHeadingElement>
  actions: ReactNode
}

/** The answer first: status, where, when; then (`actions`) the numbers, how far it is, and what to do with it. */
export function StatusHeader({ parcel, nowMs, scale, isSaved, headingRef, actions }: Props) {
  const words = useWords()
  return (
    <div className="space-y-3 px-5 pt-3 pb-4 max-md:px-4">
      <NumberLine parcel={parcel} isSaved={isSaved} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h1 id="status" ref={headingRef} tabIndex={-1} className="max-w-full rounded-6">
          <Badge
            status={parcel.status}
            statusAsSent={parcel.statusAsSent}
            subStatus={parcel.subStatus}
            size="large"
          />
        </h1>
        <NoMovement parcel={parcel} nowMs={nowMs} scale={scale} />
      </div>
      <div>
        <p className="text-16 font-semibold text-pretty max-md:text-18">
          {headline(parcel, words, nowMs, scale)}
        </p>
        <SaidByCarrier parcel={parcel} />
      </div>
      {actions}
    </div>
  )
}

function NumberLine({ parcel, isSaved }: { parcel: Parcel; isSaved: boolean }) {
  const words = useWords()
  const clock = readerClock(parcel.checkedAt, words.locale)
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-2">
      <span className="font-mono text-14 font-semibold break-all">{parcel.waybill}</span>
      <CopyButton text={parcel.waybill} label={words.status.copyNumber} done={words.status.copied} />
      <span className="min-w-0 truncate text-ink-2">
        <span aria-hidden>· </span>
        {parcel.carrier.name}
      </span>
      <time dateTime={parcel.checkedAt} title={parcel.checkedAt} className="ml-auto text-12 text-ink-3">
        {isSaved ? words.status.saved(clock) : words.status.checked(clock)}
      </time>
    </div>
  )
}

/** The carrier's own words, raw place and local time, as sent. */
function SaidByCarrier({ parcel }: { parcel: Parcel }) {
  const words = useWords()
  const event = statusEvent(parcel)
  if (!event)
    return (
      <p className="text-ink-2">
        {parcel.statusNote ? (
          <>
            “<bdi>{parcel.statusNote}</bdi>”
          </>
        ) : null}{' '}
        {parcel.status === 'NotFound' || parcel.statusAsSent === null
          ? words.status.noScans(readerClock(parcel.checkedAt, words.locale))
          : words.status.noEvents(parcel.carrier.name)}
      </p>
    )
  const said = event.text || parcel.statusNote
  const place = event.place?.asSent
  return (
    <>
      <p
        className="truncate text-ink-2 max-md:line-clamp-2 max-md:whitespace-normal"
        title={[said, place].filter(Boolean).join(' · ')}
      >
        {parcel.status === 'Expired' && <span>{words.status.lastKnown} </span>}
        {said ? (
          <>
            “<bdi>{said}</bdi>”
          </>
        ) : (
          words.status.noWords
        )}
        {place && (
          <>
            {' '}
            · <bdi>{place}</bdi>
          </>
        )}
      </p>
      {parcel.statusNote && said !== parcel.statusNote && (
        <p className="text-ink-2">
          <>
            “<bdi>{parcel.statusNote}</bdi>”
          </>
        </p>
      )}
      <ScanTime event={event} />
    </>
  )
}
