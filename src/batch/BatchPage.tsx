import { useEffect, useMemo } from 'react'
import type { Surroundings } from '../sheet/surroundings.ts'
import { Link } from '../ui/Link.tsx'
import { useBatchWords } from '../words/use-batch-words.ts'
import { useWords } from '../words/use-words.ts'
import { BatchView } from './BatchView.tsx'
import { EXAMPLE } from './example.ts'
import { readFragment } from './fragment.ts'
import { PasteForm } from './PasteForm.tsx'

type Props = {
  /** Of the address: it holds the set, and nothing else does. */
  fragment: string
  surroundings: Surroundings
  say(message: string): void
}

/** The page of many parcels: somewhere to paste, then the table. */
export function BatchPage({ fragment, surroundings, say }: Props) {
  const words = useWords()
  const batchWords = useBatchWords()
  const batch = useMemo(() => readFragment(fragment), [fragment])
  const count = batch.entries.length
  useEffect(() => {
    document.title = batchWords.documentTitle(count)
    return () => {
      document.title = words.app.name
    }
  }, [words, batchWords, count])
  if (count > 0) return <BatchView batch={batch} fragment={fragment} surroundings={surroundings} say={say} />
  return (
    <main className="mx-auto w-full max-w-[680px] px-5 py-16 max-md:px-4 max-md:py-8">
      <h1 id="status" tabIndex={-1} className="text-22 font-semibold">
        {batchWords.paste.title}
      </h1>
      <p className="mt-1 mb-6 text-14 text-pretty text-ink-2">{batchWords.paste.lead}</p>
      <PasteForm fragment="" />
      {surroundings.isEmulated && (
        <Link
          href={EXAMPLE}
          className="mt-6 inline-flex min-h-6 items-center text-14 text-accent underline decoration-line-2 underline-offset-4 hover:decoration-accent max-md:min-h-11"
        >
          {batchWords.paste.example}
        </Link>
      )}
    </main>
  )
}
