import { useId, useState } from 'react'
import type { Proposal } from '../carriers/proposal.ts'
import { reasonText } from '../search/reason-text.ts'
import { WordedPicker } from '../search/WordedPicker.tsx'
import { enPaste } from '../words/en-paste.ts'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { fullCarrierName } from './carrier-names.ts'

type Props = {
  waybill: string
  /** The numbers that the choice is for, if the person wants it for all that are alike. */
  alike: readonly string[]
  candidates: readonly Proposal[]
  onChoose(waybills: readonly string[], carrier: number): void
}

/** The carriers that may have written a number, with the reason for each, and the list of all others. */
export function ChooseCarrier({ waybill, alike, candidates, onChoose }: Props) {
  const words = useWords()
  const { choose } = useBatchWords()
  const [isForAll, setIsForAll] = useState(alike.length > 1)
  const id = useId()
  const take = (carrier: number) => onChoose(isForAll ? alike : [waybill], carrier)
  return (
    <div className="space-y-3">
      {candidates.length > 0 && (
        <ul className="border-t border-line">
          {candidates.map(({ code, confidence, reason }) => (
            <li key={code} className="border-b border-line">
              <button
                type="button"
                onClick={() => take(code)}
                className="block w-full rounded-3 px-2 py-1.5 text-left hover:bg-accent-soft max-md:py-3"
              >
                <span className="block font-semibold">{fullCarrierName(code, words)}</span>
                <span className="block text-12 text-ink-2">
                  {enPaste.confidence[confidence]}: {reasonText(reason, enPaste, words.locale)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <WordedPicker
        inputId={`${id}-carrier`}
        autoFocus={false}
        openAtStart={false}
        value={null}
        waybill={waybill}
        recent={[]}
        invalid={false}
        language={words.locale}
        onChange={(code) => code !== null && take(code)}
      />
      {alike.length > 1 && (
        <label className="flex min-h-6 items-center gap-2 max-md:min-h-11">
          <input
            type="checkbox"
            checked={isForAll}
            onChange={(event) => setIsForAll(event.target.checked)}
            className="size-4 accent-accent"
          />
          {choose.forAll(alike.length)}
        </label>
      )}
    </div>
  )
}
