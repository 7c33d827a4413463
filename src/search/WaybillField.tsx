import type { ClipboardEventHandler, Ref } from 'react'
import { Kbd } from '../ui/Kbd.tsx'
import { useWords } from '../words/use-words.ts'

type Props = {
  text: string
  fieldRef: Ref<HTMLInputElement>
  errorId: string | undefined
  onChange(text: string): void
  onBlur(): void
  onPaste: ClipboardEventHandler<HTMLInputElement>
}

/** The number as the person types it. It is read on blur and on submit, not on each key. */
export function WaybillField({ text, fieldRef, errorId, onChange, onBlur, onPaste }: Props) {
  const words = useWords()
  const edge = errorId ? 'border-2 border-danger' : 'border border-control'
  return (
    <label
      className={`flex h-[34px] items-center gap-2 rounded-5 bg-surface pr-1.5 pl-2.5 outline-offset-0 outline-focus focus-within:outline-2 max-md:h-11 ${edge}`}
    >
      <span className="text-ink-3">{words.search.waybill}</span>
      <input
        ref={fieldRef}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onBlur}
        onPaste={onPaste}
        placeholder={words.search.waybillPlaceholder}
        aria-invalid={errorId !== undefined}
        aria-describedby={errorId}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="search"
        className="min-w-0 flex-1 bg-transparent font-mono text-14 outline-none placeholder:font-sans placeholder:text-ink-3 placeholder-shown:text-ellipsis max-md:text-16"
      />
      <span title={words.search.jump} className="max-lg:hidden">
        <Kbd>/</Kbd>
      </span>
    </label>
  )
}
