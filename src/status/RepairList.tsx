import type { Parcel } from '../parcel/parcel.ts'
import { enRepairs } from '../words/en-repairs.ts'
import { repairSentence } from '../words/repair-sentence.ts'

/** What was mended, dropped or doubted, each with its proof and a raw value. */
export function RepairList({ parcel }: { parcel: Parcel }) {
  return (
    <ul className="mt-2 space-y-2 border-l-2 border-line-2 pl-3 text-12">
      {parcel.repairs.map((repair) => (
        <li key={`${repair.kind} ${repair.certain}`} className="text-pretty">
          <p className="text-13">{repairSentence(repair, parcel.events.length, enRepairs)}</p>
          <p className="text-ink-3">{repair.detail}</p>
        </li>
      ))}
    </ul>
  )
}
