import { Check as CheckIcon, ClockAlert, CloudOff, Pin } from 'lucide'
import { memo, type MouseEvent } from 'react'
import type { Proposal } from '../carriers/proposal.ts'
import { Badge } from '../status/Badge.tsx'
import { Bone } from '../ui/Bone.tsx'
import { Icon } from '../ui/Icon.tsx'
import { readerClock } from '../words/dates.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { carrierOf, fullCarrierName } from './carrier-names.ts'
import { CARRIER, COLUMNS, PLACE } from './cells.ts'
import { eventWords, movementWords, placeWords } from './row-words.ts'
import { isOld, isStill, stateOf, type Row } from './row.ts'

type Props = {
  row: Row
  /** From 0. */
  index: number
  top: number
  height: number
  nowMs: number
  candidates: readonly Proposal[]
  /** The carrier to try where this one has no record. */
  next: number | null
  isWatched: boolean
  isActive: boolean
  isSelected: boolean
  isOpen: boolean
  onPress(waybill: string, event: MouseEvent): void
  onMark(waybill: string): void
  onTry(waybill: string, carrier: number): void
}

/** One parcel in one line; on a phone in three. */
export const BatchRow = memo(function BatchRow(props: Props) {
  const { row, index, top, height, nowMs, isActive, isSelected, isOpen } = props
  const words = useWords()
  const batch = useBatchWords()
  const late = isStill(row, nowMs)
  const fill = isOpen || isSelected ? 'bg-accent-soft' : 'bg-surface hover:bg-canvas'
  const isChosen = row.carrier !== null
  const event = eventWords(row, props.candidates, words, batch)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      aria-current={isOpen || undefined}
      tabIndex={isActive ? 0 : -1}
      data-waybill={row.waybill}
      ref={(line) => {
        line?.style.setProperty('top', `${top}px`)
        line?.style.setProperty('height', `${height}px`)
      }}
      onClick={(event) => props.onPress(row.waybill, event)}
      className={`group absolute inset-x-0 cursor-pointer border-b border-line focus-visible:-outline-offset-2 max-md:content-center max-md:gap-y-0.5 ${COLUMNS} ${fill}`}
    >
      {isOpen && <span aria-hidden className="absolute inset-y-0 left-0 w-[3px] bg-accent" />}
      {props.isWatched && (
        <span
          aria-hidden
          className={`absolute inset-y-0 left-1 flex items-center text-ink-3 md:group-hover:hidden ${isSelected ? 'hidden' : ''}`}
        >
          <Icon of={Pin} size={12} className="fill-current" />
        </span>
      )}
      <Mark isSelected={isSelected} onMark={() => props.onMark(row.waybill)} />
      <div role="gridcell" aria-colindex={1} className="pr-3 max-md:pr-0">
        <span className={`font-mono break-all ${isOpen ? 'font-semibold' : ''}`}>{row.waybill}</span>
        {props.isWatched && <span className="sr-only"> {batch.table.watched}</span>}
      </div>
      <div
        role="gridcell"
        aria-colindex={2}
        className={`truncate pr-3 text-ink-2 max-md:order-last max-md:col-span-2 max-md:pr-0 max-md:text-12 ${CARRIER} ${isChosen ? '' : 'max-md:hidden'}`}
        title={row.carrier === null ? undefined : fullCarrierName(row.carrier, words)}
      >
        {carrierOf(row, words) || batch.table.none}
      </div>
      <div
        role="gridcell"
        aria-colindex={3}
        className="flex min-w-0 items-center gap-1.5 pr-3 max-md:justify-end max-md:pr-0"
      >
        <State row={row} />
        <Old row={row} />
      </div>
      <div
        role="gridcell"
        aria-colindex={4}
        className={`flex min-w-0 items-center gap-2 pr-3 max-md:pr-0 max-md:text-12 ${isChosen ? '' : 'max-md:col-span-2'} ${stateOf(row) === 'pending' ? 'text-ink-3' : ''}`}
      >
        <span
          className={`truncate max-md:line-clamp-2 max-md:whitespace-normal ${props.next === null ? '' : '@min-[1041px]:shrink-0'}`}
          title={event}
        >
          <bdi>{event}</bdi>
        </span>
        {props.next !== null && (
          <button
            type="button"
            tabIndex={-1}
            onClick={(press) => {
              press.stopPropagation()
              if (props.next !== null) props.onTry(row.waybill, props.next)
            }}
            title={batch.table.tryNext(fullCarrierName(props.next, words))}
            className="h-6 min-w-0 truncate rounded-4 border border-line-2 bg-surface px-2 text-12 font-medium hover:bg-sunken @max-[1040px]:hidden"
          >
            {batch.table.tryNext(fullCarrierName(props.next, words))}
          </button>
        )}
      </div>
      <div role="gridcell" aria-colindex={5} className={`truncate pr-3 text-ink-2 ${PLACE}`}>
        <bdi>{placeWords(row, batch)}</bdi>
      </div>
      <div
        role="gridcell"
        aria-colindex={6}
        className={`flex items-center justify-end gap-1.5 text-right whitespace-nowrap max-md:text-12 ${isChosen ? '' : 'max-md:hidden'} ${late ? 'font-semibold text-warn' : 'text-ink-2'}`}
      >
        {late && (
          <>
            <Icon of={ClockAlert} size={14} />
            <span className="sr-only">{batch.table.still} </span>
          </>
        )}
        {movementWords(row, words, batch, nowMs)}
      </div>
    </div>
  )
})

/** Where the pointer selects; the keyboard does it with Space on the row. */
function Mark({ isSelected, onMark }: { isSelected: boolean; onMark(): void }) {
  return (
    <span
      aria-hidden
      onClick={(event) => {
        event.stopPropagation()
        onMark()
      }}
      className={`absolute inset-y-0 left-0 flex w-5 items-center justify-center max-md:hidden ${isSelected ? '' : 'opacity-0 group-hover:opacity-100'}`}
    >
      <span
        className={`ml-0.5 inline-flex size-3 items-center justify-center rounded-3 border ${isSelected ? 'border-accent bg-accent text-on-accent' : 'border-control bg-surface'}`}
      >
        {isSelected && <Icon of={CheckIcon} size={10} strokeWidth={3.5} />}
      </span>
    </span>
  )
}

/** An answer that could not be renewed is marked: it may have moved since. */
function Old({ row }: { row: Row }) {
  const { locale } = useWords()
  const { table } = useBatchWords()
  if (!isOld(row) || !row.check?.parcel) return null
  const says = table.old(readerClock(row.check.parcel.checkedAt, locale))
  return (
    <span title={says} className="shrink-0 text-warn">
      <Icon of={CloudOff} size={14} />
      <span className="sr-only">{says}</span>
    </span>
  )
}

function State({ row }: { row: Row }) {
  const { table } = useBatchWords()
  const parcel = row.check?.parcel
  if (parcel)
    return (
      <Badge
        status={parcel.status}
        statusAsSent={parcel.statusAsSent}
        subStatus={parcel.subStatus}
        size="small"
      />
    )
  const state = stateOf(row)
  if (state === 'pending') return <Bone size="h-5 w-24" />
  return (
    <span
      className={`inline-flex h-5 items-center truncate rounded-3 border border-dashed px-1.5 text-12 font-semibold ${state === 'failed' ? 'border-warn text-warn' : 'border-control text-ink'}`}
    >
      {state === 'failed' ? table.failed : table.choose}
    </span>
  )
}
