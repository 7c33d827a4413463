import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { EXAMPLE } from '../batch/example.ts'
import { toPath } from '../lookup/address.ts'
import { Badge } from '../status/Badge.tsx'
import { Link } from '../ui/Link.tsx'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { useWords } from '../words/use-words.ts'
import { examplesQuery } from './examples.ts'
import { useCarrierNames } from './use-carrier-names.ts'

/** Every number the emulator knows, for testers: what to type to see a thing. */
export function ExamplesPage() {
  const words = useWords()
  const later = useLaterWords()
  const batch = useBatchWords()
  const { data: examples, isPending } = useQuery(examplesQuery)
  const nameOf = useCarrierNames(true)
  useEffect(() => {
    document.title = `${later.examples.title} · ${words.app.name}`
  }, [words, later])
  const groups = [...new Set(examples?.map((example) => example.group))]
  const inGroup = (group: string) => examples?.filter((example) => example.group === group) ?? []
  return (
    <main className="mx-auto w-full max-w-[1040px] px-5 py-10 max-md:px-4 max-md:py-6">
      <h1 id="status" tabIndex={-1} className="text-22 font-semibold">
        {later.examples.title}
      </h1>
      <p className="mt-1 text-14 text-ink-2">
        {!isPending && examples?.length === 0 ? later.examples.live : later.examples.lead}
      </p>
      {groups.length > 0 && (
        <p className="mt-4 flex flex-wrap items-center gap-x-4">
          <Link
            href={EXAMPLE}
            className="text-accent underline decoration-line-2 underline-offset-4 hover:decoration-accent max-md:py-2"
          >
            {batch.paste.example}
          </Link>
          <span className="text-ink-2">{batch.paste.exampleShows}</span>
        </p>
      )}
      {groups.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`} className="mt-8">
          <h2 id={`group-${group}`} className="mb-1 text-14 font-semibold">
            {later.examples.group[group] ?? group}
          </h2>
          <ul className="border-t border-line">
            {inGroup(group).map((example) => (
              <li
                key={example.waybill}
                className="grid min-h-9 grid-cols-[220px_200px_1fr_auto] items-center gap-x-4 gap-y-0.5 border-b border-line py-1.5 max-md:grid-cols-[1fr_auto]"
              >
                <Link
                  href={toPath({ carrier: example.carrier, waybill: example.waybill, param: null })}
                  className="truncate font-mono text-accent underline decoration-line-2 underline-offset-4 hover:decoration-accent max-md:py-2"
                >
                  {example.waybill}
                </Link>
                <span className="truncate text-ink-2 max-md:order-last max-md:col-span-2">
                  {nameOf(example.carrier)}
                </span>
                <span className="text-pretty max-md:order-last max-md:col-span-2">{example.shows}</span>
                {example.status ? <Badge status={example.status} size="small" /> : <span />}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </main>
  )
}
