import type { LaterWords } from '../words/en-later.ts'
import type { LookUpFailure } from './parcel-query.ts'

/** What happened and what it means, in the page's words. What the upstream said stays in the details. */
export function explainFailure(
  { problem, afterMs }: LookUpFailure,
  later: LaterWords,
): { title: string; meaning: string } {
  const say = later.problem
  if (!problem) return { title: say.network, meaning: say.networkNext }
  const title = say.title[problem.kind]
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
      return { title, meaning: say.busyNote }
    default:
      return { title, meaning: problem.detail }
  }
}
