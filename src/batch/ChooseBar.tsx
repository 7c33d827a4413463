import { CircleDashed } from 'lucide'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import type { Alike } from './alike.ts'
import { alikeWords } from './candidate-words.ts'
import { fullCarrierName } from './carrier-names.ts'

/** One that fits better than the others, else the first two; all are in the panel. */
const offered = (candidates: Alike['candidates']) =>
  candidates.slice(0, candidates[0]?.confidence === 'possible' ? 2 : 1)

type Props = {
  alike: readonly Alike[]
  onChoose(waybills: readonly string[], carrier: number): void
  onOther(waybill: string): void
}

/** Numbers without a carrier: one choice for all that are alike. */
export function ChooseBar({ alike, onChoose, onOther }: Props) {
  const words = useWords()
  const batch = useBatchWords()
  const { choose } = batch
  if (alike.length === 0) return null
  return (
    <ul className="max-h-[150px] shrink-0 overflow-y-auto border-t border-warn-line bg-warn-soft">
      {alike
        .map((one) => ({ ...one, says: alikeWords(one, words, batch) }))
        .map(({ waybills, candidates, says }) => (
          <li
            key={waybills[0]}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-1.5 max-md:px-4"
          >
            <Icon of={CircleDashed} size={16} className="shrink-0 text-warn" />
            <p className="mr-auto text-ink">{says}</p>
            {offered(candidates).map(({ code }) => (
              <Button key={code} onClick={() => onChoose(waybills, code)}>
                {choose.use(fullCarrierName(code, words), waybills.length)}
              </Button>
            ))}
            <Button onClick={() => waybills[0] !== undefined && onOther(waybills[0])}>{choose.other}</Button>
          </li>
        ))}
    </ul>
  )
}
