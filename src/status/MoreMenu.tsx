import { Braces, Check, Clock, Download, MapPin, Printer, type IconNode } from 'lucide'
import type { KeyboardEvent, RefObject } from 'react'
import { Icon } from '../ui/Icon.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useMyTime } from '../ui/use-my-time.ts'
import { useActionWords } from '../words/use-action-words.ts'

type Props = {
  opener: RefObject<HTMLButtonElement | null>
  onClose(): void
  onViewRaw(): void
  onCoordinates(): void
  onDownload(): void
  onPrint(): void
}

/** What is done with an answer now and then. */
export function MoreMenu({ opener, onClose, onViewRaw, onCoordinates, onDownload, onPrint }: Props) {
  const actions = useActionWords()
  const [isMine, toggleMine] = useMyTime()
  const entries: { icon: IconNode; name: string; key: string | null; isOn?: boolean; act(): void }[] = [
    { icon: Braces, name: actions.viewRaw, key: 'J', act: onViewRaw },
    { icon: MapPin, name: actions.coordinateDetails, key: null, act: onCoordinates },
    { icon: isMine ? Check : Clock, name: actions.myTime, key: 'T', isOn: isMine, act: toggleMine },
    { icon: Download, name: actions.downloadJson, key: null, act: onDownload },
    { icon: Printer, name: actions.print, key: null, act: onPrint },
  ]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')]
    const at = items.findIndex((item) => item === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[
      event.key
    ]
    if (event.key === 'Tab') onClose()
    if (to === undefined) return
    event.preventDefault()
    items[to % items.length]?.focus()
  }
  return (
    <Popover
      role="menu"
      label={actions.more}
      opener={opener}
      onClose={onClose}
      place="right-0 top-full mt-1 w-56 py-1 max-md:top-auto max-md:bottom-full max-md:mb-1"
    >
      <div onKeyDown={onKeyDown}>
        {entries.map(({ icon, name, key, isOn, act }) => (
          <button
            key={name}
            type="button"
            role={isOn === undefined ? 'menuitem' : 'menuitemcheckbox'}
            aria-checked={isOn}
            tabIndex={-1}
            onClick={() => {
              onClose()
              opener.current?.focus()
              act()
            }}
            className="flex h-8 w-full items-center gap-3 px-3 text-left hover:bg-accent-soft focus-visible:bg-accent-soft focus-visible:-outline-offset-2 max-md:h-11"
          >
            <Icon of={icon} size={16} className="text-ink-2" />
            <span className="flex-1">{name}</span>
            {key && <Kbd>{key}</Kbd>}
          </button>
        ))}
      </div>
    </Popover>
  )
}
