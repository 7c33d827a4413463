import { Check, ChevronDown, Copy, Download } from 'lucide'
import { useRef, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useActions } from '../ui/use-actions.ts'
import { useCopy } from '../ui/use-copy.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { toCsv, toMarkdown, toTsv, type Table } from './as-text.ts'
import type { Row } from './row.ts'
import { saveText } from './save-text.ts'
import { toTable } from './to-table.ts'

type Props = { rows: readonly Row[]; selected: number; say(message: string): void }

/** Copies the rows with their replies, or saves them. */
export function CopyAll({ rows, selected, say }: Props) {
  const words = useWords()
  const batch = useBatchWords()
  const { outcome, copy } = useCopy()
  const [isOpen, setIsOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const table = (): Table => toTable(rows, words, batch, Date.now())
  const copyAs = async (toText: (table: Table) => string) => {
    setIsOpen(false)
    say((await copy(toText(table()))) ? batch.copy.done(rows.length) : batch.copy.failed)
  }
  const ways = [
    { name: batch.copy.tsv, note: batch.copy.tsvNote, toText: toTsv },
    { name: batch.copy.markdown, note: batch.copy.markdownNote, toText: toMarkdown },
  ]
  const save = () =>
    saveText(toCsv(table()), batch.copy.fileName(new Date().toISOString().slice(0, 10)), 'text/csv')
  useActions({
    'copy-table': () => void copyAs(toTsv),
    'copy-markdown': () => void copyAs(toMarkdown),
    'download-csv': save,
  })
  return (
    <>
      <div className="relative flex">
        <Button
          icon={<Icon of={outcome === 'copied' ? Check : Copy} size={16} />}
          onClick={() => void copyAs(toTsv)}
        >
          {outcome === 'copied'
            ? words.status.copied
            : selected > 0
              ? batch.copy.some(selected)
              : batch.copy.all}
        </Button>
        <Button
          ref={opener}
          square
          aria-label={batch.copy.how}
          title={batch.copy.how}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          icon={<Icon of={ChevronDown} size={14} />}
          onClick={() => setIsOpen(!isOpen)}
        />
        {isOpen && (
          <Popover
            role="menu"
            label={batch.copy.how}
            opener={opener}
            onClose={() => setIsOpen(false)}
            place="right-0 top-full mt-1 w-64 py-1"
          >
            {ways.map(({ name, note, toText }) => (
              <button
                key={name}
                type="button"
                role="menuitem"
                onClick={() => {
                  opener.current?.focus()
                  void copyAs(toText)
                }}
                className="flex h-8 w-full items-center justify-between gap-3 px-3 text-left hover:bg-accent-soft focus-visible:bg-accent-soft focus-visible:-outline-offset-2 max-md:h-11"
              >
                {name}
                <span className="text-12 text-ink-3">{note}</span>
              </button>
            ))}
          </Popover>
        )}
      </div>
      <Button title={batch.copy.csvTitle} icon={<Icon of={Download} size={16} />} onClick={save}>
        <span className="max-md:sr-only">{batch.copy.csv}</span>
      </Button>
    </>
  )
}
