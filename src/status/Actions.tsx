import { Ellipsis, Phone, RefreshCw } from 'lucide'
import { useRef, useState, type ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Later } from '../ui/Later.tsx'
import { lazily } from '../ui/lazily.ts'
import { useActionWords } from '../words/use-action-words.ts'
import { PhoneBar } from './PhoneBar.tsx'

const loadMenu = () => import('./MoreMenu.tsx')
const MoreMenu = lazily(loadMenu, 'MoreMenu')

type Props = {
  isRefreshing: boolean
  isOnline: boolean
  /** Copy update, with the preview that it opens. */
  update: ReactNode
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
  const actions = useActionWords()
  const { isRefreshing, isOnline } = props
  const cannotRefresh = isRefreshing || !isOnline
  return (
    <div className="relative">
      <PhoneBar>
        <div className="max-md:flex-1">{props.update}</div>
        {props.needsCarrier && (
          <Button icon={<Icon of={Phone} size={16} />} onClick={props.onContact}>
            <span className="max-md:sr-only">{actions.carrierContact}</span>
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
      </PhoneBar>
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
