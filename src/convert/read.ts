import type { ProblemKind } from '../parcel/problem.ts'
import { TRACKING_KEYS, isTrackingData, toSchemaShape } from './read-branches.ts'
import {
  isEmptyAnswer,
  isSuccess,
  complaintsOf,
  messageOf,
  mostTelling,
  toCode,
  toProblemKind,
} from './read-codes.ts'
import { branches, isAbsent, noNotes, toBranch, type Branch, type ReadNotes } from './read-leaves.ts'
import { readSchema, type UpstreamTrack } from './read-schema.ts'

/** The upstream's answer, typed. `isEmpty`: it knows nothing of this number yet, which is not an error. */
export type UpstreamAnswer = UpstreamTrack & { isEmpty: boolean; notes: ReadNotes }

export type UpstreamFailure = { kind: ProblemKind; detail: string; upstreamCode?: number }
export type UpstreamReading = { ok: true; answer: UpstreamAnswer } | { ok: false; failure: UpstreamFailure }

/**
 * Reads the upstream's parsed JSON: `{ code, data: { number, carrier, track_info } }`, 17TRACK's schema inside.
 * Whatever can be read is read; what cannot is counted in `answer.notes`. It never throws. An error code inside
 * a 200 becomes the failure it stands for, and an answer that holds no tracking data is unreadable. With `asked`, an
 * answer about another waybill is unreadable as well: it would show somebody else's parcel.
 */
export function readUpstream(json: unknown, asked?: { waybill: string }): UpstreamReading {
  const answer = toBranch(json)
  if (!answer || Array.isArray(json))
    return unreadable('The answer of the tracking service is not a JSON object.')
  const data = toTrackingData(answer, asked?.waybill)

  const code = toCode(answer['code'])
  const outerError = code === null || isSuccess(code) ? [] : [{ code, message: messageOf(answer) }]
  // A batch answer can reject one number and accept another: errors inside count only where nothing was accepted.
  const hasTracking = data !== null && TRACKING_KEYS.some((key) => !isAbsent(data[key]))
  const complaints = complaintsOf(answer)
  const innerErrors = hasTracking && outerError.length === 0 ? [] : complaints.errors
  const error = mostTelling([...outerError, ...innerErrors])
  if (error && isEmptyAnswer(error.code)) return { ok: true, answer: { ...readTrack({}, {}), isEmpty: true } }
  if (error) {
    const message = error.message ?? complaints.message
    const detail = `The tracking service answered with code ${error.code}${message ? `: ${message}` : '.'}`
    return { ok: false, failure: { kind: toProblemKind(error.code), detail, upstreamCode: error.code } }
  }
  if (code === null) return unreadable('The answer of the tracking service holds no result code.')
  if (!data) return unreadable('The answer of the tracking service holds no tracking data.')

  if (countScans(data) > MOST_SCANS)
    return unreadable('The tracking service sent more scans than any parcel has.')
  const track = readTrack(answer, data)
  if (asked && !isSameWaybill(track.number, asked.waybill)) {
    return unreadable('The answer of the tracking service is about another waybill.')
  }
  return { ok: true, answer: track }
}

/**
 * An answer within the limit of bytes can hold a quarter of a million tiny scans, which as objects take a gigabyte and
 * seconds. Providers count as scans: they cost as much.
 */
const MOST_SCANS = 20_000

/** How many lists and scans there are, wherever they stand; counting ends where there are too many. */
function countScans(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > 8) return 0
  let count = Array.isArray(value) ? value.length : 0
  for (const each of Object.values(value)) {
    if (count > MOST_SCANS) break
    count += countScans(each, depth + 1)
  }
  return count
}

const unreadable = (detail: string): UpstreamReading => ({
  ok: false,
  failure: { kind: 'upstream-unreadable', detail },
})

/** `data`, in a list of its own, among 17TRACK's `accepted`, or left out so that its content stands beside `code`. */
function toTrackingData(answer: Branch, waybill: string | undefined): Branch | null {
  const lists = branches(answer['data']).map((branch) =>
    Object.hasOwn(branch, 'accepted') ? branches(branch['accepted']) : [branch],
  )
  const usable = lists.flat().filter(isTrackingData)
  const isOwn = ({ number }: Branch) =>
    typeof number === 'string' && waybill !== undefined && isSameWaybill(number, waybill)
  const hasTracking = TRACKING_KEYS.some((key) => !isAbsent(answer[key]))
  return usable.find(isOwn) ?? usable[0] ?? (hasTracking ? answer : null)
}

function readTrack(answer: Branch, data: Branch): UpstreamAnswer {
  const notes = noNotes()
  return { ...readSchema(toSchemaShape(answer, data, notes), notes), isEmpty: false, notes }
}

const plain = (waybill: string) => waybill.replace(/[\s-]+/g, '').toUpperCase()

/** Waybills are compared without case, spaces and hyphens. One sent as a number has lost its leading zeros, and digits beyond 2^53. */
function isSameWaybill(echoed: string | number | null, asked: string): boolean {
  if (echoed === null) return true
  if (typeof echoed === 'string') return plain(echoed) === plain(asked)
  return !Number.isSafeInteger(echoed) || String(echoed) === plain(asked).replace(/^0+(?=\d)/, '')
}
