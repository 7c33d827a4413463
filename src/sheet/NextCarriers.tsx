import { countryName } from '../carriers/country-names.ts'
import { findCarrier } from '../carriers/find-carrier.ts'
import { proposeCarriers } from '../carriers/propose-carriers.ts'
import { toPath } from '../lookup/address.ts'
import { Link } from '../ui/Link.tsx'
import { usePasteWords } from '../words/use-paste-words.ts'
import { useWords } from '../words/use-words.ts'

const MOST = 2

/** The next carriers that write such numbers, by name and country, each a link that asks them. */
export function NextCarriers({ waybill, asked }: { waybill: string; asked: number }) {
  const words = useWords()
  const paste = usePasteWords()
  const next = proposeCarriers(waybill)
    .flatMap(({ code }) => (code === asked ? [] : (findCarrier(code) ?? [])))
    .slice(0, MOST)
  if (next.length === 0) return null
  const nameWithCountry = (name: string, country: string | null) =>
    country === null || name.endsWith(`(${country})`)
      ? name
      : `${name} (${countryName(country, words.locale)})`
  return (
    <ul aria-label={paste.triedNext} className="contents">
      {next.map(({ code, name, country }) => (
        <li key={code}>
          <Link
            href={toPath({ carrier: code, waybill, param: null })}
            className="inline-flex h-8 items-center rounded-5 border border-line-2 bg-surface px-3 text-13 font-medium hover:bg-sunken max-md:h-11"
          >
            {paste.tryNext(nameWithCountry(name, country))}
          </Link>
        </li>
      ))}
    </ul>
  )
}
