import { CircleDashed } from 'lucide'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import type { Alike } from './alike.ts'
import { fullCarrierName } from './carrier-names.ts'

/** One that fits better than the others, else the first two; all are in the panel. */
const offered = (candidates: Alike['candidates']) =>
  candidates.slice(0, candidates[0]?.confidence === 'possible' ? 2 : 1)

type Props = {
  alike: readonly Alike[]
  onChoose(waybills: readonly string[], carrier: number): void
  onOther(waybill: string): void
}

/** Numbers that several carriers may have written: one choice for all that are alike. */
export function ChooseBar({ alike, onChoose, onOther }: Props) {
  const words = useWords()
  const { choose } = useBatchWords()
  if (alike.length === 0) return null
  return (
    <ul className="max-h-32 shrink-0 overflow-y-auto border-t border-warn-line bg-warn-soft">
      {alike.map(({ waybills, candidates }) => (
        <li key={waybills[0]} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 py-1.5 max-md:px-4">
          <Icon of={CircleDashed} size={16} className="shrink-0 text-warn" />
          <p className="mr-auto text-ink">
            {candidates.length > 0 ? choose.alike(waybills.length) : choose.unknown(waybills.length)}
          </p>
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
