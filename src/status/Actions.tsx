import { Braces, Check, Copy, Download, Ellipsis, MapPin, RefreshCw } from 'lucide-react'
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useWords } from '../words/use-words.ts'

type Props = {
  isRefreshing: boolean
  isOnline: boolean
  isCopied: boolean
  /** The open preview of the update, or nothing. */
  preview: ReactNode
  copyRef: React.RefObject<HTMLButtonElement | null>
  onCopyUpdate(): void
  onRefresh(): void
  onViewRaw(): void
  onCoordinates(): void
  onDownload(): void
}

/** What an agent does with an answer. On a phone it stays at the bottom of the screen. */
export function Actions(props: Props) {
  const words = useWords()
  const { isRefreshing, isOnline, isCopied } = props
  const cannotRefresh = isRefreshing || !isOnline
  return (
    <div className="relative flex gap-2 max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:border-line-2 max-md:bg-surface max-md:p-2 max-md:pb-[max(8px,env(safe-area-inset-bottom))]">
      <div className="max-md:flex-1">
        <Button
          ref={props.copyRef}
          look="primary"
          aria-haspopup="dialog"
          aria-expanded={props.preview !== null}
          icon={isCopied ? <Check aria-hidden size={16} /> : <Copy aria-hidden size={16} />}
          onClick={props.onCopyUpdate}
        >
          {isCopied ? words.status.copied : words.status.copyUpdate}
        </Button>
      </div>
      {props.preview}
      <Button
        aria-busy={isRefreshing}
        aria-disabled={cannotRefresh || undefined}
        icon={<RefreshCw aria-hidden size={16} className={isRefreshing ? 'motion-safe:animate-turn' : ''} />}
        onClick={() => !cannotRefresh && props.onRefresh()}
      >
        {isRefreshing ? words.status.refreshing : words.status.refresh}
      </Button>
      <More {...props} />
    </div>
  )
}

function More({ onViewRaw, onCoordinates, onDownload }: Props) {
  const words = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const entries = [
    { icon: Braces, name: words.status.viewRaw, key: 'J', act: onViewRaw },
    { icon: MapPin, name: words.status.coordinateDetails, key: null, act: onCoordinates },
    { icon: Download, name: words.status.downloadJson, key: null, act: onDownload },
  ]
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role=menuitem]')]
    const at = items.findIndex((item) => item === document.activeElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[
      event.key
    ]
    if (event.key === 'Tab') setIsOpen(false)
    if (to === undefined) return
    event.preventDefault()
    items[to % items.length]?.focus()
  }
  return (
    <div className="relative ml-auto">
      <Button
        ref={opener}
        square
        aria-label={words.status.more}
        title={words.status.more}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        icon={<Ellipsis aria-hidden size={16} />}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <Popover
          role="menu"
          label={words.status.more}
          opener={opener}
          onClose={() => setIsOpen(false)}
          place="right-0 top-full mt-1 w-56 py-1 max-md:top-auto max-md:bottom-full max-md:mb-1"
        >
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move between the items inside */}
          <div onKeyDown={onKeyDown}>
            {entries.map(({ icon: Icon, name, key, act }) => (
              <button
                key={name}
                type="button"
                role="menuitem"
                tabIndex={-1}
                onClick={() => {
                  setIsOpen(false)
                  opener.current?.focus()
                  act()
                }}
                className="flex h-8 w-full items-center gap-3 px-3 text-left hover:bg-accent-soft focus-visible:bg-accent-soft focus-visible:-outline-offset-2 max-md:h-11"
              >
                <Icon aria-hidden size={16} className="text-ink-2" />
                <span className="flex-1">{name}</span>
                {key && <Kbd>{key}</Kbd>}
              </button>
            ))}
          </div>
        </Popover>
      )}
    </div>
  )
}
