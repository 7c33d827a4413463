import { findCarrier } from '../../carriers/find-carrier.ts'
import { toParcel } from '../../convert/convert.ts'
import { readUpstream, type UpstreamFailure } from '../../convert/read.ts'
import { redactUpstream } from '../../convert/redact.ts'
import type { Parcel } from '../../parcel/parcel.ts'
import { ProblemError } from '../problem.ts'
import type { Asked } from './call.ts'
import { LONGEST_WAIT_SECONDS, USUAL_WAIT_SECONDS } from './retry-after.ts'

/**
 * What one answer of the upstream comes to: our parcel, and its own JSON without personal data.
 * @throws ProblemError where the answer holds an error code, or is not one about this waybill
 */
export function parcelOfAnswer(
  json: unknown,
  asked: Asked,
  checkedAt: Date,
): { parcel: Parcel; upstream: unknown } {
  const reading = readUpstream(json, asked)
  if (!reading.ok) throw toProblemError(reading.failure)
  return { parcel: toParcel(reading.answer, asked, checkedAt, findCarrier), upstream: redactUpstream(json) }
}

function toProblemError({ kind, detail, upstreamCode }: UpstreamFailure): ProblemError {
  // A quota of a day or an account comes back slowly; being too fast for a moment does not.
  const wait = upstreamCode === 429 ? USUAL_WAIT_SECONDS : LONGEST_WAIT_SECONDS
  return new ProblemError(kind, detail, {
    ...(upstreamCode !== undefined && { upstreamCode }),
    ...(kind === 'busy' && { retryAfter: wait }),
  })
}
