import { RefreshCw } from 'lucide'
import { paramHint } from '../carriers/params.ts'
import type { Address } from '../lookup/address.ts'
import type { Retry } from '../lookup/use-retry.ts'
import type { Problem } from '../parcel/problem.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { paramName } from '../words/param-name.ts'
import { useActionWords } from '../words/use-action-words.ts'
import { useLaterWords } from '../words/use-later-words.ts'
import { isWrongCarrier } from './explain-failure.ts'
import { SignInLink } from './SignInLink.tsx'

type Props = {
  address: Address
  problem: Problem | null
  isAsking: boolean
  retry: Retry
  onEdit(): void
  onOtherCarrier(): void
  onChangeParam(): void
}

/** What to do after a failure: mend the part of the question that was wrong, or ask again. */
export function FailureActions({ address, problem, isAsking, retry, ...acts }: Props) {
  const later = useLaterWords()
  const actions = useActionWords()
  const mend = mendOf(problem)
  const isWaiting = retry.nextAtMs !== null
  const name = paramName(paramHint(address.carrier), later)
  return (
    <div className="flex flex-wrap gap-2">
      {mend === 'carrier' && (
        <Button look="primary" onClick={acts.onOtherCarrier}>
          {actions.otherCarrier}
        </Button>
      )}
      {mend === 'param' && (
        <Button look="primary" onClick={acts.onChangeParam}>
          {address.param === null ? later.param.add(name) : later.param.change(name)}
        </Button>
      )}
      {mend === 'number' && (
        <Button look="primary" onClick={acts.onEdit}>
          {actions.editNumber}
        </Button>
      )}
      {mend === 'sign-in' && <SignInLink />}
      {mend === null && !(problem?.kind === 'busy' && isWaiting) && (
        <Button
          look="primary"
          icon={<Icon of={RefreshCw} size={16} />}
          onClick={retry.askNow}
          aria-disabled={isAsking || undefined}
        >
          {later.problem.retryNow}
        </Button>
      )}
      {isWaiting && (
        <Button onClick={retry.stop}>
          {problem?.position === undefined ? later.problem.stop : later.problem.leaveQueue}
        </Button>
      )}
    </div>
  )
}

/** What is to be mended before asking again; null where asking again may help by itself. */
function mendOf(problem: Problem | null): 'number' | 'carrier' | 'param' | 'sign-in' | null {
  if (!problem) return null
  if (problem.kind === 'sign-in') return 'sign-in'
  if (isWrongCarrier(problem) || problem.kind === 'bad-carrier') return 'carrier'
  if (problem.kind === 'bad-param') return 'param'
  return problem.kind.startsWith('bad-') ? 'number' : null
}
