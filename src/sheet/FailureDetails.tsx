import type { LookUpFailure } from '../lookup/parcel-query.ts'
import { useLaterWords } from '../words/use-later-words.ts'

/** What support asks for: the kind, the words of the proxy and the number of the request. */
export function FailureDetails({ failure }: { failure: LookUpFailure }) {
  const later = useLaterWords()
  const { problem } = failure
  if (!problem) return null
  return (
    <details className="text-12 text-ink-2">
      <summary className="inline-flex min-h-6 cursor-pointer items-center rounded-3 max-md:min-h-11">
        {later.problem.details}
      </summary>
      <dl className="mt-1 grid grid-cols-[auto_1fr] gap-x-4 font-mono break-all">
        <dt>{later.problem.kind}</dt>
        <dd>
          {problem.kind} ({problem.status}
          {problem.upstreamCode === undefined ? '' : `, ${problem.upstreamCode}`})
        </dd>
        <dt>{later.problem.detail}</dt>
        <dd>{problem.detail}</dd>
        <dt>{later.problem.requestId}</dt>
        <dd>{problem.requestId}</dd>
      </dl>
    </details>
  )
}
