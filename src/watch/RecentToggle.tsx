import { useQueryClient } from '@tanstack/react-query'
import { History } from 'lucide'
import { useEffect, useRef, useState } from 'react'
import { countNews } from '../kept/kept-parcel.ts'
import { useKeptParcels } from '../kept/kept.ts'
import { Icon } from '../ui/Icon.tsx'
import { Later } from '../ui/Later.tsx'
import { lazily } from '../ui/lazily.ts'
import { useActions } from '../ui/use-actions.ts'
import { useWatchWords } from '../words/use-watch-words.ts'
import { RefusedNote } from './RefusedNote.tsx'

const loadPanel = () => import('./RecentPanel.tsx')
const RecentPanel = lazily(loadPanel, 'RecentPanel')

type Props = {
  /** The person chose a parcel, which leads to its address. */
  onOpen(href: string): void
}

/** The button in the top bar that opens what is watched and what was looked up. */
export function RecentToggle({ onOpen }: Props) {
  const watch = useWatchWords()
  const client = useQueryClient()
  const news = countNews(useKeptParcels())
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  useActions({ recent: () => setIsOpen(true) })
  // What goes on behind the pages is not on the way to the first answer.
  useEffect(() => {
    const load = () => import('./background.ts').then(({ start }) => start(client))
    void load().catch(() => undefined)
  }, [client])
  return (
    <div className="relative shrink-0 max-lg:static">
      <button
        ref={opener}
        type="button"
        aria-label={watch.recentNews(news)}
        title={watch.recent}
        aria-haspopup="dialog"
        aria-pressed={isOpen}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
        onClick={() => setIsOpen(!isOpen)}
        className="relative inline-flex h-8 min-w-8 items-center justify-center gap-2 rounded-5 font-medium text-ink-2 hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent max-md:size-11 xl:px-3"
      >
        <Icon of={History} size={16} />
        <span className="max-xl:hidden">{watch.recent}</span>
        {news > 0 && (
          <span className="rounded-full bg-accent px-1.5 text-11 font-semibold text-on-accent max-xl:absolute max-xl:-top-1 max-xl:-right-1 max-md:top-1 max-md:right-0">
            {news}
          </span>
        )}
      </button>
      {isOpen && (
        <Later>
          <RecentPanel
            opener={opener}
            onClose={() => setIsOpen(false)}
            onOpen={(href) => {
              setIsOpen(false)
              onOpen(href)
            }}
          />
        </Later>
      )}
      <RefusedNote />
    </div>
  )
}
