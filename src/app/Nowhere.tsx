import { Link } from '../ui/Link.tsx'
import { useLaterWords } from '../words/use-later-words.ts'

type Props = { fault: 'address' | 'carrier' | 'waybill' }

/** An address that leads to no page, and what is wrong with it. */
export function Nowhere({ fault }: Props) {
  const { nowhere } = useLaterWords()
  return (
    <main className="mx-auto w-full max-w-[640px] px-5 py-16 max-md:px-4">
      <h1 id="status" tabIndex={-1} className="text-22 font-semibold">
        {nowhere[fault]}
      </h1>
      <Link
        href="/"
        className="mt-4 inline-flex min-h-6 items-center text-14 text-accent underline underline-offset-4 max-md:min-h-11"
      >
        {nowhere.next}
      </Link>
    </main>
  )
}
