import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import type { DayPart, Stop } from '../parcel/stops.ts'
import { daysBetween, toWallClock } from '../parcel/times.ts'
import { dateOf } from '../words/dates.ts'
import type { Words } from '../words/en.ts'
import { stopName } from '../words/stop-name.ts'
import { useWords } from '../words/use-words.ts'
import { EventRow } from './EventRow.tsx'

type Props = {
  part: DayPart
  rows: DayPart['rows']
  isFirst: boolean
  parcel: Parcel
  stopCount: number
  /** The offset shown in the header; a stop in another zone names its own. */
  offset: string | null
  /** Whether that offset was inferred. */
  isInferred: boolean
  /** Whether times are shown by the reader's own clock too. */
  isMine: boolean
  nowMs: number
  current: ParcelEvent | null
  shown: string | null
  isSelected: boolean
  isHovered: boolean
  /** Whether Tab enters the timeline here. */
  isEntry: boolean
  onSelect(stop: number | null): void
  onHover(stop: number | null): void
}

/** One stop on one day: its disc, place and stay, and its scans. */
export function StopPart(props: Props) {
  const { part, rows, isFirst, parcel, stopCount, isSelected, isHovered, isEntry, onSelect, onHover } = props
  const words = useWords()
  const { stop } = part
  const fill = isSelected ? 'bg-accent-soft' : isHovered ? 'bg-canvas' : ''
  return (
    <li
      aria-current={isSelected || undefined}
      onMouseEnter={() => onHover(stop?.number ?? null)}
      onMouseLeave={() => onHover(null)}
      className={`relative px-5 py-2 max-md:px-4 ${fill}`}
    >
      {isSelected && <span aria-hidden className="absolute inset-y-0 left-0 w-[3px] bg-accent" />}
      {stop && isFirst && (
        <button
          type="button"
          data-stop={stop.number}
          tabIndex={isEntry ? 0 : -1}
          aria-pressed={isSelected}
          aria-label={stopName(stop, stopCount, words)}
          onClick={() => onSelect(isSelected ? null : stop.number)}
          onFocus={() => onHover(stop.number)}
          onBlur={() => onHover(null)}
          className="absolute inset-0 focus-visible:-outline-offset-2"
        />
      )}
      {/* The press goes through to the button that lies behind; only what acts by itself lies above it. */}
      <div className="pointer-events-none relative grid grid-cols-[46px_34px_1fr_auto] [&_button]:pointer-events-auto [&_time]:pointer-events-auto">
        <span aria-hidden className="absolute top-0 -bottom-2 left-[62px] border-l border-line-2" />
        {isFirst && <StopRow {...props} />}
        {rows.map((row) => (
          <EventRow
            key={row.event.id}
            row={row}
            status={parcel.status}
            isCurrent={row.event === props.current}
            isShown={row.event.id === props.shown}
            isMine={props.isMine}
            nowMs={props.nowMs}
          />
        ))}
      </div>
    </li>
  )
}

function StopRow({ part, parcel, offset, isInferred, isSelected }: Props) {
  const words = useWords()
  const { stop, place } = part
  const event = part.rows[0]?.event
  const own = event?.time ? toWallClock(event.time)?.offset : null
  const isOther = own && (own !== offset || event?.zoneInferred !== isInferred)
  const reporters = parcel.providers.length > 1 ? reportersOf(part, parcel) : null
  const second = [
    place?.facility,
    place?.pointSource === 'gazetteer' && words.timeline.byName,
    isOther && `UTC${own}${event?.zoneInferred ? `, ${words.status.inferred}` : ''}`,
    reporters && words.timeline.reportedBy(reporters),
  ].filter(Boolean)
  return (
    <>
      <span className="col-start-2 flex justify-center">
        {stop && <Disc stop={stop} part={part} parcel={parcel} isSelected={isSelected} />}
      </span>
      <span className="min-w-0 text-14">
        <span className={`font-semibold ${place ? '' : 'text-ink-3'}`}>
          <bdi>{place ? place.name || words.timeline.noName : words.timeline.noPlace}</bdi>
        </span>
        {part.part === 'earlier' && stop && (
          <span className="text-12 text-ink-3"> · {leftLater(part, words)}</span>
        )}
      </span>
      <span className="pl-3 text-right text-12 leading-5 whitespace-nowrap text-ink-3">
        {meta(part, words)}
      </span>
      {second.length > 0 && (
        <span className="col-span-2 col-start-3 text-12 wrap-anywhere text-ink-3">
          <bdi>{second.join(' · ')}</bdi>
        </span>
      )}
    </>
  )
}

function Disc({
  stop,
  part,
  parcel,
  isSelected,
}: {
  stop: Stop
  part: DayPart
  parcel: Parcel
  isSelected: boolean
}) {
  const look = isSelected
    ? 'border-route bg-route text-surface'
    : part.part === 'earlier'
      ? 'border-dashed border-control bg-surface text-ink-2'
      : stop.isLatest
        ? `st-${parcel.status} border-st-map bg-st-map text-st-on`
        : 'border-route bg-surface text-ink'
  return (
    <span
      aria-hidden
      className={`relative inline-flex h-[22px] min-w-[22px] items-center justify-center rounded-full border-[1.5px] font-semibold ${stop.number > 99 ? 'px-0.5 text-11' : 'px-1 text-12'} ${look}`}
    >
      {stop.number}
    </span>
  )
}

/** `2 scans · stayed 5 h 44 min`; what an earlier day of the stop shows is only its count. */
function meta(part: DayPart, words: Words): string {
  const { stop } = part
  if (!stop || part.part === 'earlier') return words.timeline.scans(part.count)
  if (stop.isLatest) return words.timeline.latest(part.count)
  if (stop.stayedMs !== null && stop.stayedMs >= 60_000)
    return words.timeline.stayed(part.count, stop.stayedMs)
  return part.count > 1 ? words.timeline.scans(part.count) : ''
}

function leftLater(part: DayPart, words: Words): string {
  const date = dateOf(part.rows[0]?.event.time ?? null)
  if (!part.hasArrival) return words.timeline.stillHere
  if (!part.stop || part.stop.isLatest || !part.leftOn || !date) return words.timeline.arrivedStillHere
  return daysBetween(date, part.leftOn) === 1
    ? words.timeline.arrivedLeftNextDay
    : words.timeline.arrivedLeftOn(part.leftOn)
}

function reportersOf(part: DayPart, parcel: Parcel): string {
  const codes = new Set(
    part.rows.flatMap((row) => [row.event, ...row.repeats].map((event) => event.provider)),
  )
  return parcel.providers.flatMap((provider) => (codes.has(provider.code) ? provider.name : [])).join(', ')
}
