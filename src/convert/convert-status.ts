import type { Parcel, ParcelEvent } from '../parcel/parcel.ts'
import { statusOfSubStatus, toStatus } from '../parcel/status.ts'
import type { NoteRepair } from './convert-repairs.ts'
import { showRaw } from './read-leaves.ts'
import type { UpstreamAnswer } from './read.ts'

type StatusPart = Pick<Parcel, 'status' | 'statusAsSent' | 'subStatus' | 'statusNote'>

/**
 * The status of the parcel: what the upstream calls the latest, even where the scans say otherwise. A word outside the
 * nine stays loudly unknown. Only where no status was sent is it taken from the sub-status, else from the newest scan.
 */
export function toParcelStatus(answer: UpstreamAnswer, events: ParcelEvent[], note: NoteRepair): StatusPart {
  const latest = answer.latest_status
  const sent = latest?.status ?? null
  const subStatus = latest?.sub_status ?? null
  const part = { statusAsSent: sent, subStatus, statusNote: latest?.sub_status_descr ?? null }
  if (answer.isEmpty) return { ...part, status: 'NotFound' }
  if (sent !== null) {
    const status = toStatus(sent)
    const raw = showRaw(sent)
    if (status === 'Unknown') {
      note(
        'status-unknown',
        true,
        () => `The carrier sent status “${raw}”. It is none of the nine known ones, so it is shown as sent.`,
      )
    } else if (status !== sent) {
      note('status-spelling', true, () => `The carrier sent status “${raw}”. It was read as ${status}.`)
    }
    return { ...part, status }
  }
  const named = statusOfSubStatus(subStatus)
  if (named !== 'Unknown') {
    note(
      'status-derived',
      true,
      () => `The answer held no status. It was taken from the sub-status “${showRaw(subStatus)}”.`,
    )
    return { ...part, status: named }
  }
  const newest = events.find(({ time }) => time !== null)
  if (newest && newest.status !== 'Unknown') {
    note(
      'status-derived',
      false,
      () => `The answer held no status. It was taken from the newest scan, “${showRaw(newest.text)}”.`,
    )
    return { ...part, status: newest.status }
  }
  note('status-unknown', true, () => 'The answer held no status.')
  return { ...part, status: 'Unknown' }
}
