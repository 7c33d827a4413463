import { useEffect } from 'react'
import type { Problem } from '../parcel/problem.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useSecondsLeft } from './use-seconds-left.ts'

/** The server names no longer wait than this: what it names then is a lower bound. */
const LONGEST_SECONDS = 60

type Props = {
  problem: Problem
  /** When the server said so, in Unix ms. */
  toldAtMs: number
  isLeft: boolean
  say(message: string): void
}

/** A look-up that waits its turn: when it is asked next, its place, and how many wait with it. */
export function Queue({ problem, toldAtMs, isLeft, say }: Props) {
  const { problem: words } = useLaterWords()
  const { position, waiting, retryAfter } = problem
  const place = position === undefined ? null : words.place(position)
  useEffect(() => {
    if (place) say(place)
  }, [place, say])
  const seconds = useSecondsLeft(toldAtMs + (retryAfter ?? 0) * 1000)
  if (isLeft) return <p className="text-ink-2">{place ? words.left : words.stopped}</p>
  return (
    <>
      <dl className="flex border-y border-line py-2 [&>div+div]:border-l [&>div+div]:pl-4">
        <div className="flex-1 border-line">
          <dt className="text-12 text-ink-3">{seconds > 0 ? words.nextLookUpIn : words.nextLookUp}</dt>
          <dd className="text-22 font-semibold">
            {retryAfter === LONGEST_SECONDS ? words.longest : seconds > 0 ? toClock(seconds) : words.now}
          </dd>
        </div>
        {waiting !== undefined && (
          <div className="flex-1 border-line">
            <dt className="text-12 text-ink-3">{words.waiting}</dt>
            <dd className="text-22 font-semibold">{waiting}</dd>
          </div>
        )}
      </dl>
      <p className="text-ink-2">
        {place} {words.updatesItself}
      </p>
    </>
  )
}

const toClock = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
