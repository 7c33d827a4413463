import { CloudOff, Hourglass, WifiOff } from 'lucide'
import type { Lookup } from '../lookup/use-parcel.ts'
import { useRetry } from '../lookup/use-retry.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { readerClock } from '../words/dates.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { explainFailure } from './explain-failure.ts'
import { SignInLink } from './SignInLink.tsx'

type Props = { parcel: Parcel; lookup: Lookup; nowMs: number }

/** Above an answer that is not fresh: how old it is, and why. */
export function Banner({ parcel, lookup, nowMs }: Props) {
  const words = useWords()
  const later = useLaterWords()
  const { failure, isOnline } = lookup
  const retry = useRetry(lookup)
  const isAwaited = isOnline && !failure && lookup.staleRun < 2
  const clock = readerClock(parcel.checkedAt, words.locale)
  const age = later.problem.age(Math.max(0, nowMs - Date.parse(parcel.checkedAt)))
  const say = later.problem
  const [fact, note] = !isOnline
    ? [say.offline(clock, age), say.offlineNote]
    : failure
      ? [say.old(clock, age), explainFailure(failure, later).title]
      : [
          say.saved(clock, age),
          isAwaited
            ? say.askingForNewer
            : say.noNewer(readerClock(new Date(lookup.answeredAtMs).toISOString(), words.locale)),
        ]
  const tone = isAwaited ? 'border-line bg-canvas text-ink-2' : 'border-warn-line bg-warn-soft text-warn'
  return (
    <div className={`flex items-start gap-2.5 border-b px-5 py-2 max-md:px-4 ${tone}`}>
      <Icon
        of={isAwaited ? Hourglass : isOnline ? CloudOff : WifiOff}
        size={16}
        className="mt-0.5 shrink-0"
      />
      <div role={isOnline ? undefined : 'alert'} className="flex-1 text-pretty">
        <p className="font-medium">{fact}</p>
        <p>{note}</p>
      </div>
      {isOnline &&
        failure &&
        retry.isStopped &&
        (failure.problem?.kind === 'sign-in' ? (
          <SignInLink />
        ) : (
          <Button onClick={retry.askNow}>{later.problem.retryNow}</Button>
        ))}
    </div>
  )
}
