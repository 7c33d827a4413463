import { CloudOff, Hourglass } from 'lucide'
import { useEffect } from 'react'
import type { Address } from '../lookup/address.ts'
import type { LookUpFailure } from '../lookup/parcel-query.ts'
import { MAX_ATTEMPTS, retryInSeconds } from '../lookup/retry.ts'
import type { Lookup } from '../lookup/use-parcel.ts'
import { useRetry, type Retry } from '../lookup/use-retry.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { explainFailure } from './explain-failure.ts'
import { FailureActions } from './FailureActions.tsx'
import { FailureDetails } from './FailureDetails.tsx'
import { Queue } from './Queue.tsx'
import { useSecondsLeft } from './use-seconds-left.ts'

type Props = {
  address: Address
  carrier: string
  lookup: Lookup & { failure: LookUpFailure }
  onEdit(): void
  onOtherCarrier(): void
  onChangeParam(): void
  say(message: string): void
}

/** A look-up without an answer: what happened, what it means, and the one thing to do. */
export function FailureNote({ address, carrier, lookup, say, ...acts }: Props) {
  const later = useLaterWords()
  const { failure, isAsking } = lookup
  const retry = useRetry(lookup)
  const { title, meaning } = explainFailure(failure, later)
  const { nextAtMs } = retry
  const isBusy = failure.problem?.kind === 'busy'
  useEffect(() => {
    // A queue asks often, and says its place when that changes.
    if (nextAtMs === null || isBusy) return
    say(later.problem.announceAttempt(Math.max(1, Math.round((nextAtMs - Date.now()) / 1000))))
  }, [nextAtMs, isBusy, later, say])
  return (
    <div className="space-y-4 px-5 pt-3 pb-5 max-md:px-4">
      <p className="flex min-h-6 flex-wrap items-center gap-x-2">
        <span className="font-mono text-14 font-semibold break-all">{address.waybill}</span>
        <span className="text-ink-2">· {carrier}</span>
      </p>
      <div className="flex gap-3">
        <Icon of={isBusy ? Hourglass : CloudOff} size={20} className="mt-0.5 shrink-0 text-warn" />
        <div>
          <h1 id="status" tabIndex={-1} className="text-16 font-semibold">
            {title}
          </h1>
          <p className="text-pretty text-ink-2">{meaning}</p>
        </div>
      </div>
      {failure.problem && isBusy ? (
        <Queue problem={failure.problem} toldAtMs={lookup.failedAtMs} isLeft={nextAtMs === null} say={say} />
      ) : (
        <Attempts lookup={lookup} retry={retry} />
      )}
      <FailureActions
        address={address}
        problem={failure.problem}
        isAsking={isAsking}
        retry={retry}
        {...acts}
      />
      <FailureDetails failure={failure} />
    </div>
  )
}

function Attempts({ lookup, retry }: { lookup: Props['lookup']; retry: Retry }) {
  const later = useLaterWords()
  const { failure, failedAtMs, isAsking } = lookup
  if (isAsking) return <p className="text-ink-2">{later.problem.tryingNow}</p>
  // What will not get better by itself was never tried again, so there is nothing to stop.
  if (retryInSeconds(failure, 1) === null) return null
  if (retry.nextAtMs === null) return <p className="text-ink-2">{later.problem.stopped}</p>
  return <Countdown fromMs={failedAtMs} untilMs={retry.nextAtMs} attempt={retry.attempt} />
}

function Countdown({ fromMs, untilMs, attempt }: { fromMs: number; untilMs: number; attempt: number }) {
  const { problem: words } = useLaterWords()
  const left = useSecondsLeft(untilMs)
  const all = Math.ceil((untilMs - fromMs) / 1000)
  return (
    <div>
      <p className="flex justify-between gap-4">
        <span>{words.tryingAgain(left)}</span>
        <span className="text-ink-3">{words.attempt(attempt, MAX_ATTEMPTS)}</span>
      </p>
      <progress
        aria-hidden
        max={all}
        value={all - left}
        className="mt-2 block h-1 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-ink-2 [&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:bg-ink-2"
      />
    </div>
  )
}
