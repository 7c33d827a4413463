import { CloudOff, Hourglass, RefreshCw } from 'lucide'
import { useEffect } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useNow } from '../ui/use-now.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { explainFailure, isWrongCarrier } from './explain-failure.ts'
import type { LookUpFailure } from './parcel-query.ts'
import { MAX_ATTEMPTS } from './retry.ts'
import type { Lookup } from './use-parcel.ts'
import { useRetry, type Retry } from './use-retry.ts'

type Props = {
  waybill: string
  carrier: string
  lookup: Lookup & { failure: LookUpFailure }
  onEdit(): void
  onOtherCarrier(): void
  say(message: string): void
}

/** A look-up without an answer: what happened, what it means, and the one thing to do. */
export function FailureNote({ waybill, carrier, lookup, onEdit, onOtherCarrier, say }: Props) {
  const words = useWords()
  const { failure, isAsking } = lookup
  const retry = useRetry(lookup)
  const later = useLaterWords()
  const { title, meaning } = explainFailure(failure, later)
  const { nextAtMs } = retry
  useEffect(() => {
    if (nextAtMs === null) return
    say(later.problem.announceAttempt(Math.max(1, Math.round((nextAtMs - Date.now()) / 1000))))
  }, [nextAtMs, later, say])
  const isBusy = failure.problem?.kind === 'busy'
  const isPersons = failure.problem?.kind.startsWith('bad-') ?? false
  return (
    <div className="space-y-4 px-5 pt-3 pb-5 max-md:px-4">
      <p className="flex min-h-6 flex-wrap items-center gap-x-2">
        <span className="font-mono text-14 font-semibold break-all">{waybill}</span>
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
      {isBusy ? <Queue failure={failure} retry={retry} /> : <Attempts isAsking={isAsking} retry={retry} />}
      <div className="flex flex-wrap gap-2">
        {failure.problem && isWrongCarrier(failure.problem) && (
          <Button look="primary" onClick={onOtherCarrier}>
            {words.status.otherCarrier}
          </Button>
        )}
        {isPersons && (
          <Button look="primary" onClick={onEdit}>
            {later.problem.editNumber}
          </Button>
        )}
        {!isPersons && !(isBusy && retry.nextAtMs !== null) && (
          <Button
            look="primary"
            icon={<Icon of={RefreshCw} size={16} />}
            onClick={retry.askNow}
            aria-disabled={isAsking || undefined}
          >
            {later.problem.retryNow}
          </Button>
        )}
        {retry.nextAtMs !== null && (
          <Button onClick={retry.stop}>
            {failure.problem?.position === undefined ? later.problem.stop : later.problem.leaveQueue}
          </Button>
        )}
      </div>
      <FailureDetails failure={failure} />
    </div>
  )
}

/** Seconds left, counted down on screen and never announced. */
function useSecondsLeft(nextAtMs: number): number {
  const nowMs = useNow(250)
  return Math.max(0, Math.ceil((nextAtMs - nowMs) / 1000))
}

function Attempts({ isAsking, retry }: { isAsking: boolean; retry: Retry }) {
  const later = useLaterWords()
  if (isAsking) return <p className="text-ink-2">{later.problem.tryingNow}</p>
  if (retry.nextAtMs === null) return <p className="text-ink-2">{later.problem.stopped}</p>
  return (
    <p className="flex justify-between gap-4 border-b border-line pb-3">
      <Countdown nextAtMs={retry.nextAtMs} />
      <span className="text-ink-3">{later.problem.attempt(retry.attempt, MAX_ATTEMPTS)}</span>
    </p>
  )
}

function Countdown({ nextAtMs }: { nextAtMs: number }) {
  const later = useLaterWords()
  return <span>{later.problem.tryingAgain(useSecondsLeft(nextAtMs))}</span>
}

function Queue({ failure, retry }: { failure: LookUpFailure; retry: Retry }) {
  const later = useLaterWords()
  if (retry.nextAtMs === null) return <p className="text-ink-2">{later.problem.stopped}</p>
  return (
    <>
      <dl className="flex border-y border-line py-2 [&>div+div]:border-l [&>div+div]:pl-4">
        <div className="flex-1 border-line">
          <dt className="text-12 text-ink-3">{later.problem.nextLookUp}</dt>
          <dd className="text-22 font-semibold">
            <Clock nextAtMs={retry.nextAtMs} />
          </dd>
        </div>
        {failure.problem?.waiting !== undefined && (
          <div className="flex-1 border-line">
            <dt className="text-12 text-ink-3">{later.problem.waiting}</dt>
            <dd className="text-22 font-semibold">{failure.problem.waiting}</dd>
          </div>
        )}
      </dl>
      <p className="text-ink-2">{later.problem.updatesItself}</p>
    </>
  )
}

function Clock({ nextAtMs }: { nextAtMs: number }) {
  const seconds = useSecondsLeft(nextAtMs)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** What support asks for: the kind, the words of the proxy and the number of the request. */
export function FailureDetails({ failure }: { failure: LookUpFailure }) {
  const later = useLaterWords()
  const { problem } = failure
  if (!problem) return null
  return (
    <details className="text-12 text-ink-2">
      <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-3 max-md:min-h-11">
        {later.problem.details}
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 font-mono break-all">
        <dt>{later.problem.kind}</dt>
        <dd>
          {problem.kind} ({problem.status}
          {problem.upstreamCode === undefined ? '' : `, ${problem.upstreamCode}`})
        </dd>
        <dt>{later.problem.detail}</dt>
        <dd>{problem.detail}</dd>
        <dt>{later.problem.requestId}</dt>
        <dd>{problem.requestId}</dd>
      </dl>
    </details>
  )
}
