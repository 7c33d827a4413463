import { CircleAlert } from 'lucide'
import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { usePasteWords } from '../words/use-paste-words.ts'
import { faultText, meantBy, type Fault } from './fault-text.ts'

type Props = { id: string; fault: Fault; onTake(cleaned: string): void; children?: ReactNode }

/** What is wrong with a field, in words, and the number it may have meant. */
export function FaultNote({ id, fault, onTake, children }: Props) {
  const later = useLaterWords()
  const paste = usePasteWords()
  const cleaned = meantBy(fault)
  return (
    <div className="absolute top-full left-0 z-20 mt-1 flex w-max max-w-[min(520px,60vw)] flex-wrap items-center gap-3 rounded-6 bg-raised px-3 py-2 shadow-float max-md:static max-md:w-auto max-md:max-w-none max-md:px-0 max-md:pb-0 max-md:shadow-none max-md:bg-transparent">
      <p id={id} role="alert" className="flex items-center gap-1.5 text-12 text-danger">
        <Icon of={CircleAlert} size={14} className="shrink-0" />
        {faultText(fault, later, paste)}
      </p>
      {cleaned !== null && (
        <Button onClick={() => onTake(cleaned)}>{later.fault.takeCleaned(cleaned)}</Button>
      )}
      {children}
    </div>
  )
}
