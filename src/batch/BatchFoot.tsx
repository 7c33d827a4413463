import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { useSingleKeys } from '../ui/action-keys.ts'
import { Kbd } from '../ui/Kbd.tsx'
import { useNow } from '../ui/use-now.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import type { Entry } from './fragment.ts'
import type { Lookups } from './lookups.ts'
import { stateOf, type Row } from './row.ts'
import { countChecked } from './use-progress.ts'

type Props = {
  progress: Lookups
  entries: readonly Entry[]
  rows: readonly Row[]
  selected: number
  isPanelOpen: boolean
  onRetry(): void
}

/** The keys of the table, how much of it is checked, and why the rest is not. */
export function BatchFoot({ progress, entries, rows, selected, isPanelOpen, onRetry }: Props) {
  const words = useWords()
  const { foot } = useBatchWords()
  const { done, of } = countChecked(progress, entries)
  const failed = rows.filter((row) => stateOf(row) === 'failed').length
  const clock =
    progress.lastAnswerMs !== null &&
    new Intl.DateTimeFormat(words.locale, { timeStyle: 'medium', hourCycle: 'h23' }).format(
      progress.lastAnswerMs,
    )
  const [areKeysOn] = useSingleKeys()
  const single = (key: string, does: string): [string[], string][] =>
    areKeysOn === 'on' ? [[[key], does]] : []
  const keys: [string[], string][] = [
    [['↑', '↓'], foot.move],
    [['Enter'], foot.open],
    ...single('C', foot.copyUpdate),
    ...single('P', foot.watch),
    [['Space'], foot.select],
    ...single('R', foot.refresh),
    ...(isPanelOpen || selected > 0
      ? [[['Esc'], isPanelOpen ? foot.closePanel : foot.clear] as [string[], string]]
      : []),
  ]
  return (
    <footer className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-4 gap-y-1 border-t border-line-2 bg-surface px-5 py-1 text-12 text-ink-2 max-md:px-4">
      <ul className="flex flex-wrap gap-x-4 max-md:hidden">
        {keys.map(([caps, does]) => (
          <li key={does} className="flex items-center gap-1">
            {caps.map((cap) => (
              <Kbd key={cap}>{cap}</Kbd>
            ))}
            {does}
          </li>
        ))}
      </ul>
      <Trouble progress={progress} failed={failed} onRetry={onRetry} />
      <p className="ml-auto whitespace-nowrap text-ink-3">
        {selected > 0 && `${foot.selected(selected)} · `}
        {foot.checked(done, of)}
        {clock && ` · ${clock}`}
      </p>
    </footer>
  )
}

type TroubleProps = { progress: Lookups; failed: number; onRetry(): void }

function Trouble({ progress, failed, onRetry }: TroubleProps) {
  const { foot } = useBatchWords()
  const nowMs = useNow(1000)
  const isOnline = useSyncExternalStore(
    (onChange) => onlineManager.subscribe(onChange),
    () => onlineManager.isOnline(),
  )
  const heldSeconds = Math.ceil(((progress.heldUntilMs ?? 0) - nowMs) / 1000)
  const isWaiting = progress.pending > 0
  const text = !isOnline
    ? foot.offline
    : progress.isSignedOut
      ? foot.signedOut
      : isWaiting && heldSeconds > 0
        ? foot.held(heldSeconds)
        : failed > 0 && !isWaiting
          ? foot.failed(failed)
          : null
  if (text === null) return null
  return (
    <p className="flex items-center gap-2 font-medium text-warn">
      {text}
      {isOnline && failed > 0 && !isWaiting && (
        <button
          type="button"
          onClick={onRetry}
          className="min-h-6 underline underline-offset-4 max-md:min-h-11"
        >
          {foot.retry}
        </button>
      )}
    </p>
  )
}
