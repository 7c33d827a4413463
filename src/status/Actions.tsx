import { Check, Copy, Ellipsis, Phone, RefreshCw } from 'lucide'
import { useRef, useState, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Later } from '../ui/Later.tsx'
import { lazily } from '../ui/lazily.ts'
import { useActionWords } from '../words/use-action-words.ts'
import { useWords } from '../words/use-words.ts'

const loadMenu = () => import('./MoreMenu.tsx')
const MoreMenu = lazily(loadMenu, 'MoreMenu')

type Props = {
  isRefreshing: boolean
  isOnline: boolean
  isCopied: boolean
  /** The open preview of the update, or nothing. */
  preview: ReactNode
  copyRef: React.RefObject<HTMLButtonElement | null>
  onCopyUpdate(): void
  /** The pointer or the focus is on Copy update: its code may be fetched. */
  onNearUpdate(): void
  /** Whether the next step is a call to the carrier. */
  needsCarrier: boolean
  onContact(): void
  onRefresh(): void
  onViewRaw(): void
  onCoordinates(): void
  onDownload(): void
  onPrint(): void
}

/** What an agent does with an answer. On a phone it stays at the bottom of the screen. */
export function Actions(props: Props) {
  const words = useWords()
  const actions = useActionWords()
  const { isRefreshing, isOnline, isCopied, preview, copyRef } = props
  const cannotRefresh = isRefreshing || !isOnline
  return (
    <div className="relative flex gap-2 print:hidden max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-20 max-md:border-t max-md:border-line-2 max-md:bg-surface max-md:p-2 max-md:pb-[max(8px,env(safe-area-inset-bottom))]">
      <div className="max-md:flex-1">
        <Button
          ref={copyRef}
          look="primary"
          aria-haspopup="dialog"
          aria-expanded={preview !== null}
          icon={isCopied ? <Icon of={Check} size={16} /> : <Icon of={Copy} size={16} />}
          onPointerEnter={props.onNearUpdate}
          onFocus={props.onNearUpdate}
          onClick={props.onCopyUpdate}
        >
          {isCopied ? words.status.copied : actions.copyUpdate}
        </Button>
      </div>
      {preview}
      {props.needsCarrier && (
        <Button icon={<Icon of={Phone} size={16} />} onClick={props.onContact}>
          {actions.carrierContact}
        </Button>
      )}
      <Button
        square={props.needsCarrier}
        aria-label={actions.refresh}
        title={actions.refresh}
        aria-busy={isRefreshing}
        aria-disabled={cannotRefresh || undefined}
        icon={<Icon of={RefreshCw} size={16} className={isRefreshing ? 'motion-safe:animate-turn' : ''} />}
        onClick={() => !cannotRefresh && props.onRefresh()}
      >
        {!props.needsCarrier && (isRefreshing ? actions.refreshing : actions.refresh)}
      </Button>
      <More {...props} />
    </div>
  )
}

function More({ onViewRaw, onCoordinates, onDownload, onPrint }: Props) {
  const actions = useActionWords()
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  return (
    <div className="relative ml-auto">
      <Button
        ref={opener}
        square
        aria-label={actions.more}
        title={actions.more}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        icon={<Icon of={Ellipsis} size={16} />}
        onPointerEnter={loadMenu}
        onFocus={loadMenu}
        onClick={() => setIsOpen(!isOpen)}
      />
      {isOpen && (
        <Later>
          <MoreMenu
            opener={opener}
            onClose={() => setIsOpen(false)}
            onViewRaw={onViewRaw}
            onCoordinates={onCoordinates}
            onDownload={onDownload}
            onPrint={onPrint}
          />
        </Later>
      )}
    </div>
  )
}
