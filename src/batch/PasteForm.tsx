import { useState, type ClipboardEvent, type FormEvent, type KeyboardEvent } from 'react'
import { isShortened } from '../search/shortened.ts'
import { goTo } from '../ui/address-bar.ts'
import { Button } from '../ui/Button.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { usePasteWords } from '../words/use-paste-words.ts'
import { takePasted } from './take-pasted.ts'

type Props = {
  /** The set that the numbers are put behind. */
  fragment: string
  onDone?(): void
}

/** Room for any text with numbers in it. A paste into the empty field is taken at once. */
export function PasteForm({ fragment, onDone }: Props) {
  const { paste } = useBatchWords()
  const { shortened } = usePasteWords()
  const { text, setText, forget } = useDraft('batch')
  const [fault, setFault] = useState<string | null>(null)
  const take = (pasted: string): boolean => {
    const taken = takePasted(pasted, fragment)
    if (!('href' in taken)) {
      setFault(taken.found > 0 ? paste.nothingNew : isShortened(pasted) ? shortened : paste.nothing)
      return false
    }
    forget()
    onDone?.()
    goTo(taken.href)
    return true
  }
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    take(text)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (text.trim() === '' && take(event.clipboardData.getData('text/plain'))) event.preventDefault()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) take(text)
  }
  return (
    <form onSubmit={onSubmit} className="max-w-[640px]">
      <label htmlFor="pasted" className="text-12 text-ink-3">
        {paste.label}
      </label>
      <textarea
        id="pasted"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setFault(null)
        }}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
        rows={10}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={fault !== null}
        aria-describedby={fault ? 'paste-fault' : undefined}
        className="mt-1 block w-full rounded-5 border border-control bg-surface px-3 py-2 font-mono text-13 outline-offset-0 outline-focus focus-visible:outline-2 aria-invalid:border-2 aria-invalid:border-danger max-md:text-16"
      />
      {fault && (
        <p id="paste-fault" role="alert" className="mt-1 text-danger">
          {fault}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" look="primary" isTall>
          {fragment === '' ? paste.submit : paste.add}
        </Button>
        <p className="text-12 text-pretty text-ink-3">{paste.kept}</p>
      </div>
    </form>
  )
}
