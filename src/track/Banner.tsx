import { CloudOff, WifiOff } from 'lucide'
import type { Parcel } from '../parcel/parcel.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { readerClock } from '../words/dates.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { explainFailure } from './explain-failure.ts'
import type { Lookup } from './use-parcel.ts'
import { useRetry } from './use-retry.ts'

type Props = { parcel: Parcel; lookup: Lookup; nowMs: number }

/** Above an answer that is not fresh: how old it is, and why. */
export function Banner({ parcel, lookup, nowMs }: Props) {
  const words = useWords()
  const later = useLaterWords()
  const { failure, isOnline } = lookup
  const retry = useRetry(lookup)
  if (isOnline && !failure && !parcel.stale) return null
  const clock = readerClock(parcel.checkedAt, words.locale)
  const age = later.problem.age(Math.max(0, nowMs - Date.parse(parcel.checkedAt)))
  return (
    <div className="flex items-start gap-2.5 border-b border-warn-line bg-warn-soft px-5 py-2 text-warn max-md:px-4">
      <Icon of={isOnline ? CloudOff : WifiOff} size={16} className="mt-0.5 shrink-0" />
      <div role={isOnline ? undefined : 'alert'} className="flex-1 text-pretty">
        <p className="font-medium">
          {!isOnline
            ? later.problem.offline(clock, age)
            : failure
              ? later.problem.old(clock, age)
              : later.problem.staleAnswer(clock, age)}
        </p>
        <p>{!isOnline ? later.problem.offlineNote : failure ? explainFailure(failure, later).title : null}</p>
      </div>
      {isOnline && failure && retry.isStopped && (
        <Button onClick={retry.askNow}>{later.problem.retryNow}</Button>
      )}
    </div>
  )
}
