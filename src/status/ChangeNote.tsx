import { X } from 'lucide'
import type { Status } from '../parcel/status.ts'
import { Icon } from '../ui/Icon.tsx'
import { readerClock } from '../words/dates.ts'
import { useActionWords } from '../words/use-action-words.ts'
import { useWords } from '../words/use-words.ts'
import { statusLook } from './status-look.ts'

type Props = { status: Status; now: string; before: string; seenAt: string; onDismiss(): void }

/** Says that the status is not the one that was on screen before. */
export function ChangeNote({ status, now, before, seenAt, onDismiss }: Props) {
  const words = useWords()
  const actions = useActionWords()
  return (
    <div className="flex items-start gap-3 border-b border-line bg-accent-soft px-5 py-2 max-md:px-4">
      <Icon of={statusLook[status].icon} size={18} className={`st-${status} mt-0.5 shrink-0 text-st-fg`} />
      <div className="flex-1">
        <p className="font-semibold">{actions.changed(now)}</p>
        <p className="text-12 text-ink-2">{actions.changedFrom(before, readerClock(seenAt, words.locale))}</p>
      </div>
      <button
        type="button"
        aria-label={words.app.close}
        onClick={onDismiss}
        className="inline-flex size-6 items-center justify-center rounded-4 text-ink-2 hover:bg-sunken max-md:size-11"
      >
        <Icon of={X} size={14} />
      </button>
    </div>
  )
}
