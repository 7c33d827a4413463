import type { Parcel } from '../parcel/parcel.ts'
import { STATUSES, type Status } from '../parcel/status.ts'

/** What tells one answer from the next: enough for a list, and to say what is new. `ids` are the newest scans. */
export type Glance = {
  status: Status
  statusAsSent: string | null
  subStatus: string | null
  ids: readonly string[]
  checkedAt: string
}

// A scan that is taken back lets an older one move up: it is looked for among more than are compared.
const KEPT = 200
const COMPARED = 100

export const toGlance = ({ status, statusAsSent, subStatus, events, checkedAt }: Parcel): Glance => ({
  status,
  statusAsSent,
  subStatus,
  ids: events.slice(0, KEPT).map(({ id }) => id),
  checkedAt,
})

/** How many scans of the later glance are not in the earlier one; of a flood the newest hundred are looked at. */
export function newScans(seen: Glance | null, latest: Glance | null): number {
  if (!seen || !latest) return 0
  const known = new Set(seen.ids)
  return latest.ids.slice(0, COMPARED).filter((id) => !known.has(id)).length
}

export const hasNewStatus = (seen: Glance | null, latest: Glance | null): boolean =>
  seen !== null &&
  latest !== null &&
  (seen.status !== latest.status || seen.statusAsSent !== latest.statusAsSent)

const isTextOrNull = (value: unknown) => value === null || typeof value === 'string'

/** What was kept may be of another version or of another hand. */
export function readGlance(kept: unknown): Glance | null {
  if (typeof kept !== 'object' || kept === null) return null
  const { status, statusAsSent, subStatus, ids, checkedAt } = kept as Record<string, unknown>
  const isGlance =
    [...STATUSES, 'Unknown'].includes(status as Status) &&
    isTextOrNull(statusAsSent) &&
    isTextOrNull(subStatus) &&
    Array.isArray(ids) &&
    ids.every((id) => typeof id === 'string') &&
    typeof checkedAt === 'string' &&
    !Number.isNaN(Date.parse(checkedAt))
  return isGlance ? (kept as Glance) : null
}
