import { X } from 'lucide'
import { useRef, useState, type RefObject } from 'react'
import { useKeptParcels } from '../kept/kept.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useNow } from '../ui/use-now.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { useWords } from '../words/use-words.ts'
import { KeptList } from './KeptList.tsx'
import { matching } from './matching.ts'
import { PanelFooter } from './PanelFooter.tsx'
import { rowsIn } from './rows.ts'

type Props = { opener: RefObject<HTMLButtonElement | null>; onClose(): void; onOpen(href: string): void }

/** What is watched and what was looked up, to be searched and opened: under its button, on a phone as a sheet. */
export function RecentPanel({ opener, onClose, onOpen }: Props) {
  const words = useWords()
  const watch = useWatchWords()
  const all = useKeptParcels()
  const nowMs = useNow(30_000)
  const [query, setQuery] = useState('')
  const [message, setMessage] = useState('')
  const search = useRef<HTMLInputElement>(null)
  const found = matching(all, query)
  const isWide = matchMedia('(width >= 1024px)').matches
  return (
    <Popover
      label={watch.panel}
      opener={opener}
      onClose={onClose}
      place="right-0 top-full mt-1 flex max-h-[min(680px,calc(100dvh-72px))] w-[480px] flex-col max-lg:fixed max-lg:inset-x-0 max-lg:top-auto max-lg:bottom-0 max-lg:z-40 max-lg:max-h-[85dvh] max-lg:w-full max-lg:rounded-b-none"
    >
      <div className="flex items-center gap-2 border-b border-line p-2 pl-3" data-first={isWide || undefined}>
        <label className="flex h-8 min-w-0 flex-1 items-center rounded-5 border border-control bg-surface px-2.5 outline-offset-0 outline-focus focus-within:outline-2 max-md:h-11">
          <span className="sr-only">{watch.search}</span>
          <input
            ref={search}
            type="search"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            onKeyDown={(event) => {
              const panel = event.currentTarget.closest('[role=dialog]')
              const first = event.key === 'ArrowDown' && panel ? rowsIn(panel)[0] : undefined
              if (!first) return
              event.preventDefault()
              first.focus()
            }}
            placeholder={watch.search}
            autoComplete="off"
            className="min-w-0 flex-1 bg-transparent outline-none placeholder:text-ink-3 max-md:text-16"
          />
        </label>
        <span data-first={!isWide || undefined}>
          <button
            type="button"
            aria-label={words.app.close}
            onClick={() => {
              onClose()
              opener.current?.focus()
            }}
            className="inline-flex size-8 items-center justify-center rounded-5 text-ink-2 hover:bg-sunken max-md:size-11"
          >
            <Icon of={X} size={16} />
          </button>
        </span>
      </div>
      {all.length === 0 && (
        <div className="px-4 py-6">
          <p className="font-semibold">{watch.nothing}</p>
          <p className="text-pretty text-ink-2">{watch.nothingNext}</p>
        </div>
      )}
      {all.length > 0 && found.length === 0 && <p className="px-4 py-6 text-ink-2">{watch.noMatch(query)}</p>}
      <KeptList
        all={found}
        nowMs={nowMs}
        onOpen={onOpen}
        onLeaveUp={() => search.current?.focus()}
        say={setMessage}
      />
      <p role="status" className="sr-only">
        {query === '' ? message : watch.matches(found.length)}
      </p>
      <PanelFooter all={all} say={setMessage} />
    </Popover>
  )
}
