import { paramHint } from '../carriers/params.ts'
import { useLaterWords } from '../words/use-later-words.ts'

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
  const later = useLaterWords()
  const hint = paramHint(carrier)
  if (!hint && !isAsked) return null
  const name = hint?.asked ?? later.param.kind[hint?.kind ?? 'other']
  return (
    <label
      title={`${hint ? later.param.example(hint.example) : ''} ${later.param.note}`.trim()}
      className={`flex h-[34px] w-[220px] min-w-0 shrink items-center gap-2 rounded-5 bg-surface px-2.5 outline-offset-0 outline-focus focus-within:outline-2 max-md:h-11 max-md:w-full ${errorId ? 'border-2 border-danger' : 'border border-control'}`}
    >
      <span className="truncate text-ink-3">{name}</span>
      <input
        value={text}
        onChange={(event) => onChange(event.target.value)}
        placeholder={hint ? hint.example : later.param.optional}
        aria-invalid={errorId !== undefined}
        aria-describedby={errorId}
        autoComplete="off"
        className="min-w-0 flex-1 basis-16 bg-transparent font-mono text-14 outline-none placeholder:text-ink-3 max-md:text-16"
      />
    </label>
  )
}
