import { countryName } from '../carriers/country-names.ts'
import type { PickerOption } from './carrier-picker-options.ts'
import type { CarrierPickerWords } from './carrier-picker-words.ts'

/** What one option of the picker says: name with the met part emboldened, other name, country, code. */
export function CarrierPickerRow({
  option,
  language,
  words,
}: {
  option: PickerOption
  language: string
  words: CarrierPickerWords
}) {
  const { carrier, code, range, by } = option
  if (carrier === null) {
    const { useCode: takeCode, unknownCarrier } = words
    return <span className="truncate">{option.group === 'code' ? takeCode(code) : unknownCarrier(code)}</span>
  }
  const { name } = carrier
  const [from, to] = range ?? [0, 0]
  const other = by ?? carrier.localName
  return (
    <>
      <span className="min-w-0 flex-1 truncate">
        {name.slice(0, from)}
        {range !== null && <b className="font-semibold">{name.slice(from, to)}</b>}
        {name.slice(to)}
        {other !== null && <bdi className="ml-2 text-12 text-ink-3">{other}</bdi>}
      </span>
      {carrier.country !== null && (
        <span className="max-w-[40%] shrink-0 truncate text-12 text-ink-3">
          {countryName(carrier.country, language)}
        </span>
      )}
      <span className="shrink-0 font-mono text-12 text-ink-3">{code}</span>
    </>
  )
}
