import { useEffect, useState } from 'react'
import type { ParamHint } from '../carriers/params.ts'
import { useWords } from '../words/use-words.ts'

type Props = {
  carrier: number
  text: string
  errorId: string | undefined
  isAsked: boolean
  onChange(text: string): void
}

/**
 * The extra value some carriers ask for, named for what it is. A hint, never a demand: the sources disagree on
 * where it is required. It also shows where the address already holds a value.
 */
export function ParamField({ carrier, text, errorId, isAsked, onChange }: Props) {
  const words = useWords()
  const hint = useParamHint(carrier)
  if (!hint && !isAsked) return null
  const name = words.search.paramKind[hint?.kind ?? 'other']
  return (
    <label
      title={`${hint ? words.search.paramExample(hint.example) : ''} ${words.search.paramNote}`.trim()}
      className={`flex h-[34px] w-[220px] min-w-0 shrink items-center gap-2 rounded-5 bg-surface px-2.5 outline-offset-0 outline-focus focus-within:outline-2 max-md:h-11 max-md:w-full ${errorId ? 'border-2 border-danger' : 'border border-control'}`}
    >
      <span className="truncate text-ink-3">{name}</span>
      <input
        value={text}
        onChange={(event) => onChange(event.target.value)}
        placeholder={hint ? hint.example : words.search.optional}
        aria-invalid={errorId !== undefined}
        aria-describedby={errorId}
        autoComplete="off"
        className="min-w-0 flex-1 basis-16 bg-transparent font-mono text-14 outline-none placeholder:text-ink-3 max-md:text-16"
      />
    </label>
  )
}

/** Hints come with the catalogue, after the first view. */
function useParamHint(carrier: number): ParamHint | null {
  const [hint, setHint] = useState<{ carrier: number; hint: ParamHint | null } | null>(null)
  useEffect(() => {
    let isCurrent = true
    void import('../carriers/params.ts').then(({ paramHint }) => {
      if (isCurrent) setHint({ carrier, hint: paramHint(carrier) })
    })
    return () => {
      isCurrent = false
    }
  }, [carrier])
  return hint?.carrier === carrier ? hint.hint : null
}
