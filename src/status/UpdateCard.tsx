import { Check, Copy } from 'lucide'
import type { KeyboardEvent, RefObject } from 'react'
import type { WallClock } from '../parcel/times.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { enUpdate } from '../words/en-update.ts'
import { AUDIENCES, LENGTHS, type UpdateKind } from '../words/update.ts'
import { useActionWords } from '../words/use-action-words.ts'
import { useWords } from '../words/use-words.ts'

type Props = UpdateKind & {
  text: string
  hasLink: boolean
  /** The wall clock of the newest scan, whose offset the times are in. */
  zone: WallClock | null
  outcome: 'copied' | 'failed' | null
  opener: RefObject<HTMLButtonElement | null>
  onAudience(audience: UpdateKind['audience']): void
  onLength(length: UpdateKind['length']): void
  onLink(isWanted: boolean): void
  onCopy(): void
  onClose(): void
}

/** The reply before it is copied: for the customer or for the ticket, short or long, with or without a link. */
export function UpdateCard(props: Props) {
  const { audience, length, text, zone, outcome, opener, onClose } = props
  const words = useWords()
  const actions = useActionWords()
  return (
    <Popover
      label={enUpdate.title}
      opener={opener}
      onClose={onClose}
      place="left-0 top-full mt-1 w-full max-w-[420px] max-md:top-auto max-md:bottom-full max-md:left-2 max-md:mb-1 max-md:w-[calc(100vw-16px)]"
    >
      <div className="flex items-center justify-between gap-3 border-b border-line px-3">
        <p className="font-semibold max-md:hidden">{enUpdate.title}</p>
        <Audiences {...props} />
      </div>
      <div
        role="tabpanel"
        id="update-text"
        aria-labelledby={`update-${audience}`}
        tabIndex={0}
        className="max-h-60 overflow-auto px-3 py-3 text-14 wrap-anywhere whitespace-pre-line text-pretty select-text focus-visible:-outline-offset-2"
      >
        {text}
      </div>
      <LinkChoice {...props} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-3 py-2">
        <div role="group" aria-label={enUpdate.lengths} className="flex">
          {LENGTHS.map((one) => (
            <Button key={one} look="ghost" aria-pressed={one === length} onClick={() => props.onLength(one)}>
              {enUpdate.length[one]}
            </Button>
          ))}
        </div>
        <p className={`flex-1 text-12 ${outcome === 'failed' ? 'text-danger' : 'text-ink-3'}`}>
          {outcome === 'failed'
            ? actions.copyFailed
            : zone?.clock && (zone.offset ? enUpdate.note(zone.offset) : enUpdate.noteNoZone)}
        </p>
        <span data-first>
          <Button
            look="primary"
            icon={outcome === 'copied' ? <Icon of={Check} size={16} /> : <Icon of={Copy} size={16} />}
            onClick={props.onCopy}
          >
            {outcome === 'copied' ? words.status.copied : enUpdate.copy}
          </Button>
        </span>
      </div>
    </Popover>
  )
}

function Audiences({ audience, onAudience }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    const other = audience === 'customer' ? 'ticket' : 'customer'
    onAudience(other)
    document.getElementById(`update-${other}`)?.focus()
  }
  return (
    <div role="tablist" aria-label={enUpdate.title} className="flex gap-4">
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
          {enUpdate.audience[one]}
        </button>
      ))}
    </div>
  )
}

/** Off until it is wanted: the page is the agents' own. */
function LinkChoice({ hasLink, onLink }: Props) {
  return (
    <label className="flex min-h-8 items-center gap-2 px-3 pb-2 text-12 text-ink-2 max-md:min-h-11">
      <input
        type="checkbox"
        checked={hasLink}
        onChange={(event) => onLink(event.target.checked)}
        className="size-4 accent-accent"
      />
      <span>
        {enUpdate.withLink} <span className="text-ink-3">{enUpdate.linkNote}</span>
      </span>
    </label>
  )
}
