import { ChevronDown } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import type { ParcelEvent } from '../parcel/parcel.ts'
import type { Status } from '../parcel/status.ts'
import type { Row } from '../parcel/stops.ts'
import { instantOf, msBetween } from '../parcel/times.ts'
import { Icon } from '../ui/Icon.tsx'
import { clockOf } from '../words/dates.ts'
import { readerTime } from '../words/reader-time.ts'
import { useWords } from '../words/use-words.ts'

/** `isMine`: by the reader's own clock too. */
type Props = {
  row: Row
  status: Status
  isCurrent: boolean
  isShown: boolean
  isMine: boolean
  nowMs: number
}

/** One scan in the carrier's own words; repeats of it are folded and open in place. */
export function EventRow({ row, status, isCurrent, isShown, isMine, nowMs }: Props) {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const { event, repeats } = row
  const oldest = repeats.at(-1)
  const spanMs = oldest ? msBetween(oldest, event) : null
  const instant = instantOf(event)
  const age = isCurrent && instant !== null && instant <= nowMs ? words.time.ago(nowMs - instant) : null
  const aside = age ?? (spanMs === null ? null : words.timeline.repeatedIn(Math.round(spanMs / 1000)))
  return (
    <>
      <Scan
        event={event}
        status={status}
        isCurrent={isCurrent}
        isShown={isShown}
        isMine={isMine}
        isWide={aside === null}
      >
        {repeats.length > 0 && (
          <button
            type="button"
            aria-expanded={isOpen}
            aria-label={words.timeline.showRepeats(repeats.length + 1, event.text)}
            onClick={() => setIsOpen(!isOpen)}
            className="relative ml-2 inline-flex h-[18px] items-center gap-0.5 rounded-3 border border-line-2 bg-surface px-1 align-middle text-12 text-ink-2 after:absolute after:-inset-[3px] hover:bg-sunken"
          >
            {words.timeline.times(repeats.length + 1)}
            <Icon of={ChevronDown} size={12} className={isOpen ? 'rotate-180' : ''} />
          </button>
        )}
      </Scan>
      {aside !== null && (
        <span className="pl-3 text-right text-12 leading-[22px] whitespace-nowrap text-ink-3">{aside}</span>
      )}
      {isOpen &&
        [event, ...repeats].map((one) => (
          <span key={one.id} className="col-span-2 col-start-3 text-12 leading-[18px] text-ink-3">
            <time dateTime={one.time ?? undefined}>{one.time?.slice(11, 19)}</time> <bdi>{one.text}</bdi>
          </span>
        ))}
    </>
  )
}

/** As wide as this the timeline stands beside the map, and not below it. */
const BESIDE_MAP = '(width >= 1024px)'

function Scan({
  event,
  status,
  isCurrent,
  isShown,
  isMine,
  isWide,
  children,
}: {
  event: ParcelEvent
  status: Status
  isCurrent: boolean
  /** Whether the replay of the journey stands here. */
  isShown: boolean
  isMine: boolean
  /** Whether nothing stands at its right, so that the words may go there. */
  isWide: boolean
  children: React.ReactNode
}) {
  const words = useWords()
  const clock = clockOf(event.time)
  const own = readerTime(event, words)
  const time = useRef<HTMLTimeElement>(null)
  useEffect(() => {
    // Beside the map the timeline follows it; above or below it, following would take the map out of sight.
    if (isShown && matchMedia(BESIDE_MAP).matches) time.current?.scrollIntoView({ block: 'nearest' })
  }, [isShown])
  const tone = isShown ? 'font-semibold' : isCurrent ? `st-${status} font-semibold text-st-fg` : ''
  return (
    <>
      <time
        ref={time}
        aria-current={isShown ? 'time' : undefined}
        dateTime={event.time ?? undefined}
        title={own ?? undefined}
        className={`col-start-1 scroll-mt-[calc(var(--bar)+96px)] scroll-mb-24 leading-[22px] ${isShown ? 'font-semibold text-ink' : isCurrent ? 'font-semibold' : 'text-ink-2'}`}
      >
        {clock ?? <span aria-hidden>—</span>}
      </time>
      <span
        aria-hidden
        className={`flex h-[22px] items-center justify-center ${isCurrent ? `st-${status}` : ''}`}
      >
        <span
          className={`relative size-[7px] rounded-full ${isShown ? 'bg-route outline-[3px] outline-offset-2 outline-control' : isCurrent ? 'bg-st-map' : 'bg-control'}`}
        />
      </span>
      <span className={`min-w-0 leading-[22px] wrap-anywhere ${isWide ? 'col-span-2' : ''} ${tone}`}>
        <bdi className={event.text ? '' : 'text-ink-3'}>{event.text || words.timeline.noText}</bdi>
        {children}
        {isMine && own && <span className="block text-12 leading-4 font-normal text-ink-3">{own}</span>}
        {event.translation && event.translation !== event.text && (
          <span className="block text-12 leading-4 font-normal text-ink-3">
            <bdi>{event.translation}</bdi>
          </span>
        )}
      </span>
    </>
  )
}
