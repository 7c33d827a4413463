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

/** A failure as `application/problem+json` (RFC 9457). */
export const problemSchema = v.pipe(
  v.object({
    type: v.pipe(v.string(), v.description('A URN made of the kind.')),
    title: v.string(),
    status: v.pipe(v.number(), v.description('The HTTP status.')),
    detail: v.pipe(v.string(), v.description('One sentence or two for people.')),
    kind: v.pipe(v.picklist(PROBLEM_KINDS), v.description('What programs go by; kinds may be added.')),
    requestId: v.pipe(v.string(), v.description('Also in the header X-Request-Id and in the log.')),
    retryAfter: v.pipe(
      v.optional(v.number()),
      v.description('Seconds until it is worth asking again; also in the header Retry-After.'),
    ),
    position: v.pipe(
      v.optional(v.number()),
      v.description('The place in the queue, from 1; ask again to keep it.'),
    ),
    waiting: v.pipe(v.optional(v.number()), v.description('How many wait in the queue.')),
    upstreamCode: v.pipe(v.optional(v.number()), v.description('The code that the tracking service gave.')),
  }),
  v.description('A failure (RFC 9457).'),
)

export type Problem = v.InferOutput<typeof problemSchema>
