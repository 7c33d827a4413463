import { Pause, Play, X } from 'lucide'
import { useLayoutEffect, useMemo, useRef, type KeyboardEvent } from 'react'
import { toMoments, type Moment } from '../parcel/moments.ts'
import type { ParcelEvent } from '../parcel/parcel.ts'
import { toWallClock } from '../parcel/times.ts'
import { Icon } from '../ui/Icon.tsx'
import { enReplay } from '../words/en-replay.ts'
import { useWords } from '../words/use-words.ts'
import { prefersStill } from './motion.ts'
import './replay.css'
import { ReplayTicks } from './ReplayTicks.tsx'
import { usePlaying } from './use-playing.ts'

type Props = {
  events: readonly ParcelEvent[]
  /** The scan where the replay stands; null before it has begun. A newer answer does not move it. */
  shown: string | null
  onGoTo: (moment: Moment) => void
  onClose: () => void
}

/** The journey in time: a slider over its scans, the clock of the place, play and pause. */
export function ReplayBar({ events, shown, onGoTo, onClose }: Props) {
  const words = useWords()
  const bar = useRef<HTMLDivElement>(null)
  const slider = useRef<HTMLInputElement>(null)
  const moments = useMemo(() => toMoments(events), [events])
  const index = Math.max(
    0,
    moments.findIndex(({ event }) => event.id === shown),
  )
  const goTo = (to: number) => {
    const moment = moments[to]
    if (moment) onGoTo(moment)
  }
  // Where motion is not wanted nothing moves before it is asked to.
  const { isPlaying, toggle, stop } = usePlaying(index, moments.length, !prefersStill(), goTo)
  const first = useRef(goTo)
  useLayoutEffect(() => {
    first.current(0)
    const opener = document.activeElement
    const element = bar.current
    slider.current?.focus({ preventScroll: true })
    return () => {
      // What closes under the focus gives it back.
      if (element?.contains(document.activeElement) && opener instanceof HTMLElement) opener.focus()
    }
  }, [])

  const moment = moments[index]
  if (!moment) return null
  const clock = moment.event.time === null ? null : toWallClock(moment.event.time)
  const zone = clock?.offset ? enReplay.zone(clock.offset) : null
  const place = moment.place ? moment.place.name || words.timeline.noName : words.timeline.noPlace
  const isAtStop = moment.place !== null && moment.stop > 0
  const undated = events.filter(({ time }) => time === null).length
  const gap = moment.isPlaced ? null : enReplay.noPosition
  const day = clock && words.time.day(clock.date)
  const spoken = enReplay.moment(
    [
      isAtStop ? enReplay.stop(moment.stop, moments.at(-1)?.stop ?? 0) : null,
      place,
      gap,
      day,
      clock?.clock ?? null,
    ],
    zone,
  )
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === ' ' && event.target === slider.current) toggle()
    else return
    event.preventDefault()
  }
  return (
    <div ref={bar} role="group" aria-label={enReplay.label} className="replay" onKeyDown={onKeyDown}>
      <button
        type="button"
        className="replay-button"
        aria-label={isPlaying ? enReplay.pause : enReplay.play}
        title={isPlaying ? enReplay.pause : enReplay.play}
        onClick={toggle}
      >
        <Icon of={isPlaying ? Pause : Play} size={16} />
      </button>
      <div className="replay-line">
        <ReplayTicks moments={moments} index={index} />
        <input
          ref={slider}
          type="range"
          aria-label={enReplay.slider}
          aria-valuetext={isPlaying ? enReplay.playing : spoken}
          min={0}
          max={moments.length - 1}
          value={index}
          onChange={(event) => {
            stop()
            goTo(event.target.valueAsNumber)
          }}
        />
      </div>
      <p className="replay-now" aria-hidden>
        <b>{clock?.clock ?? day}</b>
        <span>{[clock?.clock ? day : null, zone].filter(Boolean).join(' · ')}</span>
        <span className="replay-place">
          {isAtStop && <i>{moment.stop}</i>}
          <bdi>{place}</bdi>
        </span>
        {gap && <span className="replay-gap">{gap}</span>}
      </p>
      <button
        type="button"
        className="replay-button"
        aria-label={enReplay.close}
        title={`${enReplay.close} (Esc)`}
        onClick={onClose}
      >
        <Icon of={X} size={16} />
      </button>
      {undated > 0 && <p className="replay-undated">{enReplay.undated(undated)}</p>}
    </div>
  )
}
