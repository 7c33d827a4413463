import type { Parcel } from '../parcel/parcel.ts'
import { nextStep } from '../words/headline.ts'
import { useWords } from '../words/use-words.ts'

type Props = { parcel: Parcel; nowMs: number }

/** The one thing for the agent to do. */
export function NextStep({ parcel, nowMs }: Props) {
  const words = useWords()
  return (
    <div className={`st-${parcel.status} border-l-2 border-st-map pl-3`}>
      <h2 className="text-12 font-semibold text-st-fg">{words.status.next}</h2>
      <p className="text-13 text-pretty">{nextStep(parcel, words, nowMs)}</p>
    </div>
  )
}
