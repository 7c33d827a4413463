import { complaintsOf, isSuccess, messageOf, mostTelling, toCode } from '../../convert/read-codes.ts'
import { toBranch } from '../../convert/read-leaves.ts'
import { ProblemError } from '../problem.ts'
import { parseBody } from './call-body.ts'
import type { SecretHider } from './hide-secrets.ts'
import { parseRetryAfter } from './retry-after.ts'

type Refusal = {
  status: number
  retryAfter: string | string[] | undefined
  bytes: Buffer
  hide: SecretHider
  nowMs: number
}

/** The problem that an HTTP status of 400 or more means. The upstream's 401 is ours to mend, never the browser's. */
export function toRefusal({ status, retryAfter, bytes, hide, nowMs }: Refusal): ProblemError {
  const said = readExplanation(bytes, hide)
  const detail = (sentence: string) =>
    said.message === null ? sentence : `${sentence} It said: ${said.message}`
  const extra = said.code === null ? {} : { upstreamCode: said.code }
  if (status === 429) {
    const seconds = parseRetryAfter(retryAfter, nowMs)
    return new ProblemError('busy', detail('The tracking service asks us to slow down.'), {
      ...extra,
      retryAfter: seconds,
    })
  }
  if (status < 500)
    return new ProblemError(
      'upstream-refused',
      detail(`The tracking service answered with an error (${status}).`),
      extra,
    )
  const wait = retryAfter === undefined ? {} : { retryAfter: parseRetryAfter(retryAfter, nowMs) }
  return new ProblemError(
    'upstream-down',
    detail(`The tracking service answered with an error (${status}).`),
    {
      ...extra,
      ...wait,
    },
  )
}

type Explanation = { code: number | null; message: string | null }

function readExplanation(bytes: Buffer, hide: SecretHider): Explanation {
  try {
    const { text, json } = parseBody(bytes)
    return toExplanation(hide.inJson(text, json))
  } catch {
    return { code: null, message: null }
  }
}

function toExplanation(json: unknown): Explanation {
  const branch = toBranch(json)
  const code = toCode(branch?.['code'])
  const { errors, message } = complaintsOf(branch)
  const outer = code === null || isSuccess(code) ? [] : [{ code, message: messageOf(branch) }]
  const error = mostTelling([...errors, ...outer])
  return { code: error?.code ?? null, message: error?.message ?? message }
}
