import { RefreshCw } from 'lucide'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useActionWords } from '../words/use-action-words.ts'
import { PhoneBar } from './PhoneBar.tsx'

type Props = {
  isRefreshing: boolean
  isOnline: boolean
  onEditNumber(): void
  onOtherCarrier(): void
  onRefresh(): void
  /** Who else may know the number. */
  next: ReactNode
  /** Copy update, with the preview that it opens. */
  update: ReactNode
}

/** What to do with a number that the carrier does not know, and what to tell the customer meanwhile. */
export function NotFoundActions({
  isRefreshing,
  isOnline,
  onEditNumber,
  onOtherCarrier,
  onRefresh,
  next,
  update,
}: Props) {
  const actions = useActionWords()
  const cannotRefresh = isRefreshing || !isOnline
  return (
    <div className="relative flex flex-wrap gap-2">
      <Button look="primary" onClick={onEditNumber}>
        {actions.editNumber}
      </Button>
      {next}
      <Button onClick={onOtherCarrier}>{actions.otherCarrier}</Button>
      <Button
        aria-busy={isRefreshing}
        aria-disabled={cannotRefresh || undefined}
        icon={<Icon of={RefreshCw} size={16} className={isRefreshing ? 'motion-safe:animate-turn' : ''} />}
        onClick={() => !cannotRefresh && onRefresh()}
      >
        {actions.checkAgain}
      </Button>
      <PhoneBar>{update}</PhoneBar>
    </div>
  )
}
