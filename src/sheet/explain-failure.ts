import type { LookUpFailure } from '../lookup/parcel-query.ts'
import type { Problem } from '../parcel/problem.ts'
import type { LaterWords } from '../words/en-later.ts'

// 17TRACK's codes for a daily limit and a quota, and for a carrier code it does not know.
const QUOTA = [-18019907, -18019908]
export const isWrongCarrier = (problem: Problem) => problem.upstreamCode === -18019910

/** What happened and what it means, in the page's words. What the upstream said stays in the details. */
export function explainFailure(
  { problem, afterMs }: LookUpFailure,
  later: LaterWords,
): { title: string; meaning: string } {
  const say = later.problem
  if (!problem) return { title: say.network, meaning: say.networkNext }
  const title = say.title[problem.kind]
  if (problem.upstreamCode !== undefined && QUOTA.includes(problem.upstreamCode))
    return { title: say.quota, meaning: say.notAffected }
  if (isWrongCarrier(problem)) return { title: say.wrongCarrier, meaning: say.notAffected }
  switch (problem.kind) {
    case 'upstream-timeout':
      return { title, meaning: say.timedOut(Math.max(1, Math.round(afterMs / 1000))) }
    case 'upstream-down':
      return { title, meaning: `${problem.detail} ${say.notAffected}` }
    case 'upstream-unreadable':
      return { title, meaning: say.unreadable }
    case 'upstream-refused':
      return { title, meaning: `${problem.detail} ${say.refused}` }
    case 'busy':
      return { title, meaning: problem.position === undefined ? say.busyNote : say.queueNote }
    default:
      return { title, meaning: problem.detail }
  }
}
