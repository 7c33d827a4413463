import { chaseDate, movement, type Scale } from '../parcel/movement.ts'
import type { Parcel } from '../parcel/parcel.ts'
import { statusOfSubStatus, type Status, type SubStatus } from '../parcel/status.ts'
import type { Why, WhyWords } from './en-why.ts'
import type { Words } from './en.ts'
import { dayOf } from './headline.ts'
import { isOutBefore } from './out-before.ts'

// The sub-status is the carrier's text: `constructor` must not find what every object has.
const isDocumented = (text: string, why: WhyWords): text is SubStatus => Object.hasOwn(why.subStatuses, text)

/**
 * What the catalogue says of a parcel. A sub-status that is not documented, or that contradicts the status on
 * the badge, leaves the word to the status.
 */
export function whyOf(parcel: Pick<Parcel, 'status' | 'statusAsSent' | 'subStatus'>, why: WhyWords): Why {
  const { status, statusAsSent, subStatus } = parcel
  if (statusAsSent === null && status === 'NotFound') return why.notYet
  if (statusAsSent === null && status === 'Unknown') return why.noStatus
  return subStatus !== null && isDocumented(subStatus, why) && statusOfSubStatus(subStatus) === status
    ? why.subStatuses[subStatus]
    : why.statuses[status]
}

/** The code of a sub-status that is not documented, which is shown as it was sent. */
export const undocumentedCode = ({ subStatus }: Pick<Parcel, 'subStatus'>, why: WhyWords): string | null =>
  subStatus !== null && !isDocumented(subStatus, why) ? subStatus : null

/**
 * What to do next: by the catalogue, unless nothing has moved for longer than the scale allows, or since the
 * courier of an earlier day.
 */
export function nextSteps(
  parcel: Parcel,
  why: WhyWords,
  words: Words,
  nowMs: number,
  scale: Scale,
): Pick<Why, 'agent' | 'customer'> {
  const level = movement(parcel, nowMs, scale)?.level ?? 'moving'
  const late = (why.late as Partial<Record<Status, (typeof why.late)['InTransit']>>)[parcel.status]
  if (level === 'moving' || !late) return isOutBefore(parcel, nowMs) ? why.outBefore : whyOf(parcel, why)
  if (level !== 'watch') return (level === 'lost' && late.lost) || late.chase
  const by = chaseDate(parcel, scale)
  return { agent: late.watch.agent(by ? dayOf(by, words, nowMs) : ''), customer: late.watch.customer }
}
