import { ChevronDown, Info } from 'lucide'
import { useState } from 'react'
import type { Parcel } from '../parcel/parcel.ts'
import { Icon } from '../ui/Icon.tsx'
import { Later } from '../ui/Later.tsx'
import { lazily } from '../ui/lazily.ts'
import { useActionWords } from '../words/use-action-words.ts'

const loadList = () => import('./RepairList.tsx')
const RepairList = lazily(loadList, 'RepairList')

type Props = { parcel: Parcel }

/** Every repair with its reason, behind one quiet line. */
export function Repairs({ parcel }: Props) {
  const actions = useActionWords()
  const [isOpen, setIsOpen] = useState(false)
  if (parcel.repairs.length === 0) return null
  return (
    <div>
      <button
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        onPointerEnter={loadList}
        className="-mx-1 inline-flex min-h-6 items-center gap-1.5 rounded-3 px-1 text-12 text-ink-2 hover:text-ink max-md:min-h-11"
      >
        <Icon of={Info} size={14} />
        {actions.notes(parcel.repairs.length)}
        <Icon of={ChevronDown} size={12} className={isOpen ? 'rotate-180' : ''} />
      </button>
      {isOpen && (
        <Later>
          <RepairList parcel={parcel} />
        </Later>
      )}
    </div>
  )
}
