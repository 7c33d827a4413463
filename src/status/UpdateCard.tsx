import { Check, Copy } from 'lucide'
import type { KeyboardEvent } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'

export const AUDIENCES = ['customer', 'ticket'] as const
export type Audience = (typeof AUDIENCES)[number]

type Props = {
  audience: Audience
  texts: Record<Audience, string>
  outcome: 'copied' | 'failed' | null
  opener: React.RefObject<HTMLButtonElement | null>
  onAudience(audience: Audience): void
  onCopy(): void
  onClose(): void
}

/** The reply before it is copied, for the customer or for the ticket. */
export function UpdateCard({ audience, texts, outcome, opener, onAudience, onCopy, onClose }: Props) {
  const words = useWords()
  const later = useLaterWords()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const other = audience === 'customer' ? 'ticket' : 'customer'
    onAudience(other)
    document.getElementById(`update-${other}`)?.focus()
  }
  return (
    <Popover
      label={later.update.title}
      opener={opener}
      onClose={onClose}
      place="left-0 top-full mt-1 w-[min(420px,calc(100vw-32px))] max-md:top-auto max-md:bottom-full max-md:left-2 max-md:mb-1"
    >
      <div
        role="tablist"
        aria-label={later.update.title}
        className="flex justify-end gap-4 border-b border-line px-3"
      >
        {AUDIENCES.map((one) => (
          <button
            key={one}
            id={`update-${one}`}
            type="button"
            role="tab"
            aria-selected={one === audience}
            aria-controls="update-text"
            tabIndex={one === audience ? 0 : -1}
            onKeyDown={onKeyDown}
            onClick={() => onAudience(one)}
            className="-mb-px h-9 border-b-2 border-transparent text-ink-2 aria-selected:border-accent aria-selected:font-semibold aria-selected:text-ink max-md:h-11"
          >
            {one === 'customer' ? later.update.customer : later.update.ticket}
          </button>
        ))}
      </div>
      <div
        role="tabpanel"
        id="update-text"
        aria-labelledby={`update-${audience}`}
        tabIndex={0}
        className="max-h-60 overflow-auto px-3 py-3 text-14 whitespace-pre-line text-pretty select-text focus-visible:-outline-offset-2"
      >
        {texts[audience]}
      </div>
      <div className="flex items-center gap-3 border-t border-line px-3 py-2">
        {outcome === 'failed' && <p className="flex-1 text-12 text-danger">{later.actions.copyFailed}</p>}
        <span className="ml-auto" data-first>
          <Button
            look="primary"
            icon={outcome === 'copied' ? <Icon of={Check} size={16} /> : <Icon of={Copy} size={16} />}
            onClick={onCopy}
          >
            {outcome === 'copied' ? words.status.copied : later.update.copy}
          </Button>
        </span>
      </div>
    </Popover>
  )
}
