import { countryName } from '../carriers/country-names.ts'
import { findCarrier } from '../carriers/find-carrier.ts'
import type { Proposal } from '../carriers/proposal.ts'
import { Button } from '../ui/Button.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { usePasteWords } from '../words/use-paste-words.ts'
import { useWords } from '../words/use-words.ts'
import type { ChosenCarrier } from './CarrierField.tsx'
import type { Offer } from './read-offer.ts'
import { reasonText } from './reason-text.ts'

const MOST_SHOWN = 3

type Props = { offer: Offer; isInNote: boolean; onTake(carrier: ChosenCarrier): void }

/** Which carrier a number looks like and why, and the others that write such numbers, each to take. */
export function CarrierOffer({ offer, isInNote, onTake }: Props) {
  const words = useWords()
  const later = useLaterWords()
  const paste = usePasteWords()
  const [best] = offer.proposals
  if (best === undefined) return null
  const nameOf = ({ code }: Proposal) => findCarrier(code)?.name ?? later.picker.unknownCarrier(code)
  const say = offer.isCertain ? paste.isOf : best.confidence === 'possible' ? paste.mayBe : paste.looksLike
  const floats =
    'absolute top-full left-0 z-20 mt-1 w-max max-w-[min(420px,80vw)] rounded-6 bg-raised px-3 py-2 shadow-float max-md:static max-md:w-auto max-md:max-w-none max-md:bg-transparent max-md:px-0 max-md:pb-0 max-md:shadow-none'
  return (
    <div className={isInNote ? 'basis-full' : floats}>
      <p role="status" className="text-12 text-ink-2">
        {say(nameOf(best), reasonText(best.reason, paste, words.locale))}
      </p>
      {!offer.isCertain && (
        <ul aria-label={paste.which} className="mt-2 flex flex-wrap gap-2">
          {offer.proposals.slice(0, MOST_SHOWN).map((one) => (
            <li key={one.code}>
              <Button
                title={reasonText(one.reason, paste, words.locale)}
                onClick={() => onTake({ code: one.code, name: findCarrier(one.code)?.name ?? null })}
              >
                {nameOf(one)}
                <Country code={one.code} language={words.locale} />
                {one.code === offer.first?.code && <Kbd>{later.picker.enterKey}</Kbd>}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The country of a carrier whose name does not say it. */
function Country({ code, language }: { code: number; language: string }) {
  const carrier = findCarrier(code)
  if (!carrier?.country || carrier.name.endsWith(`(${carrier.country})`)) return null
  return <span className="font-normal text-ink-3">{countryName(carrier.country, language)}</span>
}
