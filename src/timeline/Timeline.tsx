import { useId, useMemo, useRef, type KeyboardEvent } from 'react'
import { lastDated } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { toStops, type Day } from '../parcel/stops.ts'
import { dateAt, daysBetween, toWallClock } from '../parcel/times.ts'
import { useActions } from '../ui/use-actions.ts'
import { useMyTime } from '../ui/use-my-time.ts'
import { useWords } from '../words/use-words.ts'
import { toChunkedDays, type Piece } from './chunks.ts'
import { PartChunk } from './PartChunk.tsx'
import { useGrowth } from './use-growth.ts'

type Props = {
  parcel: Parcel
  nowMs: number
  /** The scan that the page shows while the journey is replayed. */
  shown?: string | null
  selected: number | null
  hovered: number | null
  onSelect(stop: number | null): void
  onHover(stop: number | null): void
}

/** What happened, newest first: days of the places, numbered stops, the carrier's words. */
export function Timeline({ parcel, nowMs, shown = null, selected, hovered, onSelect, onHover }: Props) {
  const words = useWords()
  const list = useRef<HTMLDivElement>(null)
  const [isMine, toggleMine] = useMyTime()
  const days = useMemo(() => toChunkedDays(parcel.events), [parcel.events])
  const chunkCount = useGrowth(days.reduce((sum, day) => sum + day.chunks.length, 0))
  const grown = days.filter(({ before }) => before < chunkCount)
  const stopCount = useMemo(() => toStops(parcel.events).length, [parcel.events])
  const last = lastDated(parcel.events)
  const offset = (last?.time && toWallClock(last.time)?.offset) || null
  const isInferred = last?.zoneInferred === true

  const step = (by: 1 | -1) => {
    const first = by > 0 ? 1 : stopCount
    const to = selected === null ? first : selected + by
    return stopCount > 0 && to >= 1 && to <= stopCount ? () => onSelect(to) : null
  }
  useActions({ 'next-stop': step(1), 'previous-stop': step(-1), 'my-time': toggleMine })

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && selected !== null) return onSelect(null)
    const stops = [...(list.current?.querySelectorAll<HTMLElement>('[data-stop]') ?? [])]
    const at = stops.findIndex((stop) => stop === document.activeElement)
    if (at < 0) return
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: stops.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    stops[to]?.focus()
  }

  return (
    <section aria-labelledby="timeline-title">
      <h2 id="timeline-title" className="sr-only">
        {words.timeline.title}
      </h2>
      {days.length === 0 && (
        <p className="border-t border-line px-5 py-4 text-ink-3 max-md:px-4">{words.timeline.empty}</p>
      )}
      <div ref={list} onKeyDown={onKeyDown}>
        {grown.map((day, index) => (
          <DaySection
            key={`${index} ${day.date}`}
            day={day}
            today={dateAt(nowMs, offset)}
            hasZone={offset !== null}
          >
            {day.chunks.slice(0, chunkCount - day.before).map((chunk, chunkIndex) => (
              <PartChunk
                key={chunkIndex}
                chunk={chunk}
                parcel={parcel}
                stopCount={stopCount}
                offset={offset}
                isInferred={isInferred}
                isMine={isMine}
                current={last}
                shown={holdsScan(chunk, shown) ? shown : null}
                // A chunk is told only what concerns it, so that the others stay as they are.
                nowMs={holdsScan(chunk, last?.id ?? null) ? nowMs : 0}
                selected={within(chunk, selected)}
                hovered={within(chunk, hovered)}
                entry={within(chunk, selected ?? stopCount)}
                onSelect={onSelect}
                onHover={onHover}
              />
            ))}
          </DaySection>
        ))}
      </div>
    </section>
  )
}

const within = (chunk: readonly Piece[], stop: number | null) =>
  chunk.some(({ part }) => part.stop !== null && part.stop.number === stop) ? stop : null

const holdsScan = (chunk: readonly Piece[], id: string | null) =>
  id !== null && chunk.some(({ rows }) => rows.some(({ event }) => event.id === id))

function DaySection({
  day,
  today,
  hasZone,
  children,
}: {
  day: Day
  today: string
  hasZone: boolean
  children: React.ReactNode
}) {
  const words = useWords()
  const titleId = useId()
  // Without a zone nobody can say whether a scan was today.
  const age = day.date === null || !hasZone ? null : daysBetween(day.date, today)
  const relative = age === 0 ? words.time.today : age === 1 ? words.time.yesterday : null
  return (
    <section aria-labelledby={titleId}>
      <div className="sticky top-(--bar) z-10 flex h-7 items-center justify-between border-y border-line bg-canvas px-5 text-12 max-md:px-4">
        <h3 id={titleId} className="text-ink-3">
          <span className="font-semibold text-ink-2">
            {day.date ? words.time.day(day.date) : words.time.noDate}
          </span>
          {relative && ` · ${relative}`}
        </h3>
        <span className="text-ink-3">{words.timeline.scans(day.count)}</span>
      </div>
      {children}
    </section>
  )
}
