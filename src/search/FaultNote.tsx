import { CircleAlert } from 'lucide'
import type { ReactNode } from 'react'
import type { WaybillFault } from '../parcel/waybill.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { LaterWords } from '../words/en-later.ts'
import { useLaterWords } from '../words/use-later-words.ts'

export type Fault =
  | ({ field: 'waybill' } & (WaybillFault | { fault: 'unfound' }))
  | { field: 'carrier' }
  | { field: 'param' }

type Props = { id: string; fault: Fault; onTake(cleaned: string): void; children?: ReactNode }

/** What is wrong with a field, in words, and the number it may have meant. */
export function FaultNote({ id, fault, onTake, children }: Props) {
  const later = useLaterWords()
  const cleaned = fault.field === 'waybill' && fault.fault === 'characters' ? fault.cleaned : null
  return (
    <div className="absolute top-full left-0 z-20 mt-1 flex w-max max-w-[min(520px,60vw)] flex-wrap items-center gap-3 rounded-6 bg-raised px-3 py-2 shadow-float max-md:static max-md:w-auto max-md:max-w-none max-md:px-0 max-md:pb-0 max-md:shadow-none max-md:bg-transparent">
      <p id={id} role="alert" className="flex items-center gap-1.5 text-12 text-danger">
        <Icon of={CircleAlert} size={14} className="shrink-0" />
        {tell(fault, later)}
      </p>
      {cleaned !== null && (
        <Button onClick={() => onTake(cleaned)}>{later.fault.takeCleaned(cleaned)}</Button>
      )}
      {children}
    </div>
  )
}

function tell(fault: Fault, { fault: say }: LaterWords): string {
  if (fault.field !== 'waybill') return say[fault.field]
  switch (fault.fault) {
    case 'empty':
      return say.empty
    case 'unfound':
      return say.unfound
    case 'characters':
      return say.characters(fault.wrong)
    case 'short':
      return say.short(fault.length)
    case 'long':
      return say.long(fault.length)
  }
}
