import { Pin, StickyNote } from 'lucide'
import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { toGlance, newScans, hasNewStatus } from '../kept/glance.ts'
import { kept, useKeptParcel } from '../kept/kept.ts'
import { noteSeen } from '../kept/look.ts'
import { keyOf } from '../kept/store.ts'
import type { Address } from '../lookup/address.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { refused, subscribeRefused } from '../ui/refused.ts'
import { useActions } from '../ui/use-actions.ts'
import { badgeWords } from '../words/en.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { useWords } from '../words/use-words.ts'

type Props = { address: Address; parcel: Parcel; say(message: string): void }

/** What this browser remembers of the parcel: whether it is watched, a label, a note, and what was seen last. */
export function WatchLine({ address, parcel, say }: Props) {
  const words = useWords()
  const watch = useWatchWords()
  const one = useKeptParcel(address)
  const hasWords = one !== null && (one.label !== '' || one.note !== '')
  const [isOpen, setIsOpen] = useState(hasWords)
  const fields = useId()
  const seen = useSeen(address, parcel)
  const now = toGlance(parcel)
  const scans = newScans(seen, now)
  const isPinned = one?.pinned === true
  const toggle = () => {
    kept.change(address, { pinned: !isPinned })
    say(isPinned ? watch.noLongerWatching(address.waybill) : watch.nowWatching(address.waybill))
  }
  const writeNote = () => {
    flushSync(() => setIsOpen(true))
    document.getElementById(fields)?.querySelector('textarea')?.focus()
  }
  useActions({ watch: toggle, note: writeNote })
  return (
    <div className="space-y-2 print:hidden">
      <div className="-ml-2 flex flex-wrap items-center gap-x-1">
        <Button
          look="ghost"
          aria-pressed={isPinned}
          aria-keyshortcuts="P"
          icon={<Icon of={Pin} size={16} className={isPinned ? 'fill-current' : ''} />}
          onClick={toggle}
        >
          {watch.watch}
        </Button>
        <Button
          look="ghost"
          aria-expanded={isOpen}
          aria-controls={fields}
          icon={<Icon of={StickyNote} size={16} />}
          onClick={() => (isOpen ? setIsOpen(false) : writeNote())}
        >
          {hasWords ? watch.editNote : watch.addNote}
        </Button>
        {scans > 0 && <p className="ml-2 font-semibold text-accent">{watch.newScans(scans)}</p>}
      </div>
      {seen !== null && hasNewStatus(seen, now) && (
        <p className="text-ink-2">{watch.newStatus(badgeWords(words, seen.status, seen.statusAsSent))}</p>
      )}
      <div id={fields} hidden={!isOpen}>
        {isOpen && <NoteFields address={address} label={one?.label ?? ''} note={one?.note ?? ''} />}
      </div>
    </div>
  )
}

function NoteFields({ address, label, note }: { address: Address; label: string; note: string }) {
  const watch = useWatchWords()
  const isRefused = useSyncExternalStore(
    subscribeRefused,
    () => refused.has(keyOf(address)),
    () => false,
  )
  const field =
    'w-full rounded-5 border border-control bg-surface px-2.5 outline-offset-0 placeholder:text-ink-3 focus-visible:outline-2 max-md:text-16'
  return (
    <div className="space-y-2">
      <label className="flex items-center gap-2">
        <span className="w-12 text-ink-3">{watch.label}</span>
        <input
          value={label}
          onChange={(event) => kept.change(address, { label: event.target.value })}
          placeholder={watch.labelPlaceholder}
          autoComplete="off"
          className={`h-8 min-w-0 flex-1 max-md:h-11 ${field}`}
        />
      </label>
      <label className="flex items-start gap-2">
        <span className="w-12 pt-1.5 text-ink-3">{watch.note}</span>
        <textarea
          value={note}
          onChange={(event) => kept.change(address, { note: event.target.value })}
          placeholder={watch.notePlaceholder}
          rows={2}
          className={`field-sizing-content max-h-60 min-h-14 min-w-0 flex-1 resize-y py-1.5 ${field}`}
        />
      </label>
      <p className="ml-14 text-12 text-ink-3">{isRefused ? watch.keptForNow : watch.keptAsYouType}</p>
    </div>
  )
}

/** What was seen before the parcel came on screen; while it is in view each answer counts as seen. */
function useSeen(address: Address, parcel: Parcel) {
  const [seen, setSeen] = useState(() => kept.find(address)?.seen ?? null)
  const { carrier, waybill, param } = address
  useEffect(() => kept.change({ carrier, waybill }, { openedAtMs: Date.now() }), [carrier, waybill])
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible')
        noteSeen({ carrier, waybill }, parcel, { needsParam: param !== null })
      // Who comes back is told what came meanwhile.
      else setSeen(kept.find({ carrier, waybill })?.seen ?? null)
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [carrier, waybill, param, parcel])
  return seen
}
