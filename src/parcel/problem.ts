import * as v from 'valibot'

/** Every way a look-up can fail, and the HTTP status it answers with. */
export const PROBLEM_STATUS = {
  'bad-waybill': 400,
  'bad-carrier': 400,
  'bad-param': 400,
  'bad-request': 400,
  'sign-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-method': 405,
  'too-large': 413,
  busy: 429,
  'upstream-refused': 502,
  'upstream-unreadable': 502,
  'upstream-down': 503,
  'upstream-timeout': 504,
} as const

export type ProblemKind = keyof typeof PROBLEM_STATUS
export const PROBLEM_KINDS = Object.keys(PROBLEM_STATUS) as ProblemKind[]

/** A failure as `application/problem+json` (RFC 9457). `retryAfter` is in seconds. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  detail: v.string(),
  kind: v.picklist(PROBLEM_KINDS),
  requestId: v.string(),
  retryAfter: v.optional(v.number()),
  position: v.optional(v.number()),
  waiting: v.optional(v.number()),
  upstreamCode: v.optional(v.number()),
})

export type Problem = v.InferOutput<typeof problemSchema>
