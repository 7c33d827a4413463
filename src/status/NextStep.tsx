import { daysOf, isDomestic, noMovementMs, type Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { enWhy } from '../words/en-why.ts'
import { useWords } from '../words/use-words.ts'
import { nextSteps, undocumentedCode, whyOf } from '../words/why.ts'

type Props = { parcel: Parcel; nowMs: number; scale: Scale }

/** The one thing for the agent to do, what the customer is told, and what the status means. */
export function NextStep({ parcel, nowMs, scale }: Props) {
  const words = useWords()
  const next = nextSteps(parcel, enWhy, words, nowMs, scale)
  const code = undocumentedCode(parcel, enWhy)
  return (
    <div className={`st-${parcel.status} border-l-2 border-st-map pl-3`}>
      <h2 className="text-12 font-semibold text-st-fg">{enWhy.next}</h2>
      <p className="text-pretty">{next.agent}</p>
      <p className="text-12 text-pretty text-ink-2">
        <span className="text-ink-3">{enWhy.tell}</span> {next.customer}
      </p>
      <p className="text-12 text-pretty text-ink-3">
        {whyOf(parcel, enWhy).meaning}
        {code !== null && ` ${enWhy.undocumented(code)}`}
        {noMovementMs(parcel, nowMs, scale) !== null &&
          ` ${enWhy.scale(isDomestic(parcel), daysOf(parcel, scale))}`}
      </p>
    </div>
  )
}
