import { CircleDashed, CloudOff, ClockAlert, type IconNode } from 'lucide'
import { statusLook } from '../status/status-look.ts'
import { Icon } from '../ui/Icon.tsx'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { press, type Chip, type ChipId } from './chips.ts'

const ownLook: Record<'still' | 'choose' | 'failed', { icon: IconNode; tone: string }> = {
  still: { icon: ClockAlert, tone: 'text-warn' },
  choose: { icon: CircleDashed, tone: 'text-ink-2' },
  failed: { icon: CloudOff, tone: 'text-warn' },
}
const lookOf = (id: ChipId) =>
  id === 'still' || id === 'choose' || id === 'failed'
    ? ownLook[id]
    : { icon: statusLook[id].icon, tone: `st-${id} text-st-fg` }

type Props = {
  chips: readonly Chip[]
  total: number
  chosen: ReadonlySet<ChipId>
  onChoose(chosen: ReadonlySet<ChipId>): void
}

/** How many there are of each, and the way to see only those. */
export function Chips({ chips, total, chosen, onChoose }: Props) {
  const { chips: words } = useBatchWords()
  const { locale } = useWords()
  const nameOf = (id: ChipId) =>
    id === 'still' || id === 'choose' || id === 'failed' ? words[id] : words.status[id]
  const look =
    'inline-flex h-7 shrink-0 items-center gap-1.5 rounded-5 border border-line-2 bg-surface px-1.5 text-12 font-medium whitespace-nowrap hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent max-md:h-11 max-md:px-3'
  const first = chips.findLastIndex(({ id }) => id === 'still' || id === 'choose' || id === 'failed')
  return (
    <div
      role="group"
      aria-label={words.label}
      title={words.hint}
      className="flex flex-wrap items-center gap-1 px-5 pb-2.5 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-4"
    >
      <button
        type="button"
        aria-pressed={chosen.size === 0}
        onClick={() => onChoose(new Set())}
        className={look}
      >
        {words.all} <span>{total.toLocaleString(locale)}</span>
      </button>
      {chips.map(({ id, count }, at) => {
        const { icon, tone } = lookOf(id)
        return (
          <span key={id} className="contents">
            <button
              type="button"
              aria-pressed={chosen.has(id)}
              onClick={(event) => onChoose(press(chosen, id, event.ctrlKey || event.metaKey))}
              className={look}
            >
              <Icon of={icon} size={14} className={tone} />
              {nameOf(id)} <span className="text-ink-3">{count.toLocaleString(locale)}</span>
            </button>
            {at === first && at < chips.length - 1 && (
              <span aria-hidden className="mx-1 h-5 border-l border-line-2" />
            )}
          </span>
        )
      })}
    </div>
  )
}
