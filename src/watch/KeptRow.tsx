import { Pin, X, type IconNode } from 'lucide'
import { flushSync } from 'react-dom'
import { hasNewStatus, newScans } from '../kept/glance.ts'
import type { KeptParcel } from '../kept/kept-parcel.ts'
import { kept } from '../kept/kept.ts'
import { toPath } from '../lookup/address.ts'
import { Badge } from '../status/Badge.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Link } from '../ui/Link.tsx'
import { badgeWords } from '../words/en.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { useWords } from '../words/use-words.ts'
import { ROW, rowOf } from './rows.ts'

type Props = {
  one: KeptParcel
  nowMs: number
  isInTabOrder: boolean
  onFocus(): void
  onOpen(href: string): void
  onRemove(): void
}

/** One remembered parcel: label, number, status, age of what is known, and what is new. */
export function KeptRow({ one, nowMs, isInTabOrder, onFocus, onOpen, onRemove }: Props) {
  const words = useWords()
  const watch = useWatchWords()
  const { waybill, carrier, name, label, note, pinned, latest } = one
  const href = toPath({ carrier, waybill, param: null })
  const tabIndex = isInTabOrder ? 0 : -1
  const pin = () => {
    flushSync(() => kept.change(one, { pinned: !pinned }))
    // The row stands in the other list now, where it is another element.
    document.querySelector<HTMLElement>(`[${ROW}="${rowOf(one)}"]`)?.focus()
  }
  return (
    <li
      onFocus={onFocus}
      className="flex items-center gap-1 border-b border-line pr-2 hover:bg-canvas max-lg:pr-1"
    >
      <Link
        href={href}
        {...{ [ROW]: rowOf(one) }}
        tabIndex={tabIndex}
        onClick={() => onOpen(href)}
        className="min-w-0 flex-1 py-1.5 pl-4 focus-visible:-outline-offset-2"
      >
        <span className="flex flex-wrap items-center gap-x-2">
          {label !== '' && <span className="max-w-full min-w-0 truncate text-14 font-semibold">{label}</span>}
          <span className={`mr-auto font-mono break-all ${label === '' ? 'text-14 font-semibold' : ''}`}>
            {waybill}
          </span>
          <span className="shrink-0">
            {latest && (
              <Badge
                status={latest.status}
                statusAsSent={latest.statusAsSent}
                subStatus={latest.subStatus}
                size="small"
              />
            )}
          </span>
        </span>
        <span className="flex gap-2 text-12 text-ink-3">
          <span className="min-w-0 truncate">
            {name === '' ? words.loading.unnamedCarrier(carrier) : name}
            {' · '}
            {latest ? watch.checked(Math.max(0, nowMs - Date.parse(latest.checkedAt))) : watch.notChecked}
          </span>
          <News one={one} />
        </span>
        {note !== '' && <span className="block truncate text-12 text-ink-2">{note}</span>}
        {pinned && one.needsParam && <span className="block text-12 text-ink-3">{watch.needsParam}</span>}
      </Link>
      <RowButton
        icon={Pin}
        name={watch.watchThis(waybill)}
        isPressed={pinned}
        tabIndex={tabIndex}
        onClick={pin}
      />
      <RowButton icon={X} name={watch.remove(waybill)} tabIndex={tabIndex} onClick={onRemove} />
    </li>
  )
}

function News({ one: { seen, latest } }: { one: KeptParcel }) {
  const words = useWords()
  const watch = useWatchWords()
  const scans = newScans(seen, latest)
  const before = seen && hasNewStatus(seen, latest) ? badgeWords(words, seen.status, seen.statusAsSent) : null
  if (scans === 0 && before === null) return null
  return (
    <span className="ml-auto shrink-0 font-semibold text-accent">
      {[before === null ? null : watch.wasShort(before), scans > 0 ? watch.newShort(scans) : null]
        .filter(Boolean)
        .join(' · ')}
    </span>
  )
}

type RowButtonProps = { icon: IconNode; name: string; isPressed?: boolean; tabIndex: number; onClick(): void }

function RowButton({ icon, name, isPressed, tabIndex, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-pressed={isPressed}
      tabIndex={tabIndex}
      onClick={onClick}
      className="inline-flex size-7 shrink-0 items-center justify-center rounded-4 text-ink-3 hover:bg-sunken hover:text-ink aria-pressed:text-accent max-lg:size-11"
    >
      <Icon of={icon} size={14} className={isPressed ? 'fill-current' : ''} />
    </button>
  )
}
