import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useKeptParcels } from '../kept/kept.ts'
import { toPath } from '../lookup/address.ts'
import { Badge } from '../status/Badge.tsx'
import { Kbd } from '../ui/Kbd.tsx'
import { Link } from '../ui/Link.tsx'
import { useNow } from '../ui/use-now.ts'
import { KeptList } from '../watch/KeptList.tsx'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { examplesQuery, FIRST_EXAMPLES } from './examples.ts'
import { SignOut } from './SignOut.tsx'
import { useCarrierNames } from './use-carrier-names.ts'

type Props = { isEmulated: boolean; onOpen(href: string): void; say(message: string): void }

/** The first thing a person sees: what to do, and something to try. */
export function HomePage({ isEmulated, onOpen, say }: Props) {
  const words = useWords()
  const later = useLaterWords()
  const all = useKeptParcels()
  const nowMs = useNow(30_000)
  const examples = useQuery({ ...examplesQuery, enabled: isEmulated })
  const shown = FIRST_EXAMPLES.flatMap(
    (waybill) => examples.data?.find((example) => example.waybill === waybill) ?? [],
  )
  const nameOf = useCarrierNames(shown.length > 0)
  useEffect(() => {
    document.title = words.app.name
  }, [words])
  const row = 'flex min-h-8 items-center gap-3 border-b border-line py-1 max-md:min-h-11'
  const link = 'font-mono text-accent underline decoration-line-2 underline-offset-4 hover:decoration-accent'
  return (
    <main className="mx-auto w-full max-w-[640px] px-5 py-16 max-md:px-4 max-md:py-8">
      <h1 id="status" tabIndex={-1} className="text-22 font-semibold">
        {later.home.title}
      </h1>
      <p className="mt-1 text-14 text-ink-2">{later.home.lead}</p>
      <div className="mt-8">
        <KeptList all={all} nowMs={nowMs} onOpen={onOpen} say={say} />
      </div>
      {shown.length > 0 && (
        <section aria-labelledby="examples" className="mt-8">
          <h2 id="examples" className="mb-1 text-12 text-ink-3">
            {later.home.tryExample}
          </h2>
          <ul className="border-t border-line">
            {shown.map(({ waybill, carrier, status }) => (
              <li key={waybill} className={`${row} max-md:flex-wrap max-md:gap-y-0`}>
                <Link
                  href={toPath({ carrier, waybill, param: null })}
                  className={`w-40 truncate max-md:w-auto max-md:grow ${link}`}
                >
                  {waybill}
                </Link>
                <span className="flex-1 truncate text-ink-2 max-md:order-last max-md:basis-full max-md:text-12">
                  {nameOf(carrier)}
                </span>
                {status && <Badge status={status} size="small" />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="mt-8 flex items-center gap-2 text-12 text-ink-3 max-md:hidden">
        <Kbd>/</Kbd>
        {later.home.jumps}
      </p>
      <SignOut />
    </main>
  )
}
