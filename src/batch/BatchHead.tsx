import { Plus } from 'lucide'
import { useState } from 'react'
import { isShortened } from '../search/shortened.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useBatchWords } from '../words/use-batch-words.ts'
import { usePasteWords } from '../words/use-paste-words.ts'
import { useWords } from '../words/use-words.ts'
import { CopyAll } from './CopyAll.tsx'
import type { Batch } from './fragment.ts'
import { PasteForm } from './PasteForm.tsx'
import type { Row } from './row.ts'
import type { Notes, Unread } from './visit.ts'

type Props = {
  batch: Batch
  fragment: string
  notes: Notes
  /** The rows that are copied: those shown, or the selected among them. */
  rows: readonly Row[]
  selected: number
  say(message: string): void
}

/** What was pasted and what became of it, and what is done with all of it. */
export function BatchHead({ batch, fragment, notes, rows, selected, say }: Props) {
  const words = useWords()
  const { title, paste, summary } = useBatchWords()
  const { shortened } = usePasteWords()
  const [dialog, setDialog] = useState<'paste' | 'unread' | null>(null)
  const unread: Unread[] = [...notes.unread, ...batch.unread.map((text) => ({ line: null, text }))]
  const overflow = notes.overflow + batch.overflow
  const facts = [
    notes.duplicates > 0 && summary.duplicates(notes.duplicates),
    overflow > 0 && summary.overflow(overflow),
  ].filter((fact) => fact !== false)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-5 py-2.5 max-md:px-4">
      <h1 id="status" tabIndex={-1} className="text-16 font-semibold">
        {title}
      </h1>
      <p className="mr-auto text-ink-2">
        {summary.parcels(batch.entries.length)}
        {notes.lines > 0 && ` ${summary.fromLines(notes.lines)}`}
        {facts.map((fact) => ` · ${fact}`)}
        {unread.length > 0 && (
          <>
            {' · '}
            <button
              type="button"
              onClick={() => setDialog('unread')}
              className="min-h-6 text-accent underline decoration-line-2 underline-offset-4 hover:decoration-accent max-md:min-h-11"
            >
              {summary.unread(unread.length)}
            </button>
          </>
        )}
      </p>
      <div className="flex flex-wrap gap-2">
        <Button icon={<Icon of={Plus} size={16} />} onClick={() => setDialog('paste')}>
          <span className="max-md:sr-only">{paste.more}</span>
        </Button>
        <CopyAll rows={rows} selected={selected} say={say} />
      </div>
      {dialog === 'paste' && (
        <Modal title={paste.more} closeLabel={words.app.close} onClose={() => setDialog(null)}>
          <PasteForm fragment={fragment} onDone={() => setDialog(null)} />
        </Modal>
      )}
      {dialog === 'unread' && (
        <Modal title={summary.unreadTitle} closeLabel={words.app.close} onClose={() => setDialog(null)}>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            {unread.map(({ line, text }, at) => (
              <div key={at} className="contents">
                <dt className="text-ink-3">{line === null ? summary.ofAddress : summary.line(line)}</dt>
                <dd className="font-mono wrap-anywhere">
                  <bdi>{text}</bdi>
                  {isShortened(text) && <p className="font-sans text-ink-2">{shortened}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </Modal>
      )}
    </div>
  )
}
