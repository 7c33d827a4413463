import { findCarrier } from '../../carriers/find-carrier.ts'
import { toParcel } from '../../convert/convert.ts'
import { countriesToSearch, type Gazetteer } from '../../convert/places-by-name.ts'
import { readUpstream, type UpstreamFailure } from '../../convert/read.ts'
import { redactUpstream } from '../../convert/redact.ts'
import type { Parcel } from '../../parcel/parcel.ts'
import { ProblemError } from '../problem.ts'
import type { Asked } from './call.ts'
import { LONGEST_WAIT_SECONDS, USUAL_WAIT_SECONDS } from './retry-after.ts'

/** Brings the places of these countries (alpha-2) to hand. */
export type OpenGazetteer = (countries: readonly string[]) => Promise<Gazetteer>

/**
 * What one answer of the upstream comes to: our parcel, and its own JSON without personal data.
 * @throws ProblemError where the answer holds an error code, or is not one about this waybill
 */
export async function parcelOfAnswer(
  json: unknown,
  asked: Asked,
  checkedAt: Date,
  openGazetteer: OpenGazetteer,
): Promise<{ parcel: Parcel; upstream: unknown }> {
  const reading = readUpstream(json, asked)
  if (!reading.ok) throw toProblemError(reading.failure)
  const gazetteer = await openGazetteer(countriesToSearch(reading.answer))
  const parcel = toParcel(reading.answer, asked, checkedAt, findCarrier, gazetteer)
  return { parcel, upstream: redactUpstream(json) }
}

function toProblemError({ kind, detail, upstreamCode }: UpstreamFailure): ProblemError {
  // A quota of a day or an account comes back slowly; being too fast for a moment does not.
  const wait = upstreamCode === 429 ? USUAL_WAIT_SECONDS : LONGEST_WAIT_SECONDS
  return new ProblemError(kind, detail, {
    ...(upstreamCode !== undefined && { upstreamCode }),
    ...(kind === 'busy' && { retryAfter: wait }),
  })
}
