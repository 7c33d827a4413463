import { ChevronDown, Info } from 'lucide-react'
import type { Parcel } from '../parcel/parcel.ts'
import { repairSentence } from '../words/repair-sentence.ts'
import { useWords } from '../words/use-words.ts'

type Props = { parcel: Parcel }

/** Every repair with its reason and a raw value, behind one quiet line. */
export function Repairs({ parcel }: Props) {
  const words = useWords()
  if (parcel.repairs.length === 0) return null
  return (
    <details className="group text-12">
      <summary className="-mx-1 inline-flex min-h-6 cursor-pointer list-none items-center gap-1.5 rounded-3 px-1 text-ink-2 hover:text-ink max-md:min-h-11 [&::-webkit-details-marker]:hidden">
        <Info aria-hidden size={14} />
        {words.repairs.title(parcel.repairs.length)}
        <ChevronDown aria-hidden size={12} className="group-open:rotate-180" />
      </summary>
      <ul className="mt-2 space-y-2 border-l-2 border-line-2 pl-3">
        {parcel.repairs.map((repair) => (
          <li key={`${repair.kind} ${repair.certain}`} className="text-pretty">
            <p className="text-13">{repairSentence(repair, parcel.events.length, words)}</p>
            <p className="text-ink-3">{repair.detail}</p>
          </li>
        ))}
      </ul>
    </details>
  )
}
