import type { ReactNode } from 'react'
import { paramHint } from '../carriers/params.ts'
import { paramName } from '../words/param-name.ts'
import { useLaterWords } from '../words/use-later-words.ts'

type Props = {
  carrier: number
  text: string
  errorId: string | undefined
  isAsked: boolean
  takesFocus: boolean
  onChange(text: string): void
  /** What is wrong with it. */
  children: ReactNode
}

/**
 * The extra value some carriers ask for, named for what it is. A hint, never a demand: the sources disagree on
 * where it is required. It also shows where the address already holds a value.
 */
export function ParamField({ carrier, text, errorId, isAsked, takesFocus, onChange, children }: Props) {
  const later = useLaterWords()
  const hint = paramHint(carrier)
  if (!hint && !isAsked) return null
  return (
    <div className="relative w-[220px] min-w-0 shrink max-md:w-full">
      <label
        title={`${hint ? later.param.example(hint.example) : ''} ${later.param.note}`.trim()}
        className={`flex h-[34px] items-center gap-2 rounded-5 bg-surface px-2.5 outline-offset-0 outline-focus focus-within:outline-2 max-md:h-11 ${errorId ? 'border-2 border-danger' : 'border border-control'}`}
      >
        <span className="truncate text-ink-3">{paramName(hint, later)}</span>
        <input
          id="param"
          autoFocus={takesFocus}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          placeholder={hint ? hint.example : later.param.optional}
          aria-invalid={errorId !== undefined}
          aria-describedby={errorId}
          autoComplete="off"
          className="min-w-0 flex-1 basis-16 bg-transparent font-mono text-14 outline-none placeholder:text-ink-3 max-md:text-16"
        />
      </label>
      {children}
    </div>
  )
}
